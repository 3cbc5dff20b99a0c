import { Input } from 'antd';
import { useState } from 'react';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** The number of the page that is read; another one can be typed. */
export function PageNumber({ page, pages, onPage }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const wanted = Number((typed ?? '').normalize('NFKC').trim());
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pages));
    setTyped(null);
  };
  return (
    <span className="pv-number">
      <Input
        size="small"
        inputMode="numeric"
        aria-label={`页码，共 ${pages} 页`}
        disabled={pages === 0}
        value={typed ?? (pages === 0 ? '' : String(page))}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onPressEnter={go}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <span>/ {pages}</span>
    </span>
  );
}
