import { FUND_TREE } from '../../budget/fundTree.ts';
import type { Line } from '../../budget/lines.ts';
import { fundOf } from '../columns/words.ts';
import type { CellAmount } from '../rows/readRows.ts';
import { plain } from '../tables/plain.ts';
import { byNode, withoutGroups } from './byNode.ts';
import { deepestUnits } from './deepestUnits.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/**
 * 收入 by subject or unit from its table, as deep as it goes; a table that has totals only, or none, leaves the income
 * side of the balance table.
 */
export function revenueLines(revenue: ReadTable | undefined, balance: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  const lines: Line[] = [];
  const rows = revenue?.rows ?? [];
  const leaves = rows.filter((row) => row.kind === 'leaf' && row.code);
  const deepest = deepestUnits(rows.filter((row) => row.kind === 'unit'));
  for (const row of leaves.length ? leaves : deepest) {
    const amounts = frontier(FUND_TREE, withoutGroups(byNode(row, revenue!.table.columns, 'fund')));
    if (amounts.size)
      lines.push({ id: '', unit: unitOf(row), ...(row.code ? { function: row.code } : {}), ...lineAmounts(amounts) });
  }
  if (lines.length) return lines;
  const listed = frontier(FUND_TREE, withoutGroups(labelledIncome(revenue)));
  if (listed.size) return [{ id: '', unit: unitOf(rows[0]!), ...lineAmounts(listed) }];
  const totals = rows.filter((row) => row.kind === 'total').slice(0, 1);
  const whole = totals.map((row) => withoutGroups(byNode(row, revenue!.table.columns, 'fund')))[0];
  const amounts = frontier(
    FUND_TREE,
    whole?.size ? whole : balance ? withoutGroups(balanceIncome(balance)) : new Map(),
  );
  const row = totals[0] ?? balance?.rows[0];
  return amounts.size && row ? [{ id: '', unit: unitOf(row), ...lineAmounts(amounts) }] : [];
}

/** A table that lists the funds as rows under one column of amounts. */
function labelledIncome(read: ReadTable | undefined): Map<string, CellAmount> {
  const found = new Map<string, CellAmount>();
  const amounts = read?.table.columns.filter((c) => c.role === 'amount' && c.at?.year === undefined) ?? [];
  if (!read || amounts.length !== 1) return found;
  for (const row of read.rows) {
    const fund = row.kind === 'total' || /合计|总计/.test(row.name) ? undefined : fundOf([row.name]);
    const value = row.amounts.get(amounts[0]!.index);
    if (value && typeof fund === 'string' && !found.has(fund)) found.set(fund, value);
  }
  return found;
}

/** The income side of a balance table by fund. */
function balanceIncome({ table, grid, rows }: ReadTable): Map<string, CellAmount> {
  const found = new Map<string, CellAmount>();
  const label = table.columns.find((c) => c.pane === 'in' && c.role === 'label');
  const amount = table.columns.find((c) => c.pane === 'in' && c.role === 'amount' && c.at?.year === undefined);
  if (!label || !amount) return found;
  for (const row of rows) {
    const text = plain(grid.rows[row.index]![label.index]!);
    const value = row.amounts.get(amount.index);
    const fund = /合计|总计/.test(text) ? undefined : fundOf([text]);
    if (value && typeof fund === 'string' && !found.has(fund)) found.set(fund, value);
  }
  return found;
}
