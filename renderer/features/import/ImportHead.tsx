import { Button, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import type { ImportAdjustment, ImportReading } from '../../../shared/contract/importing.ts';
import { DraftInput } from '../../components/DraftInput.tsx';

interface Props {
  readonly title: string;
  readonly reading: ImportReading | null;
  readonly busy: boolean;
  readonly adjust: (adjustment: ImportAdjustment) => void;
  /** A report is made of it: it has a department and a layout. */
  readonly isReport?: boolean;
  readonly close: () => void;
  readonly children?: ReactNode;
}

/** What the files are about, and what is done with them. */
export function ImportHead({ title, reading, busy, adjust, isReport = false, close, children }: Props) {
  return (
    <header className="imp-head">
      <h2>{title}</h2>
      {reading && (
        <div className="imp-about">
          {isReport && (
            <label>
              部门{' '}
              <DraftInput
                label="部门全称"
                value={reading.department}
                save={(value) => adjust({ department: value.trim() || null })}
              />
            </label>
          )}
          <label>
            年度{' '}
            <span className="imp-year">
              <DraftInput
                label="预算年度"
                value={reading.year ? String(reading.year) : ''}
                save={(value) => adjust({ year: value.trim() ? Number(value) : null })}
                {...(reading.year ? {} : { status: 'warning' as const })}
              />
            </span>
          </label>
          {isReport && (
            <label>
              版式{' '}
              <Select
                aria-label="版式"
                className="imp-layout"
                value={reading.layoutId}
                popupMatchSelectWidth={false}
                options={reading.layouts.map(({ id, name, score }, i) => ({
                  value: id,
                  label: `${name}${i === 0 ? '（最接近）' : ''} · ${Math.round(score * 100)}%`,
                }))}
                onChange={(value: string) => adjust({ layoutId: value })}
              />
            </label>
          )}
          <span role="status" className="imp-quiet">
            {busy ? '正在更新…' : ''}
          </span>
        </div>
      )}
      <Space className="imp-deeds">
        {children}
        <Button onClick={close}>取消</Button>
      </Space>
    </header>
  );
}
