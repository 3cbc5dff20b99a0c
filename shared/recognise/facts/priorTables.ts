import type { ColumnMeaning } from '../recognised.ts';
import type { ReadTable } from './readTable.ts';

/** The tables that print last year's amounts, read as if these were the only ones: 上年预算数 beside 本年预算数. */
export function priorTables(tables: readonly ReadTable[]): ReadTable[] {
  return tables
    .filter(({ table }) => table.columns.some((c) => c.at?.year === 'prior'))
    .map((read) => ({ ...read, table: { ...read.table, columns: read.table.columns.map(asPrior) } }));
}

function asPrior(column: ColumnMeaning): ColumnMeaning {
  if (column.role !== 'amount') return column;
  const { at, ...rest } = column;
  if (at?.year !== 'prior') return { ...rest, role: 'unknown' };
  const { year: _, ...coordinates } = at;
  return { ...rest, at: coordinates };
}
