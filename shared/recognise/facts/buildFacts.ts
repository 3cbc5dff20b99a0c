import { EXPENDITURE_TREE } from '../../budget/expenditureTree.ts';
import { emptyDatasets, type DatasetId, type Datasets } from '../../budget/datasets.ts';
import { FUND_TREE } from '../../budget/fundTree.ts';
import { SANGONG_TREE } from '../../budget/itemTrees.ts';
import type { Line } from '../../budget/lines.ts';
import type { ColumnMeaning, RecognisedTable } from '../recognised.ts';
import type { CellAmount, RowReading } from '../rows/readRows.ts';
import { fundOf, sangongItemOf } from '../columns/words.ts';
import { performanceForms, performanceLines, type PerformanceLines } from '../performance/performanceFacts.ts';
import { oneLine } from '../tables/oneLine.ts';
import { plain } from '../tables/plain.ts';
import type { SourceGrid } from '../tables/sourceGrid.ts';
import { assetLines } from './assetLines.ts';
import { frontier, lineAmounts } from './frontier.ts';

/** A recognised table with its rows. */
export interface ReadTable {
  readonly table: RecognisedTable;
  readonly grid: SourceGrid;
  readonly rows: readonly RowReading[];
}

/** The id of the unit that a row belongs to; null: the whole department. */
export type UnitIdOf = (row: Pick<RowReading, 'unit'>) => string | null;

/** Turns the tables into this year's datasets. A table that says the same as an earlier one is passed over. */
export function buildFacts(tables: readonly ReadTable[], unitOf: UnitIdOf): Datasets {
  const first = (kind: RecognisedTable['kind'], fund?: string): ReadTable | undefined =>
    tables.find(({ table }) => table.kind === kind && table.fund === fund && table.duplicateOf === undefined);
  const revenue = revenueLines(first('revenue'), first('balance'), unitOf);
  const made: Partial<Record<DatasetId, Line[]>> = {
    revenue,
    expenditure: expenditureLines(
      first('expenditure'),
      ['general', 'govFund', 'stateCapital'].map((fund) => first('expenditure', fund)),
      unitOf,
      otherFundOf(revenue),
    ),
    basicByEconomic: economicLines(first('basicByEconomic', 'general') ?? first('basicByEconomic'), 'measure', unitOf),
    economicSummary: economicLines(first('economicSummary'), 'fund', unitOf),
    sangong: sangongLines(first('sangong'), unitOf),
    assets: assetLines(first('assets'), unitOf),
    ...mutable(performanceLines(performanceForms(tables), projectLines(first('projects'), unitOf), unitOf)),
  };
  const datasets = { ...emptyDatasets(), ...made };
  for (const id of Object.keys(made) as DatasetId[])
    made[id]!.forEach((line, i) => Object.assign(line, { id: `${id}${i + 1}` }));
  return datasets;
}

const mutable = (lines: PerformanceLines): Partial<Record<DatasetId, Line[]>> =>
  Object.fromEntries(Object.entries(lines).map(([id, list]) => [id, [...list]]));

const FISCAL = new Set(['general', 'generalAppropriation', 'govFund', 'stateCapital']);

/** The one fund beside 财政拨款 that the revenue shows: what no table of a fund holds comes from it. Null: several or none. */
function otherFundOf(revenue: readonly Line[]): string | null {
  const nodes = revenue.flatMap((line) => Object.entries(line.amounts ?? {}).filter(([, fen]) => fen !== 0));
  const others = [...new Set(nodes.map(([node]) => node).filter((node) => !FISCAL.has(node)))];
  return others.length === 1 ? others[0]! : null;
}

