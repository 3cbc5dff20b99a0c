import { memo } from 'react';
import type { ReactElement } from 'react';
import type { GridView } from '../core/gridView.ts';
import type { ColumnOffsets } from '../model/columnOffsets.ts';
import type { CellModel, GridRow, LeafColumn } from '../types.ts';
import { cellClass, sameCell } from './cellClass.ts';
import { rowNumber } from './rowNumber.ts';

interface TableRowProps {
  r: number;
  view: GridView;
  offsets: ColumnOffsets;
}

/** One row of a real table; cells under a merged one are left out. */
export function TableRow({ r, view, offsets }: TableRowProps): ReactElement | null {
  const row = view.rowAt(r);
  if (!row) return null;
  const kind = row.kind ?? 'normal';
  return (
    <tr
      role="row"
      aria-rowindex={view.header.depth + view.pinnedCount + r + 1}
      className={`mz-grid-tr is-${kind}`}
      data-r={r}
    >
      {offsets.gutter > 0 && (
        <th role="rowheader" scope="row" aria-colindex={1} className="mz-grid-gutter" style={{ left: 0 }}>
          {rowNumber(r, kind)}
        </th>
      )}
      {view.leaves.map((leaf, c) => {
        const origin = view.spans.origin({ r, c });
        if (origin.r !== r || origin.c !== c) return null;
        const size = view.spans.size(origin);
        return (
          <TableCell
            key={leaf.id}
            c={c}
            rowSpan={size.rows}
            colSpan={size.cols}
            cell={view.cell(origin)}
            leaf={leaf}
            rowKind={kind}
            offsets={offsets}
          />
        );
      })}
    </tr>
  );
}

interface TableCellProps {
  c: number;
  rowSpan: number;
  colSpan: number;
  cell: CellModel;
  leaf: LeafColumn;
  rowKind: GridRow['kind'];
  offsets: ColumnOffsets;
}

const TableCell = memo(
  function TableCell({ c, rowSpan, colSpan, cell, leaf, rowKind, offsets }: TableCellProps): ReactElement {
    const frozen = c < offsets.frozenCount;
    return (
      <td
        role="gridcell"
        aria-colindex={c + 1 + (offsets.gutter > 0 ? 1 : 0)}
        aria-readonly={cell.readOnly !== undefined || leaf.kind === 'readonly' || undefined}
        aria-invalid={cell.error !== undefined || undefined}
        rowSpan={rowSpan}
        colSpan={colSpan}
        className={cellClass(cell, leaf, rowKind, frozen)}
        data-c={c}
        style={{
          left: frozen ? offsets.xs[c] : undefined,
          paddingLeft: cell.indent ? 6 + cell.indent * 12 : undefined,
        }}
      >
        {cell.text}
      </td>
    );
  },
  (a, b) =>
    a.c === b.c &&
    a.rowSpan === b.rowSpan &&
    a.colSpan === b.colSpan &&
    a.leaf === b.leaf &&
    a.rowKind === b.rowKind &&
    a.offsets === b.offsets &&
    sameCell(a.cell, b.cell),
);
