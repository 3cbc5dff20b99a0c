import type { ColumnMeaning } from '../recognised.ts';
import type { RowReading } from '../rows/readRows.ts';
import { oneLine } from '../tables/oneLine.ts';
import type { ReadTable } from './readTable.ts';

/** The text of a row in the first column that is meant, on one line; '' without such a column. */
export const cellOf = ({ table, grid }: ReadTable, row: RowReading, is: (column: ColumnMeaning) => boolean): string =>
  oneLine(grid.rows[row.index]![table.columns.find(is)?.index ?? -1] ?? '');
