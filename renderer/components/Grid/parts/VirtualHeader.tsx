import { memo } from 'react';
import type { ReactElement } from 'react';
import type { HeaderCell } from '../model/headerLayout.ts';
import { useGrid, useGridState } from './gridContext.ts';
import { HeaderTitle } from './HeaderTitle.tsx';

/** Height of one line of the header, CSS pixels: two lines of text. */
export const HEADER_LINE = 36;

/** Multi-level header that stays in view. Frozen cells lie in a strip that sticks to the left edge. */
export const VirtualHeader = memo(function VirtualHeader(): ReactElement {
  const { view, offsets } = useGrid();
  const { depth, cells } = view.header;
  const frozen = (cell: HeaderCell): boolean => cell.col + cell.colSpan <= offsets.frozenCount;
  return (
    <div
      role="rowgroup"
      className="mz-grid-head"
      style={{ width: offsets.totalWidth, height: depth * lineHeight(depth) }}
    >
      {Array.from({ length: depth }, (_, line) => (
        <div role="row" key={line} aria-rowindex={line + 1}>
          {cells.map((cell) => cell.row === line && !frozen(cell) && <HeadCell key={cell.key} cell={cell} />)}
          <div className="mz-grid-head-frozen" role="presentation">
            {line === 0 && offsets.gutter > 0 && <Corner height={depth * lineHeight(depth)} width={offsets.gutter} />}
            {cells.map((cell) => cell.row === line && frozen(cell) && <HeadCell key={cell.key} cell={cell} />)}
          </div>
        </div>
      ))}
    </div>
  );
});

/** A header of several lines needs less height in each. */
export function lineHeight(depth: number): number {
  return depth > 1 ? HEADER_LINE - 2 : HEADER_LINE;
}

function Corner({ height, width }: { height: number; width: number }): ReactElement {
  return (
    <div
      role="columnheader"
      aria-colindex={1}
      className="mz-grid-headcell"
      data-corner=""
      style={{ height, width, left: 0, top: 0 }}
    >
      行
    </div>
  );
}

function HeadCell({ cell }: { cell: HeaderCell }): ReactElement {
  const { view, offsets } = useGrid();
  const { leaf } = cell;
  const sort = useGridState((state) => (leaf && state.sort?.colId === leaf.id ? state.sort.direction : undefined));
  const height = lineHeight(view.header.depth);
  const left = offsets.xs[cell.col] ?? 0;
  return (
    <div
      role="columnheader"
      aria-colindex={cell.col + 1 + (offsets.gutter > 0 ? 1 : 0)}
      aria-colspan={cell.colSpan > 1 ? cell.colSpan : undefined}
      aria-rowspan={cell.rowSpan > 1 ? cell.rowSpan : undefined}
      aria-sort={sort}
      className="mz-grid-headcell"
      data-col-from={cell.col}
      data-col-to={cell.col + cell.colSpan - 1}
      style={{
        left,
        top: cell.row * height,
        width: (offsets.xs[cell.col + cell.colSpan] ?? left) - left,
        height: cell.rowSpan * height,
      }}
    >
      <HeaderTitle cell={cell} />
    </div>
  );
}
