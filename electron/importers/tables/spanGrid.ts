import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';
import type { SpannedTable } from './spannedTable.ts';

interface Spanned<C> extends Pick<SpannedTable, 'rows' | 'columns'> {
  readonly cells: readonly C[];
}

/** The cell that covers each place, by row then column; undefined where none does. */
export function spanGrid<C extends SourceCell>(table: Spanned<C>): (C | undefined)[][] {
  const grid = Array.from({ length: table.rows }, () =>
    Array.from<unknown, C | undefined>({ length: table.columns }, () => undefined),
  );
  for (const cell of table.cells) {
    const lastRow = Math.min(cell.row + cell.rowSpan, table.rows);
    const lastColumn = Math.min(cell.column + cell.columnSpan, table.columns);
    for (let row = cell.row; row < lastRow; row++) grid[row]?.fill(cell, cell.column, lastColumn);
  }
  return grid;
}
