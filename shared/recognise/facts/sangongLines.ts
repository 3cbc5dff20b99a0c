import { SANGONG_TREE } from '../../budget/itemTrees.ts';
import type { Line } from '../../budget/lines.ts';
import { sangongItemOf } from '../columns/words.ts';
import type { CellAmount } from '../rows/readRows.ts';
import { byNode } from './byNode.ts';
import { deepestUnits } from './deepestUnits.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/** “三公”经费: one row with the kinds as columns, of the whole or of each unit; or a row per kind. */
export function sangongLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  const units = read.rows.filter((row) => row.kind === 'unit' && byNode(row, columns, 'item').size > 1);
  const deepest = deepestUnits(units);
  if (deepest.length > 1) return deepest.flatMap((row) => linesOf(byNode(row, columns, 'item'), unitOf(row)));
  const found = new Map<string, CellAmount>();
  for (const row of read.rows) {
    const own = byNode(row, columns, 'item');
    if (own.size > 1) for (const [item, amount] of own) if (!found.has(item)) found.set(item, amount);
    const item = own.size > 1 ? undefined : sangongItemOf([row.name]);
    const amount =
      item && [...row.amounts].find(([index]) => columns[index]?.at && columns[index].at.year === undefined)?.[1];
    if (item && amount && !found.has(item)) found.set(item, amount);
  }
  return linesOf(found, read.rows[0] ? unitOf(read.rows[0]) : null);
}

function linesOf(items: ReadonlyMap<string, CellAmount>, unit: string | null): Line[] {
  return [...withZeros(items)].map(([item, amount]) => ({
    id: '',
    unit,
    item,
    ...lineAmounts(new Map([['general', amount]])),
  }));
}

/** Kinds on their frontier; a printed 0 of a kind is a fact of its own, unless only the sum of it and others is known. */
function withZeros(items: ReadonlyMap<string, CellAmount>): Map<string, CellAmount> {
  const kept = frontier(SANGONG_TREE, items);
  const apart = [...items].filter(
    ([item, { fen }]) =>
      fen === 0 && [...kept.keys()].every((k) => !SANGONG_TREE.contains(k, item) && !SANGONG_TREE.contains(item, k)),
  );
  const zeros = frontier(SANGONG_TREE, new Map(apart));
  return new Map([...items].filter(([item]) => kept.has(item) || zeros.has(item)));
}

/** 机关运行经费 where a table prints it beside the “三公” kinds. */
export function agencyCostLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  const column = read?.table.columns.find((c) => c.at?.dataset === 'agencyCosts' && c.at.year === undefined);
  const row = column && read!.rows.find((r) => r.amounts.has(column.index));
  if (!row) return [];
  return [{ id: '', unit: unitOf(row), ...lineAmounts(new Map([['amount', row.amounts.get(column!.index)!]])) }];
}
