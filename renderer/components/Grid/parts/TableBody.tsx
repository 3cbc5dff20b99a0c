import { useInsertionEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { RowBox, RowGeometry } from '../core/gridCore.ts';
import type { HeaderCell } from '../model/headerLayout.ts';
import { CellEditor } from './CellEditor.tsx';
import { EmptyNote } from './EmptyNote.tsx';
import { useGrid, useGridState } from './gridContext.ts';
import { HeaderTitle } from './HeaderTitle.tsx';
import { SelectionLayer } from './SelectionLayer.tsx';
import { TableRow } from './TableRow.tsx';

/** Body as a real table: merged cells, wrapped text, rows as high as they need. Pinned rows come first. */
export function TableBody(): ReactElement {
  const { core, view, offsets, label } = useGrid();
  const table = useRef<HTMLTableElement>(null);
  useInsertionEffect(() => {
    core.rows = tableGeometry(table);
  }, [core]);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      core.store.setState((state) => ({ layoutVersion: state.layoutVersion + 1 }));
    });
    observer.observe(element);
    for (const part of element.tBodies) observer.observe(part);
    return () => observer.disconnect();
  }, [core]);
  const rows = Array.from({ length: view.pinnedCount + view.rowCount }, (_, i) => i - view.pinnedCount);
  return (
    <>
      <table
        ref={table}
        role="grid"
        aria-label={label}
        aria-rowcount={view.header.depth + view.pinnedCount + view.rowCount}
        aria-colcount={view.colCount + (offsets.gutter > 0 ? 1 : 0)}
        aria-multiselectable="true"
        className="mz-grid-realtable"
        style={{ width: offsets.totalWidth, ['--grid-frozen-width' as string]: `${offsets.frozenWidth}px` }}
      >
        <colgroup>
          {offsets.gutter > 0 && <col style={{ width: offsets.gutter }} />}
          {view.leaves.map((leaf, c) => (
            <col key={leaf.id} style={{ width: offsets.widths[c] }} />
          ))}
        </colgroup>
        <TableHeader />
        <tbody role="rowgroup">
          {rows.map((r) => (
            <TableRow key={view.rowAt(r)?.id ?? r} r={r} view={view} offsets={offsets} />
          ))}
        </tbody>
      </table>
      <div className="mz-grid-layer" style={{ top: 0, width: offsets.totalWidth }}>
        <SelectionLayer part="rows" />
        <CellEditor />
      </div>
      {view.rowCount === 0 && <EmptyNote top={view.header.depth * 32} />}
    </>
  );
}

function TableHeader(): ReactElement {
  const { view, offsets } = useGrid();
  const { depth, cells } = view.header;
  return (
    <thead role="rowgroup">
      {Array.from({ length: depth }, (_, line) => (
        <tr role="row" key={line} aria-rowindex={line + 1}>
          {line === 0 && offsets.gutter > 0 && (
            <th
              role="columnheader"
              rowSpan={depth}
              className="mz-grid-headcell is-frozen"
              style={{ left: 0 }}
              data-corner=""
            >
              行
            </th>
          )}
          {cells
            .filter((cell) => cell.row === line)
            .sort((a, b) => a.col - b.col)
            .map((cell) => (
              <HeadCell key={cell.key} cell={cell} />
            ))}
        </tr>
      ))}
    </thead>
  );
}

function HeadCell({ cell }: { cell: HeaderCell }): ReactElement {
  const { offsets } = useGrid();
  const { leaf } = cell;
  const sort = useGridState((state) => (leaf && state.sort?.colId === leaf.id ? state.sort.direction : undefined));
  const frozen = cell.col + cell.colSpan <= offsets.frozenCount;
  return (
    <th
      role="columnheader"
      aria-colindex={cell.col + 1 + (offsets.gutter > 0 ? 1 : 0)}
      aria-sort={sort}
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      className={`mz-grid-headcell${frozen ? ' is-frozen' : ''}`}
      data-col-from={cell.col}
      data-col-to={cell.col + cell.colSpan - 1}
      style={frozen ? { left: offsets.xs[cell.col] } : undefined}
    >
      <HeaderTitle cell={cell} />
    </th>
  );
}

function tableGeometry(table: { current: HTMLTableElement | null }): RowGeometry {
  const boxOf = (r: number): RowBox | null => {
    const element = table.current?.querySelector(`tr[data-r="${r}"]`);
    if (!element || !table.current) return null;
    const box = element.getBoundingClientRect();
    return { top: box.top - table.current.getBoundingClientRect().top, height: box.height };
  };
  return {
    layerTop: 0,
    stickyHeight: () => table.current?.tHead?.offsetHeight ?? 0,
    pinnedSticks: false,
    rowBox: (r0, r1) => {
      const first = boxOf(r0);
      const last = boxOf(r1);
      return first && last ? { top: first.top, height: last.top + last.height - first.top } : null;
    },
    pageRows: (viewHeight) => Math.max(1, Math.floor(viewHeight / 56)),
  };
}