/** This year's amounts of a row by node of one coordinate. */
function byNode(
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

/** 财政拨款 without its kinds is 一般公共预算 unless the balance table shows other kinds. */
function withoutGroups(amounts: ReadonlyMap<string, CellAmount>): Map<string, CellAmount> {
  const names: Readonly<Record<string, string>> = { fiscalAppropriation: 'general', carriedFiscal: 'carriedGeneral' };
  return new Map(
    [...amounts].filter(([n]) => !(n in names && amounts.has(names[n]!))).map(([n, a]) => [names[n] ?? n, a]),
  );
}

function revenueLines(revenue: ReadTable | undefined, balance: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  const lines: Line[] = [];
  const rows = revenue?.rows ?? [];
  const leaves = rows.filter((row) => row.kind === 'leaf' && row.code);
  const units = rows.filter((row) => row.kind === 'unit');
  const deepest = units.filter((u) => !units.some((o) => o !== u && o.unit!.code.startsWith(u.unit!.code)));
  for (const row of leaves.length ? leaves : deepest) {
    const amounts = frontier(FUND_TREE, withoutGroups(byNode(row, revenue!.table.columns, 'fund')));
    if (amounts.size)
      lines.push({ id: '', unit: unitOf(row), ...(row.code ? { function: row.code } : {}), ...lineAmounts(amounts) });
  }
  if (lines.length || !balance) return lines;
  const amounts = frontier(FUND_TREE, withoutGroups(balanceIncome(balance)));
  return amounts.size ? [{ id: '', unit: unitOf(balance.rows[0]!), ...lineAmounts(amounts) }] : [];
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

function expenditureLines(
  all: ReadTable | undefined,
  byFund: readonly (ReadTable | undefined)[],
  unitOf: UnitIdOf,
  otherFund: string | null,
): Line[] {
  const parts = byFund.filter((t) => t !== undefined);
  const keyOf = (row: RowReading): string => `${unitOf(row) ?? ''}|${row.code}`;
  const funds = new Map<string, Line[]>();
  for (const part of parts)
    for (const row of part.rows.filter((r) => r.kind === 'leaf' && r.code)) {
      const amounts = frontier(EXPENDITURE_TREE, byNode(row, part.table.columns, 'measure'));
      if (!amounts.size) continue;
      const line: Line = {
        id: '',
        unit: unitOf(row),
        function: row.code,
        fund: part.table.fund!,
        ...lineAmounts(amounts),
      };
      funds.set(keyOf(row), [...(funds.get(keyOf(row)) ?? []), line]);
    }
  if (!all) return [...funds.values()].flat();
  const lines: Line[] = [];
  for (const row of all.rows.filter((r) => r.kind === 'leaf' && r.code)) {
    const whole = frontier(EXPENDITURE_TREE, byNode(row, all.table.columns, 'measure'));
    const known = funds.get(keyOf(row)) ?? [];
    funds.delete(keyOf(row));
    lines.push(...known);
    const rest = remainder(whole, known);
    if (rest.size)
      lines.push({
        id: '',
        unit: unitOf(row),
        function: row.code,
        fund: parts.length ? otherFund : null,
        ...lineAmounts(rest),
      });
  }
  return [...lines, ...[...funds.values()].flat()];
}

/** What of a row of the whole table no table of one fund shows. */
function remainder(whole: ReadonlyMap<string, CellAmount>, known: readonly Line[]): Map<string, CellAmount> {
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

function economicLines(read: ReadTable | undefined, axis: 'measure' | 'fund', unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const tree = axis === 'measure' ? EXPENDITURE_TREE : FUND_TREE;
  return read.rows
    .filter((row) => row.kind === 'leaf' && row.code)
    .flatMap((row) => {
      const amounts = frontier(tree, withoutGroups(byNode(row, read.table.columns, axis)));
      const gov = row.gov ? { govEconomic: row.gov } : {};
      return amounts.size ? [{ id: '', unit: unitOf(row), economic: row.code, ...gov, ...lineAmounts(amounts) }] : [];
    });
}

/** One row with the kinds as columns, or a row per kind. */
function sangongLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  const found = new Map<string, CellAmount>();
  for (const row of read.rows) {
    const own = byNode(row, columns, 'item');
    if (own.size > 1) for (const [item, amount] of own) if (!found.has(item)) found.set(item, amount);
    const item = own.size > 1 ? undefined : sangongItemOf([row.name]);
    const amount =
      item && [...row.amounts].find(([index]) => columns[index]?.at && columns[index].at.year === undefined)?.[1];
    if (item && amount && !found.has(item)) found.set(item, amount);
  }
  const unit = read.rows[0] ? unitOf(read.rows[0]) : null;
  return [...frontier(SANGONG_TREE, found)].map(([item, amount]) => ({
    id: '',
    unit,
    item,
    ...lineAmounts(new Map([['general', amount]])),
  }));
}

function projectLines(read: ReadTable | undefined, unitOf: UnitIdOf): Line[] {
  if (!read) return [];
  const { columns } = read.table;
  return read.rows.flatMap((row) => {
    const cell = (role: ColumnMeaning['role']): string =>
      oneLine(read.grid.rows[row.index]![columns.find((c) => c.role === role)?.index ?? -1] ?? '');
    const name = cell('project') || row.name;
    if (row.kind === 'total' || row.kind === 'unit' || !name || /^\d+$/.test(name)) return [];
    const amounts = frontier(FUND_TREE, withoutGroups(byNode(row, columns, 'fund')));
    if (!amounts.size) return [];
    const texts = {
      name,
      ...(cell('type') ? { type: cell('type') } : {}),
      ...(cell('projectCode') ? { code: cell('projectCode') } : {}),
    };
    return [
      { id: '', unit: unitOf({ ...row, unit: { code: '', name: cell('unitName') } }), ...lineAmounts(amounts), texts },
    ];
  });
}
