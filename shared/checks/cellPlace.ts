import type { FindingPlace } from './finding.ts';
import type { CellPlace } from './inTable/sumsOfTable.ts';
import type { CheckedTable } from './material/material.ts';

/** A cell of a table in words and as a place of the app. */
export function cellPlace(table: CheckedTable, { row, column }: CellPlace): FindingPlace {
  const line = table.rows[row]?.line;
  return {
    ...table.place,
    row: table.rows[row]?.label || `第${row + 1}行`,
    column: table.columns[column]?.path || `第${column + 1}列`,
    text: table.rows[row]?.cells[column]?.text ?? '',
    ...(line === undefined ? {} : { line }),
    cell: { row, column },
  };
}

/** 《部门支出预算表》“合计”行“小计”列 */
export function cellWords(table: CheckedTable, place: CellPlace): string {
  const { row, column } = cellPlace(table, place);
  return `《${table.title}》“${row}”行“${(column ?? '').split('/').at(-1)}”列`;
}
