import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import type { Line } from '../../budget/lines.ts';
import type { CellAmount, RowReading } from '../rows/readRows.ts';
import { byNode } from './byNode.ts';
import { deepestUnits } from './deepestUnits.ts';
import { frontier, lineAmounts } from './frontier.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';

/** The tables that 支出 is read from. */
export interface ExpenditureTables {
  /** 支出总表, of all funds. */
  readonly all: ReadTable | undefined;
  /** Tables of one fund each. */
  readonly byFund: readonly (ReadTable | undefined)[];
  /** 支出 with the funds as columns. */
  readonly fundColumns: ReadTable | undefined;
}

/**
 * 支出 by subject and fund. What the table of all funds shows beyond the tables of one fund comes from the only other
 * fund that its row can have; null when there are several.
 * @param otherFund the one fund beside 财政拨款 that the revenue shows
 */
export function expenditureLines(
  { all, byFund, fundColumns }: ExpenditureTables,
  unitOf: UnitIdOf,
  otherFund: string | null,
): Line[] {
  const parts = byFund.filter((t) => t !== undefined);
  const keyOf = (row: RowReading): string => `${unitOf(row) ?? ''}|${row.code}`;
  const funds = new Map<string, Line[]>();
  for (const part of parts)
    for (const row of leavesOf(part)) {
      const amounts = frontier(EXPENDITURE_TREE, byNode(row, part.table.columns, 'measure'));
      if (!amounts.size) continue;
      const fund = part.table.fund === 'fiscalAppropriation' ? 'general' : part.table.fund!;
      const line: Line = { id: '', unit: unitOf(row), ...subjectOf(row), fund, ...lineAmounts(amounts) };
      funds.set(keyOf(row), [...(funds.get(keyOf(row)) ?? []), line]);
    }
  if (!all) return funds.size ? [...funds.values()].flat() : fundColumnLines(fundColumns, unitOf);
  const lines: Line[] = [];
  const fundOfRow = onlyFunds(fundColumns, keyOf);
  for (const row of leavesOf(all)) {
    const whole = frontier(EXPENDITURE_TREE, byNode(row, all.table.columns, 'measure'));
    const known = funds.get(keyOf(row)) ?? [];
    funds.delete(keyOf(row));
    lines.push(...known);
    const rest = remainder(whole, known);
    const fund = fundOfRow.get(keyOf(row)) ?? (parts.length ? otherFund : null);
    if (rest.size) lines.push({ id: '', unit: unitOf(row), ...subjectOf(row), fund, ...lineAmounts(rest) });
  }
  return [...lines, ...[...funds.values()].flat()];
}

/** Rows by subject; a table without subjects has rows of units, or its total only. */
function leavesOf({ rows }: ReadTable): RowReading[] {
  const leaves = rows.filter((row) => row.kind === 'leaf' && row.code);
  if (leaves.length) return leaves;
  const deepest = deepestUnits(rows.filter((row) => row.kind === 'unit'));
  const found = deepest.length ? deepest : rows.filter((row) => row.kind === 'total').slice(0, 1);
  // a total of zeros only says that there is nothing
  return found.filter((row) => [...row.amounts.values()].some(({ fen }) => fen !== 0));
}

const subjectOf = ({ code }: RowReading): { function?: string } => (code ? { function: code } : {});

/** The fund of each row whose amounts stand in one column of funds only. */
function onlyFunds(read: ReadTable | undefined, keyOf: (row: RowReading) => string): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of read ? leavesOf(read) : []) {
    const filled = fundsOf(row, read!);
    if (filled.length === 1) found.set(keyOf(row), filled[0]![0]);
  }
  return found;
}

const fundsOf = (row: RowReading, { table }: ReadTable): [string, CellAmount][] =>
  [...byNode(row, table.columns, 'fund')].filter(([fund, amount]) => fund !== 'total' && amount.fen !== 0);

function fundColumnLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  return (read ? leavesOf(read) : []).flatMap((row) =>
    fundsOf(row, read!).map(([fund, amount]) => ({
      id: '',
      unit: unitOf(row),
      ...subjectOf(row),
      fund,
      ...lineAmounts(new Map([['total', amount]])),
    })),
  );
}

/** What of a row of the whole table no table of one fund shows. */
function remainder(whole: ReadonlyMap<string, CellAmount>, known: readonly Line[]): Map<string, CellAmount> {
  if (known.length === 0) return new Map(whole);
  const rest = new Map<string, CellAmount>();
  for (const [node, amount] of whole) {
    let left: number = amount.fen;
    for (const line of known)
      for (const [part, fen] of Object.entries(line.amounts ?? {}))
        if (EXPENDITURE_TREE.summed(node).has(part) || EXPENDITURE_TREE.summed(part).has(node)) left -= fen;
    if (left > 4 * amount.half) rest.set(node, { ...amount, fen: left as CellAmount['fen'] });
  }
  return rest;
}
