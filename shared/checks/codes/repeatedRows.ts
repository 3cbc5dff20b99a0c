import { cellPlace } from '../cellPlace.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckedRow, CheckedTable } from '../material/material.ts';

/** Two rows of a table for the same subject, or for the same pair of economic subjects (TBL-12). */
export function repeatedRows(table: CheckedTable): Finding[] {
  const first = new Map<string, number>();
  const found: Finding[] = [];
  table.rows.forEach((row, i) => {
    const key = keyOf(row);
    if (key === undefined) return;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, i);
      return;
    }
    found.push(
      makeFinding('TBL-12', {
        severity: 'warning',
        where: cellPlace(table, { row: i, column: 0 }),
        against: [cellPlace(table, { row: before, column: 0 })],
        stated: row.label,
        message: `《${table.title}》“${row.label}”在第${before + 1}行和第${i + 1}行各列一次。`,
        hint: '核对是否重复填列；确属同一科目的可以合并为一行。',
      }),
    );
  });
  return found;
}

/** Rows are the same when code, unit and all other dimensions of their address are; only leaf subjects are looked at. */
function keyOf(row: CheckedRow): string | undefined {
  const at = row.cells.find((c) => c.at)?.at;
  if (!at || at.project !== undefined) return undefined;
  const { unit, function: fn, economic, govEconomic, itemCode } = at;
  const leaf = economic ?? fn;
  if (typeof leaf !== 'string' || leaf.length < 5) return undefined;
  const texts = row.cells.filter((c) => !c.at).map((c) => c.text);
  return JSON.stringify([at.dataset, unit, fn, economic, govEconomic, itemCode, texts]);
}
