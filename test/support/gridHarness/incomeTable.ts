import type { CellModel, ColumnNode, LeafColumn, Suggestion } from '../../../renderer/components/Grid/types.ts';
import { readAmount, showAmount } from './amountText.ts';
import { HarnessStore } from './harnessStore.ts';
import type { HarnessRow, RowTracker } from './harnessStore.ts';

/** Wide table with a three-level header, computed columns and a pinned total, like 部门收入总表. */

const SUBJECTS: readonly [string, string, string][] = [
  ['2010101', '行政运行', 'xzyx'],
  ['2010102', '一般行政管理事务', 'ybxzglsw'],
  ['2010150', '事业运行', 'syyx'],
  ['2080505', '机关事业单位基本养老保险缴费支出', 'jgsydwjbylbxjfzc'],
  ['2101101', '行政单位医疗', 'xzdwyl'],
  ['2101501', '行政运行（医疗保障管理事务）', 'xzyx'],
  ['2210201', '住房公积金', 'zfgjj'],
];

const suggestSubject = (query: string): Promise<readonly Suggestion[]> =>
  Promise.resolve(
    SUBJECTS.filter(
      ([code, name, pinyin]) => code.startsWith(query) || name.includes(query) || pinyin.startsWith(query),
    ).map(([code, name]) => ({ value: code, label: code, detail: name })),
  );

const amount = (id: string, title: string): LeafColumn => ({ id, title, width: 120, kind: 'amount' });

export const incomeColumns: readonly ColumnNode[] = [
  { id: 'code', title: '科目编码', width: 110, kind: 'code', suggest: suggestSubject },
  { id: 'name', title: '科目名称', width: 200, kind: 'text' },
  { id: 'total', title: '总计', width: 120, kind: 'readonly', align: 'right' },
  {
    title: '本年收入',
    children: [
      {
        title: '财政拨款',
        children: [amount('a1', '一般公共预算'), amount('a2', '政府性基金'), amount('a3', '国有资本经营预算')],
      },
      amount('a4', '财政专户管理资金'),
      {
        title: '单位资金',
        children: ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'].map((title, i) =>
          amount(`b${i + 1}`, title),
        ),
      },
    ],
  },
  {
    title: '上年结转结余',
    children: ['一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'].map((title, i) =>
      amount(`c${i + 1}`, title),
    ),
  },
  {
    id: 'nature',
    title: '性质',
    width: 90,
    kind: 'select',
    align: 'center',
    options: ['常年项目', '一次性项目', '跨年项目'].map((value) => ({ value, label: value })),
  },
];

const MONEY = ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'b3', 'b4', 'b5', 'c1', 'c2', 'c3', 'c4', 'c5'];
const LIMIT = 9_000_000_000_000_00;

export function incomeRows(count: number): HarnessRow[] {
  return Array.from({ length: count }, (_, i) => {
    const [code, name] = SUBJECTS[i % SUBJECTS.length] ?? ['', ''];
    const cells: Record<string, string> = { code, name, a1: String((i * 7919) % 1_000_000) };
    if (i % 3 === 0) cells.b5 = String((i * 104_729) % 500_000);
    return { id: `r${i}`, cells };
  });
}

export const TOTAL_ROW: HarnessRow = { id: 'sum', kind: 'total', cells: {} };

function amountCell(stored: string): CellModel {
  const value = Number(stored);
  return { text: value === 0 ? '' : showAmount(value), edit: value === 0 ? '' : String(value / 100) };
}

function sumOf(row: HarnessRow): number {
  return MONEY.reduce((sum, id) => sum + Number(row.cells[id] ?? '0'), 0);
}

function readCell(row: HarnessRow, colId: string): CellModel {
  const stored = row.cells[colId] ?? '';
  if (colId === 'total') {
    const reason = '总计 = 本年收入 + 上年结转结余，由系统计算。';
    const text = showAmount(sumOf(row));
    return { text, edit: text, readOnly: { reason, jump: true }, provenance: 'computed' };
  }
  if (!MONEY.includes(colId)) return { text: stored, edit: stored };
  const cell = amountCell(stored);
  if (colId === 'b5' && Number(stored) > 30_000_000) {
    return { ...cell, warning: '其他收入超过 30 万元，请在说明中写明来源。' };
  }
  return stored.startsWith('-') ? { ...cell, error: '收入不能是负数。' } : cell;
}

function accept(row: HarnessRow, colId: string, text: string): { text: string } | { reason: string } {
  if (row.kind === 'total') return { reason: '合计由系统计算' };
  if (!MONEY.includes(colId)) return { text };
  const value = readAmount(text);
  if (value === null) return { reason: '这里要填金额，例如 1234.5。' };
  if (Math.abs(value) > LIMIT) return { reason: '金额超出范围。' };
  return { text: value === 0 ? '' : String(value) };
}

type ReadCell = (rowId: string, colId: string) => CellModel;

/** Sums of the columns, kept up to date row by row. */
class ColumnSums implements RowTracker {
  readonly sums = new Map<string, number>();

  reset = (rows: readonly HarnessRow[]): void => {
    this.sums.clear();
    for (const row of rows) this.#add(row, 1);
  };

  change = (before: HarnessRow, after: HarnessRow): void => {
    this.#add(before, -1);
    this.#add(after, 1);
  };

  #add(row: HarnessRow, sign: 1 | -1): void {
    for (const id of MONEY) {
      const value = row.cells[id];
      if (value) this.sums.set(id, (this.sums.get(id) ?? 0) + sign * Number(value));
    }
  }
}

export interface IncomeTable {
  store: HarnessStore;
  /** Cells of the rows and of the pinned total, for one state of the store. */
  withTotals: (getCell: ReadCell) => ReadCell;
}

export function incomeTable(count: number): IncomeTable {
  const totals = new ColumnSums();
  const store = new HarnessStore(incomeRows(count), readCell, accept, totals);
  const readOnly = { reason: '合计由系统计算。' };
  const totalCell = (colId: string): CellModel => {
    if (colId === 'name') return { text: '合　计', edit: '', readOnly };
    const whole = [...totals.sums.values()].reduce((sum, value) => sum + value, 0);
    const value = colId === 'total' ? whole : (totals.sums.get(colId) ?? 0);
    const text = value === 0 ? '' : showAmount(value);
    return { text, edit: text, readOnly, provenance: 'computed' };
  };
  const withTotals =
    (getCell: ReadCell): ReadCell =>
    (rowId, colId) =>
      rowId === TOTAL_ROW.id ? totalCell(colId) : getCell(rowId, colId);
  return { store, withTotals };
}
