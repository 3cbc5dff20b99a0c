import { memo } from 'react';
import type { ReactElement } from 'react';
import type { ColumnOffsets } from '../model/columnOffsets.ts';
import type { CellModel, GridRow, LeafColumn } from '../types.ts';
import { cellClass, sameCell } from './cellClass.ts';
import { rowNumber } from './rowNumber.ts';

export interface GridRowViewProps {
  row: GridRow;
  /** Place in the view; negative for pinned rows. */
  index: number;
  /** Top inside the parent, CSS pixels. */
  top: number;
  ariaRow: number;
  cells: readonly CellModel[];
  leaves: readonly LeafColumn[];
  offsets: ColumnOffsets;
}

/** One row of fixed height. Rendered again only when something on it changed. */
export const GridRowView = memo(function GridRowView(props: GridRowViewProps): ReactElement {
  const { row, index, offsets, leaves } = props;
  const kind = row.kind ?? 'normal';
  const cells = (from: number, to: number): ReactElement[] =>
    leaves
      .slice(from, to)
      .map((leaf, i) => (
        <RowCell
          key={leaf.id}
          cell={props.cells[from + i] ?? EMPTY}
          leaf={leaf}
          c={from + i}
          rowKind={kind}
          offsets={offsets}
        />
      ));
  return (
    <div
      role="row"
      aria-rowindex={props.ariaRow}
      className={`mz-grid-row is-${kind}`}
      data-r={index}
      style={{ top: props.top, width: offsets.totalWidth }}
    >
      {/* One sticky strip for each row, not one for each cell: the browser makes a layer of its own for every one. */}
      <div role="presentation" className="mz-grid-rowfrozen" style={{ width: offsets.frozenWidth }}>
        {offsets.gutter > 0 && (
          <div role="rowheader" aria-colindex={1} className="mz-grid-gutter" style={{ width: offsets.gutter }}>
            {rowNumber(index, kind)}
          </div>
        )}
        {cells(0, offsets.frozenCount)}
      </div>
      {cells(offsets.frozenCount, leaves.length)}
    </div>
  );
}, sameRow);

const EMPTY: CellModel = { text: '', edit: '' };

interface RowCellProps {
  cell: CellModel;
  leaf: LeafColumn;
  c: number;
  rowKind: GridRow['kind'];
  offsets: ColumnOffsets;
}

function RowCell({ cell, leaf, c, rowKind, offsets }: RowCellProps): ReactElement {
  const readOnly = cell.readOnly !== undefined || leaf.kind === 'readonly';
  return (
    <div
      role="gridcell"
      aria-colindex={c + 1 + (offsets.gutter > 0 ? 1 : 0)}
      aria-readonly={readOnly || undefined}
      aria-invalid={cell.error !== undefined || undefined}
      className={cellClass(cell, leaf, rowKind, false)}
      data-c={c}
      style={{
        width: offsets.widths[c],
        paddingLeft: cell.indent ? 6 + cell.indent * 12 : undefined,
      }}
    >
      {cell.text}
    </div>
  );
}

function sameRow(a: GridRowViewProps, b: GridRowViewProps): boolean {
  return (
    a.index === b.index &&
    a.top === b.top &&
    a.ariaRow === b.ariaRow &&
    a.row.id === b.row.id &&
    a.row.kind === b.row.kind &&
    a.leaves === b.leaves &&
    a.offsets === b.offsets &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, i) => sameCell(cell, b.cells[i] ?? EMPTY))
  );
}
