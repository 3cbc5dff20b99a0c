import type { SourceCell, SourceDocument, SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { otherDigit, pick } from './plant.ts';

/** A kind of mistake in a printed table; undefined where the table gives no occasion for it. */
export interface TableFault {
  readonly kind: string;
  plant(table: SourceTable, random: () => number): SourceTable | undefined;
}

const AMOUNT = /^\d{1,3}(?:,\d{3})*\.\d{2}$|^\d+\.\d{2}$/;
const isAmount = (cell: SourceCell | undefined): boolean =>
  cell !== undefined && AMOUNT.test(cell.text) && !/^0\.0*$/.test(cell.text);

const isBudget = (table: SourceTable): boolean => !/绩效/.test(table.title ?? '');
const bodyOf = (table: SourceTable): SourceCell[] => table.cells.filter((c) => c.row >= table.headRows);
const rowsOf = (table: SourceTable): number[] =>
  [...new Set(bodyOf(table).map((c) => c.row))].toSorted((a, b) => a - b);
const rowCells = (table: SourceTable, row: number): SourceCell[] => table.cells.filter((c) => c.row === row);
const isTotal = (cells: readonly SourceCell[]): boolean =>
  cells.some((c) => /^(?:合计|总计|.*总计|.*合计)$/.test(c.text.replace(/\s/g, '')));
const codeOf = (cells: readonly SourceCell[]): SourceCell | undefined =>
  cells.find((c) => /^\d{5}$|^\d{7}$/.test(c.text));
const titled = (table: SourceTable, words: RegExp): boolean => words.test(table.title ?? '');

const withCell = (table: SourceTable, cell: SourceCell, text: string): SourceTable => ({
  ...table,
  cells: table.cells.map((c) => {
    if (c !== cell) return c;
    const { number: _number, ...rest } = c;
    return { ...rest, text };
  }),
});

/** Changes one amount of a table whose title fits. */
const amount = (
  kind: string,
  title: RegExp,
  wanted: (table: SourceTable, row: number) => boolean,
  change: (text: string, random: () => number) => string = otherDigit,
): TableFault => ({
  kind,
  plant(table, random) {
    if (!titled(table, title) || !isBudget(table)) return undefined;
    const cells = rowsOf(table)
      .filter((r) => wanted(table, r))
      .flatMap((r) => rowCells(table, r).filter(isAmount));
    const cell = pick(cells, random);
    return cell && withCell(table, cell, change(cell.text, random));
  },
});

const leaf = (table: SourceTable, row: number): boolean => codeOf(rowCells(table, row)) !== undefined;
const total = (table: SourceTable, row: number): boolean => isTotal(rowCells(table, row));
const any = (): boolean => true;

function withoutRow(table: SourceTable, row: number): SourceTable | undefined {
  if (table.cells.some((c) => c.rowSpan > 1 && c.row <= row && c.row + c.rowSpan > row)) return undefined;
  return {
    ...table,
    rows: table.rows - 1,
    cells: table.cells.filter((c) => c.row !== row).map((c) => (c.row > row ? { ...c, row: c.row - 1 } : c)),
  };
}

function twice(table: SourceTable, row: number): SourceTable | undefined {
  if (table.cells.some((c) => c.rowSpan > 1 && c.row <= row && c.row + c.rowSpan > row)) return undefined;
  return {
    ...table,
    rows: table.rows + 1,
    cells: [
      ...table.cells.map((c) => (c.row > row ? { ...c, row: c.row + 1 } : c)),
      ...rowCells(table, row).map((c) => ({ ...c, row: row + 1 })),
    ],
  };
}

const FUNCTION_TABLE = /支出(?:总体情况|预算总|总|情况|预算)?表|功能分类/;
const moneyRows = (table: SourceTable): number[] =>
  rowsOf(table).filter((r) => leaf(table, r) && rowCells(table, r).some(isAmount));

function swapRows(table: SourceTable, random: () => number): SourceTable | undefined {
  const rows = moneyRows(table);
  const [a, b] = [rows[0], pick(rows.slice(1), random)];
  if (a === undefined || b === undefined || !isBudget(table)) return undefined;
  const amounts = (r: number): Map<number, string> =>
    new Map(
      rowCells(table, r)
        .filter((c) => isAmount(c) || c.text === '')
        .map((c) => [c.column, c.text]),
    );
  const [x, y] = [amounts(a), amounts(b)];
  if (JSON.stringify([...x]) === JSON.stringify([...y])) return undefined;
  const cells = table.cells.map((c) => {
    const from = c.row === a ? y : c.row === b ? x : undefined;
    return from?.has(c.column) && (isAmount(c) || c.text === '') ? { ...c, text: from.get(c.column)! } : c;
  });
  return { ...table, cells };
}

/** Mistakes of the printed tables. */
export const TABLE_FAULTS: readonly TableFault[] = [
  amount('table: one digit of a total', /收支|收入|支出/, total),
  amount('table: one digit of a subject', FUNCTION_TABLE, leaf),
  amount('table: subject ten times as much', FUNCTION_TABLE, leaf, (t) =>
    `${t.replace(/[.,]/g, '').replace(/(\d)$/, '$1')}.00`.replace(/^(\d+)(\d)\.00$/, '$1.$20'),
  ),
  amount('table: income of a unit or subject', /收入/, any),
  amount('table: amount of a project', /项目支出/, any),
  amount('table: “三公” item', /三公/, any),
  amount('table: economic subject', /基本支出/, leaf),
  amount('table: economic summary', /经济分类/, leaf),
  amount('table: balance', /收支/, any),
  amount('table: purchase', /采购/, any),
  {
    kind: 'table: a row left out',
    plant(table, random) {
      const row = pick(moneyRows(table), random);
      return row === undefined || !isBudget(table) ? undefined : withoutRow(table, row);
    },
  },
  {
    kind: 'table: a row twice',
    plant(table, random) {
      const row = pick(moneyRows(table), random);
      return row === undefined || !isBudget(table) ? undefined : twice(table, row);
    },
  },
  { kind: 'table: amounts of two rows swapped', plant: swapRows },
  {
    kind: 'table: name of another subject',
    plant(table, random) {
      const rows = moneyRows(table).filter((r) => codeOf(rowCells(table, r))!.text.length >= 5);
      const nameOf = (r: number): SourceCell | undefined =>
        rowCells(table, r).find((c) => /^[\u4e00-\u9fff（）、]{4,}$/.test(c.text));
      const [a, b] = [pick(rows, random), pick(rows, random)];
      const [x, y] = [a === undefined ? undefined : nameOf(a), b === undefined ? undefined : nameOf(b)];
      return x && y && x.text !== y.text && isBudget(table) ? withCell(table, x, y.text) : undefined;
    },
  },
  {
    kind: 'table: class renamed to a retired one',
    plant(table) {
      const cell = bodyOf(table).find((c) =>
        /^(?:[（(]?[一二三四五六七八九十]+[)）]?、?)?卫生健康支出?$/.test(c.text.replace(/\s/g, '')),
      );
      return cell && withCell(table, cell, cell.text.replace(/卫生健康(?:支出)?/, '医疗卫生与计划生育支出'));
    },
  },
  {
    kind: 'table: note of an empty table gone',
    plant: (table) =>
      table.notes.some((n) => /无|没有/.test(n)) &&
      !bodyOf(table).some(isAmount) &&
      isBudget(table) &&
      titled(table, /基金|国有资本/)
        ? { ...table, notes: [] }
        : undefined,
  },
  {
    kind: 'table: full table called empty',
    plant: (table) =>
      bodyOf(table).filter(isAmount).length > 6 && titled(table, /支出/) && isBudget(table)
        ? { ...table, notes: ['注：本部门没有这项支出，本表为空表。'] }
        : undefined,
  },
  {
    kind: 'table: year of the title',
    plant(table) {
      const match = /20\d\d(?=年)/.exec(table.title ?? '');
      return match && isBudget(table)
        ? { ...table, title: table.title!.replace(match[0], String(Number(match[0]) - 1)) }
        : undefined;
    },
  },
  {
    kind: 'table: satisfaction turned round',
    plant(table) {
      if (isBudget(table)) return undefined;
      const cell = bodyOf(table).find(
        (c) => c.text.replace(/\s/g, '').endsWith('满意度') && !/指标|^满意度$/.test(c.text),
      );
      const next =
        cell && table.cells.find((c) => c.row === cell.row && c.column > cell.column && /^(?:≥|>=)/.test(c.text));
      return next && withCell(table, next, next.text.replace(/≥|>=/, '≤'));
    },
  },
];

/** The document with one of its tables replaced. */
export const withTable = (document: SourceDocument, index: number, table: SourceTable): SourceDocument => ({
  ...document,
  blocks: document.blocks.map((b, i) => (i === index ? table : b)),
});
