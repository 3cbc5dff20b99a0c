import type { RecognisedTable } from '../recognised.ts';
import type { RowReading } from '../rows/readRows.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';

/** A recognised table with its rows. */
export interface ReadTable {
  readonly table: RecognisedTable;
  readonly grid: SourceGrid;
  readonly rows: readonly RowReading[];
}

/** The id of the unit that a row belongs to; null: the whole department. */
export type UnitIdOf = (row: Pick<RowReading, 'unit'>) => string | null;
