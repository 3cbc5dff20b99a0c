import { defaultCatalogue } from '../../subjects/catalogue.ts';
import type { ColumnMeaning, TableKind } from '../recognised.ts';
import type { SourceTable } from '../sourceDocument.ts';
import { plain } from '../tables/plain.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';
import { readRows, type RowReading } from './readRows.ts';

/** The unit of money of a table: what it states, else 万元. */
export function moneyUnitOf(table: SourceTable): '元' | '万元' {
  const unit = plain(table.unit ?? '');
  return unit !== '' && !unit.includes('万元') && unit.includes('元') ? '元' : '万元';
}

/** The rows below the head of a classified table. */
export function rowsOfTable(
  source: SourceTable,
  kind: TableKind,
  columns: readonly ColumnMeaning[],
  grid: SourceGrid,
  year: number,
): RowReading[] {
  const subjects =
    kind === 'basicByEconomic' || kind === 'economicSummary'
      ? 'economic'
      : kind === 'revenue' || kind === 'expenditure'
        ? 'function'
        : 'none';
  return readRows(grid, columns, { moneyUnit: moneyUnitOf(source), subjects, catalogue: defaultCatalogue, year });
}
