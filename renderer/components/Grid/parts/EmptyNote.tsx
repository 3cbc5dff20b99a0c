import type { ReactElement } from 'react';
import { useGrid } from './gridContext.ts';

/** Says how to begin in a table without rows. */
export function EmptyNote({ top }: { top: number }): ReactElement {
  const { canInsertRows } = useGrid();
  return (
    <div className="mz-grid-empty" style={{ top }}>
      {canInsertRows ? '还没有数据行。按 Ctrl 和加号插入一行，或者直接粘贴。' : '没有数据。'}
    </div>
  );
}
