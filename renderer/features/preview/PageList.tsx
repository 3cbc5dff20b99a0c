import { useEffect, useMemo, useRef, useState } from 'react';
import type { OutlineEntry } from './pdf/readOutline.ts';
import type { PagesView } from './pages/pagesView.ts';
import { pageTitles } from './pages/pageTitles.ts';

interface Props {
  readonly view: PagesView;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** All pages by number, each with what begins on it. */
export function PageList({ view, page, onPage }: Props) {
  const outline = useOutline(view);
  const titles = useMemo(() => pageTitles(view.pdf.sizes.length, outline, view.places), [view, outline]);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  return (
    <nav className="pv-list" aria-label="页目录" ref={list}>
      {titles.map(({ title, all, goesOn }, index) => (
        <button
          key={index + 1}
          type="button"
          aria-current={index + 1 === page ? 'page' : undefined}
          title={all.join('\n')}
          onClick={() => onPage(index + 1)}
        >
          <span className="pv-list-number">{index + 1}</span>
          <span className={goesOn ? 'pv-list-title pv-list-goes-on' : 'pv-list-title'}>{title}</span>
        </button>
      ))}
    </nav>
  );
}

const NONE: readonly OutlineEntry[] = [];

/** The bookmarks. Those of the report before stay until the new ones are read. */
function useOutline({ pdf }: PagesView): readonly OutlineEntry[] {
  const [outline, setOutline] = useState(NONE);
  useEffect(() => {
    let isGone = false;
    pdf.outline().then(
      (entries) => {
        if (!isGone) setOutline(entries);
      },
      // without bookmarks the list has numbers alone
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [pdf]);
  return outline;
}
