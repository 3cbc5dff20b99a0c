import { defaultCatalogue } from '../../subjects/catalogue.ts';
import type { RecognisedTable } from '../recognised.ts';
import type { SourceTable } from '../sourceDocument.ts';
import { moneyUnitIn, plain } from '../tables/plain.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';
import { readRows, type RowReading } from './readRows.ts';

/** The unit of money of a table: what it or its title states, else what is usual around it. */
export function moneyUnitOf(table: SourceTable, usual: '元' | '万元'): '元' | '万元' {
  const unit = plain(table.unit ?? '');
  if (unit.includes('万元')) return '万元';
  if (unit.includes('元')) return '元';
  return moneyUnitIn(plain(table.title ?? '')) ?? moneyUnitIn(plain(table.caption ?? '')) ?? usual;
}

/** The unit that most tables of a document state. */
export function usualMoneyUnit(tables: readonly SourceTable[]): '元' | '万元' {
  const units = tables.map((table) => plain(table.unit ?? '')).filter((unit) => unit.includes('元'));
  return units.filter((unit) => !unit.includes('万元')).length > units.length / 2 ? '元' : '万元';
}

/** The rows below the head of a classified table. */
export function rowsOfTable(
  { kind, columns, moneyUnit }: Pick<RecognisedTable, 'kind' | 'columns' | 'moneyUnit'>,
  grid: SourceGrid,
  year: number,
): RowReading[] {
  const subjects =
    kind === 'basicByEconomic' || kind === 'economicSummary'
      ? 'economic'
      : kind === 'revenue' || kind === 'expenditure'
        ? 'function'
        : 'none';
  return readRows(grid, columns, { moneyUnit, subjects, catalogue: defaultCatalogue, year });
}
