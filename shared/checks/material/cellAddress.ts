import type { Coordinates } from '../../budget/coordinates.ts';
import type { DatasetId } from '../../budget/datasets.ts';
import { fundOf, sangongItemOf } from '../../recognise/columns/words.ts';
import type { ColumnMeaning, RecognisedTable, TableKind } from '../../recognise/recognised.ts';
import type { RowReading } from '../../recognise/rows/readRows.ts';
import { plain } from '../../recognise/tables/plain.ts';
import type { Catalogue } from '../../subjects/catalogue.ts';

const DATASET_OF: Partial<Readonly<Record<TableKind, DatasetId>>> = {
  revenue: 'revenue',
  expenditure: 'expenditure',
  basicByEconomic: 'basicByEconomic',
  economicSummary: 'economicSummary',
  sangong: 'sangong',
  projects: 'projects',
  procurement: 'procurement',
  purchasedServices: 'purchasedServices',
};

/** What the address of a cell of a published table is made from. */
export interface CellSource {
  readonly table: RecognisedTable;
  readonly row: RowReading;
  readonly column: ColumnMeaning;
  /** Text of the row in the label column of the cell's pane. */
  readonly label: string;
  /** Texts above it in the same column, the nearest first; only of the income side of 财政拨款收支总表. */
  readonly above: readonly string[];
  /** Text of the row in the column of the projects' names, where the table has one. */
  readonly project?: string;
  readonly unitId: string | null;
  readonly catalogue: Catalogue;
  readonly year: number;
}

/** Columns that number the rows. */
const COUNTER = /^(?:序号|栏次|行次)$/;

/** The address of an amount of a published table; undefined where row or column are not understood. */
export function cellAddress(source: CellSource): Coordinates | undefined {
  const { table, column } = source;
  if (column.role !== 'amount' || !column.at || COUNTER.test(plain(column.path))) return undefined;
  if (table.kind === 'balance' || table.kind === 'fiscalBalance') return balanceAddress(source);
  const dataset = column.at.dataset ?? DATASET_OF[table.kind];
  const place = dataset && rowPlace(source, dataset);
  if (!place) return undefined;
  return { dataset, ...(table.fund && dataset === 'expenditure' ? { fund: table.fund } : {}), ...place, ...column.at };
}

function rowPlace({ table, row, project, unitId }: CellSource, dataset: DatasetId): Coordinates | undefined {
  const unit = unitId === null || row.kind === 'total' ? {} : { unit: unitId };
  if (row.kind === 'total' || row.kind === 'unit') return unit;
  switch (dataset) {
    case 'revenue':
    case 'expenditure':
      return row.code ? { ...unit, function: row.code } : undefined;
    case 'basicByEconomic':
    case 'economicSummary':
      if (!row.code) return undefined;
      // codes of the government's classification begin with 5, those of the departments' with 3
      if (row.code.startsWith('5') && !row.gov) return { ...unit, govEconomic: row.code };
      return { ...unit, economic: row.code, ...(row.gov ? { govEconomic: row.gov } : {}) };
    case 'projects':
    case 'purchasedServices':
      // a code alone is that of a unit above its projects; the first row without a word is the total
      if (project !== undefined && /^\d{3,9}$/.test(project)) return unit;
      if (project === '' && row.name === '' && row.index === table.source.headRows) return {};
      // a line of the list: part of its total, whatever it is called
      return row.name ? { ...unit, line: `${table.index}.${row.index}` } : undefined;
    case 'procurement':
      return { ...unit, line: `${table.index}.${row.index}` };
    case 'sangong': {
      const item = sangongItemOf([row.name]);
      return item ? { ...unit, item } : unit;
    }
    default:
      return undefined;
  }
}

/** 收支总表: incomes by kind at the left, expenditures by class at the right, totals of both below. */
function balanceAddress(source: CellSource): Coordinates | undefined {
  const { table, column, label, catalogue, year } = source;
  const text = plain(label).replace(/^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]/, '');
  const own = column.at ?? {};
  if (column.pane === 'in') {
    if (table.kind === 'fiscalBalance') return fiscalIncome(source, text);
    if (/^(收入)?总计$|^收入总计|^收入合计$/.test(text)) return { dataset: 'revenue', ...own, fund: 'total' };
    const fund = /合计|总计|小计/.test(text) ? undefined : fundOf([text]);
    return fund === undefined ? undefined : { dataset: 'revenue', ...own, fund };
  }
  const isTotal = /^(支出)?合计$|^本年支出(合计)?$|^(支出)?总计$/.test(text);
  const scope: Coordinates = table.kind === 'fiscalBalance' && !own.fund ? { fund: 'fiscalAppropriationAll' } : {};
  if (isTotal) return /总计/.test(text) ? undefined : { dataset: 'expenditure', ...scope, ...own };
  const code = classOf(text, catalogue, year);
  return code === undefined ? undefined : { dataset: 'expenditure', function: code, ...scope, ...own };
}

const CARRIED: Readonly<Record<string, string>> = {
  general: 'carriedGeneral',
  govFund: 'carriedGovFund',
  stateCapital: 'carriedStateCapital',
};

/** Income side of 财政拨款收支总表: money of this year, and below it the same funds carried over. */
function fiscalIncome({ column, above }: CellSource, text: string): Coordinates | undefined {
  const own = column.at ?? {};
  const income = (fund: string): Coordinates => ({ dataset: 'revenue', ...own, fund });
  if (/^收入(?:总计|合计)/.test(text)) return income('fiscalAppropriationAll');
  if (/^本年(?:财政拨款)?收入(?:合计)?$/.test(text)) return income('fiscalAppropriation');
  if (/其中/.test(text)) return undefined;
  const fund = fundOf([text]);
  if (typeof fund !== 'string' || !(fund in CARRIED)) return undefined;
  const isCarried = above.find((a) => /结转|本年收入/.test(a));
  return income(isCarried && /结转/.test(isCarried) ? CARRIED[fund]! : fund);
}

/** The 类 that a row names, with or without its closing 支出; forms keep names of earlier years. */
function classOf(text: string, catalogue: Catalogue, year: number): string | undefined {
  return [text, `${text}支出`]
    .flatMap((name) => catalogue.byName('function', name, year))
    .find((subject) => subject.level === 1)?.code;
}
