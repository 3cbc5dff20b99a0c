import { emptyDatasets, type DatasetId, type Datasets } from '../../budget/datasets.ts';
import type { Line } from '../../budget/lines.ts';
import type { RecognisedTable } from '../recognised.ts';
import { performanceForms, performanceLines } from '../performance/performanceFacts.ts';
import { assetLines } from './assetLines.ts';
import { byDepartment, economicLines } from './economicLines.ts';
import { expenditureLines } from './expenditureLines.ts';
import { listedLines } from './listedLines.ts';
import { procurementLines } from './procurementLines.ts';
import { projectLines } from './projectLines.ts';
import { linesOfList, linkProjects, type MadeLines } from './projectLinks.ts';
import type { ReadTable, UnitIdOf } from './readTable.ts';
import { revenueLines } from './revenueLines.ts';
import { agencyCostLines, sangongLines } from './sangongLines.ts';
import { splitAppropriation } from './splitAppropriation.ts';

/** What tables alone do not say. */
export interface FactSettings {
  readonly department: string;
  /** The year of the amounts. */
  readonly year: number;
  readonly unitOf: UnitIdOf;
}

/**
 * Turns the tables into one year's datasets. A table that says the same as an earlier one is passed over. Where units have
 * tables of their own these are the facts, as long as they make up the department's tables; else the department's are.
 */
export function buildFacts(tables: readonly ReadTable[], settings: FactSettings): Datasets {
  const own = tables.filter(({ table }) => table.duplicateOf === undefined);
  const names = [...new Set(own.flatMap(({ table }) => table.unitName ?? []))];
  const ofWhole = own.filter(({ table }) => table.unitName === undefined || table.kind === 'performance');
  const whole = linesOfList(linesOf(ofWhole, settings), '');
  const parts = names.map((name) => {
    const unit = settings.unitOf({ unit: { code: '', name } });
    const ofUnit = own.filter(({ table }) => table.unitName === name && table.kind !== 'performance');
    return linesOfList(linesOf(ofUnit, { ...settings, unitOf: () => unit }), name);
  });
  return numbered(linkProjects(parts.length ? ofParts(whole, parts) : whole, [whole, ...parts]));
}

/** Per dataset the units' lines, where the department has none or the same sum. */
function ofParts(whole: MadeLines, parts: readonly MadeLines[]): MadeLines {
  return Object.fromEntries(
    (Object.keys(whole) as DatasetId[]).map((id) => {
      const lines = parts.flatMap((part) => part[id] ?? []);
      const own = whole[id] ?? [];
      const isWhole = lines.length > 0 && (own.length === 0 || sameSums(own, lines));
      return [id, isWhole ? lines : own];
    }),
  );
}

/** Whether two lists of lines add up to the same, within the rounding of what is printed. */
function sameSums(a: readonly Line[], b: readonly Line[]): boolean {
  const sum = (lines: readonly Line[]): number =>
    lines.reduce((all, line) => {
      const nodes = Object.entries(line.amounts ?? {}).filter(([node]) => !OF_WHICH.has(node));
      return all + nodes.reduce((n, [, fen]) => n + fen, 0);
    }, 0);
  return Math.abs(sum(a) - sum(b)) <= ROUNDING * (a.length + b.length);
}

/** Half of 0.01万元, in 分. */
const ROUNDING = 5_000;
const OF_WHICH = new Set(['generalAppropriation', 'sme', 'micro', 'net', 'unitPrice']);

function linesOf(tables: readonly ReadTable[], { department, year, unitOf }: FactSettings): MadeLines {
  const first = (kind: RecognisedTable['kind'], fund?: string): ReadTable | undefined =>
    tables.find(({ table }) => table.kind === kind && table.fund === fund && !hasFundColumns({ table }));
  const all = (kind: RecognisedTable['kind']): ReadTable[] =>
    tables
      .filter(({ table }) => table.kind === kind)
      // of the whole before those of one fund
      .sort((a, b) => Number(a.table.fund === 'govFund') - Number(b.table.fund === 'govFund'));
  const revenue = revenueLines(first('revenue'), first('balance'), unitOf);
  const performance = performanceLines(
    performanceForms(tables),
    projectLines(first('projects'), unitOf),
    unitOf,
    department,
  );
  const { projects } = performance;
  const general = first('expenditure', 'general') ?? first('expenditure', 'fiscalAppropriation');
  const expenditure = expenditureLines(
    {
      all: first('expenditure'),
      byFund: [general, first('expenditure', 'govFund'), first('expenditure', 'stateCapital')],
      fundColumns: tables.find(hasFundColumns),
    },
    unitOf,
    otherFundOf(revenue),
  );
  return {
    revenue,
    expenditure: splitAppropriation(expenditure, first('fiscalBalance'), projects, year),
    basicByEconomic: economicLines(byDepartment(all('basicByEconomic')), 'measure', unitOf),
    economicSummary: economicLines(byDepartment(all('economicSummary')), 'fund', unitOf),
    sangong: sangongLines(first('sangong'), unitOf),
    agencyCosts: agencyCostLines(first('sangong'), unitOf),
    assets: assetLines(first('assets'), unitOf),
    procurement: procurementLines(first('procurement'), projects, unitOf),
    purchasedServices: listedLines('purchasedServices', first('purchasedServices'), unitOf),
    debt: listedLines('debt', first('debt'), unitOf),
    specialFunds: listedLines('specialFunds', first('specialFunds'), unitOf),
    transferProjects: listedLines('transferProjects', first('transferProjects'), unitOf),
    ...performance,
  };
}

/** 支出 with the funds as columns instead of 基本支出 and 项目支出. */
const hasFundColumns = ({ table }: Pick<ReadTable, 'table'>): boolean =>
  table.kind === 'expenditure' &&
  table.columns.some((c) => c.at?.fund !== undefined && c.at.fund !== table.fund) &&
  !table.columns.some((c) => typeof c.at?.measure === 'string' && c.at.measure !== 'total');

/** Gives the lines their ids, by dataset and order. */
function numbered(made: MadeLines): Datasets {
  const entries = Object.entries(made) as [DatasetId, readonly Line[]][];
  return {
    ...emptyDatasets(),
    ...Object.fromEntries(entries.map(([id, lines]) => [id, lines.map((l, i) => ({ ...l, id: `${id}${i + 1}` }))])),
  };
}

const FISCAL = new Set(['general', 'generalAppropriation', 'govFund', 'stateCapital']);

/** The one fund beside 财政拨款 that the revenue shows: what no table of a fund holds comes from it. Null: several or none. */
function otherFundOf(revenue: readonly Line[]): string | null {
  const nodes = revenue.flatMap((line) => Object.entries(line.amounts ?? {}).filter(([, fen]) => fen !== 0));
  const others = [...new Set(nodes.map(([node]) => node).filter((node) => !FISCAL.has(node)))];
  return others.length === 1 ? others[0]! : null;
}
