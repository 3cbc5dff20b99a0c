import type { Cell, TableBlock } from '../../../../shared/document/blocks.ts';

/** One printed cell with its place in the whole table (head rows first). Spans are clipped to the table. */
export interface GridCell {
  cell: Cell;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  isHead: boolean;
}

export interface Grid {
  columns: number;
  headRows: number;
  rows: number;
  /** Cells in reading order. */
  cells: GridCell[];
  /** Does the table have the wrong number of cells in some row, or spans that overlap or leave it? */
  isRagged: boolean;
}

const BLANK: Cell = { text: '', align: 'left' };

/**
 * Gives every cell its place. A damaged table is made whole: missing cells are filled with blanks, and where a span would
 * cover a cell that has text the span gives way, so that no text is lost.
 */
export function gridOf(block: TableBlock): Grid {
  const all = [...block.head, ...block.body];
  const columns = Math.max(block.widths.length, 1, ...all.map((row) => row.length));
  const owner: (GridCell | undefined)[] = Array.from({ length: all.length * columns });
  const cells: GridCell[] = [];
  let isRagged = all.some((row) => row.length !== block.widths.length);
  for (let r = 0; r < all.length; r += 1) {
    const isHead = r < block.head.length;
    for (let c = 0; c < columns; c += 1) {
      if (owner[r * columns + c] !== undefined) continue;
      const printed = all[r]?.[c] ?? undefined;
      if (printed === undefined) isRagged = true;
      const placed: GridCell = { cell: printed ?? BLANK, row: r, column: c, rowSpan: 1, columnSpan: 1, isHead };
      spread(placed, all, { columns, lastRow: isHead ? block.head.length : all.length, owner });
      isRagged ||= placed.rowSpan !== (printed?.rowSpan ?? 1) || placed.columnSpan !== (printed?.colSpan ?? 1);
      cells.push(placed);
    }
  }
  return { columns, headRows: block.head.length, rows: all.length, cells, isRagged };
}

interface Bounds {
  columns: number;
  lastRow: number;
  owner: (GridCell | undefined)[];
}

/** Spans as many columns, then as many rows, as asked for and free; then takes those places. */
function spread(placed: GridCell, all: readonly (Cell | null)[][], bounds: Bounds): void {
  const { columns, lastRow, owner } = bounds;
  const { row, column, cell } = placed;
  const isFree = (r: number, c: number): boolean =>
    (r === row && c === column) || (owner[r * columns + c] === undefined && (all[r]?.[c]?.text ?? '') === '');
  const wantedColumns = Math.min(cell.colSpan ?? 1, columns - column);
  while (placed.columnSpan < wantedColumns && isFree(row, column + placed.columnSpan)) placed.columnSpan += 1;
  const rowIsFree = (r: number): boolean =>
    Array.from({ length: placed.columnSpan }, (_, i) => column + i).every((c) => isFree(r, c));
  const wantedRows = Math.min(cell.rowSpan ?? 1, lastRow - row);
  while (placed.rowSpan < wantedRows && rowIsFree(row + placed.rowSpan)) placed.rowSpan += 1;
  for (let r = row; r < row + placed.rowSpan; r += 1)
    for (let c = column; c < column + placed.columnSpan; c += 1) owner[r * columns + c] = placed;
}
