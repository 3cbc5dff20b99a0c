import type { ColumnMeaning } from '../recognised.ts';
import type { CellAmount, RowReading } from '../rows/readRows.ts';

/** This year's amounts of a row by node of one coordinate. */
export function byNode(
  row: RowReading,
  columns: readonly ColumnMeaning[],
  axis: 'fund' | 'measure' | 'item',
): Map<string, CellAmount> {
  const found = new Map<string, CellAmount>();
  for (const [index, amount] of row.amounts) {
    const at = columns[index]?.at;
    const node = at?.[axis];
    if (typeof node === 'string' && at?.year === undefined && !found.has(node)) found.set(node, amount);
  }
  return found;
}

/** Names of groups in tables and texts, and the kind they mean where no kinds are told apart. */
export const KINDS_OF_GROUPS: Readonly<Record<string, string>> = {
  fiscalAppropriation: 'general',
  carriedFiscal: 'carriedGeneral',
};

/** 财政拨款 without its kinds is 一般公共预算 unless the table shows the kinds beside it. */
export function withoutGroups(amounts: ReadonlyMap<string, CellAmount>): Map<string, CellAmount> {
  return new Map(
    [...amounts]
      .filter(([n]) => !(n in KINDS_OF_GROUPS && amounts.has(KINDS_OF_GROUPS[n]!)))
      .map(([n, a]) => [KINDS_OF_GROUPS[n] ?? n, a]),
  );
}
