import type { SourceTable } from '../sourceDocument.ts';
import type { TableKind } from '../recognised.ts';
import { paneStarts } from './paneStarts.ts';
import { plain } from './plain.ts';
import type { SourceGrid } from './sourceGrid.ts';

/** What a table is about, and why. */
export interface TableClass {
  readonly kind: TableKind;
  /** The fund that the whole table is restricted to. */
  readonly fund?: string;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

interface Signs {
  readonly title: string;
  readonly head: string;
  readonly text: string;
  readonly panes: boolean;
  readonly functionCodes: boolean;
  readonly economicCodes: boolean;
  /** Rows name 类 of 功能分类. */
  readonly classes: boolean;
}

type Rule = readonly [kind: TableKind, why: string, holds: (signs: Signs) => boolean];

const MEASURES = /基本支出|项目支出|人员(类|经费|支出)|公用(经费|支出)|特定目标/;
const CLASSES =
  /一般公共服务支出|公共安全支出|教育支出|科学技术支出|社会保障和就业支出|卫生健康支出|住房保障支出|农林水支出/g;
const FUNDS = /一般公共预算|财政拨款|政府性基金/;

/** By title, the most telling first; each rule also asks for what its table must hold. */
const TITLE_RULES: readonly Rule[] = [
  ['performance', '标题与内容是绩效目标', (s) => /绩效/.test(s.title) && /指标|目标/.test(s.title + s.text)],
  ['sangong', '标题是“三公”经费', (s) => /三公/.test(s.title) && /出国/.test(s.text)],
  ['procurement', '标题是政府采购', (s) => /政府采购|采购预算/.test(s.title)],
  ['purchasedServices', '标题是政府购买服务', (s) => /购买服务/.test(s.title)],
  ['assets', '标题是资产', (s) => /资产/.test(s.title) && /房屋|车辆|设备|资产/.test(s.text)],
  ['units', '标题是机构设置', (s) => /机构设置|预算单位/.test(s.title) && /单位名称/.test(s.head)],
  ['specialFunds', '标题是专项资金', (s) => /专项资金/.test(s.title)],
  ['debt', '标题是债务', (s) => /债务/.test(s.title)],
  ['transferProjects', '标题是转移支付', (s) => /转移支付/.test(s.title)],
  [
    'projects',
    '标题是项目支出，表头有项目名称',
    (s) => /项目/.test(s.title) && /项目(名称|单位|编码)|项目支出明细/.test(s.head),
  ],
  ['fiscalBalance', '标题是财政拨款收支，左右两栏', (s) => s.panes && /财政拨款/.test(s.title)],
  ['balance', '标题是收支总表，左右两栏', (s) => s.panes && /收支|收入支出|总表/.test(s.title)],
  ['basicByEconomic', '标题是基本支出，科目是经济分类', (s) => /基本支出/.test(s.title) && s.economicCodes],
  ['economicSummary', '标题是经济分类', (s) => /经济分类/.test(s.title) && s.economicCodes],
  [
    'expenditure',
    '标题是支出，科目是功能分类',
    (s) => /支出/.test(s.title) && !s.economicCodes && /科目|功能|单位|部门/.test(s.head) && MEASURES.test(s.head),
  ],
  [
    'expenditure',
    '标题是支出，按资金来源分栏',
    (s) => /支出/.test(s.title) && !/收入|收支/.test(s.title) && s.functionCodes && FUNDS.test(s.head),
  ],
  ['revenue', '标题是收入', (s) => /收入/.test(s.title) && /合计|总计/.test(s.head)],
  [
    'revenue',
    '标题是收入，各行是资金来源',
    (s) => /收入/.test(s.title) && !/支出|收支/.test(s.title) && /拨款|事业收入|其他收入/.test(s.text),
  ],
  [
    'expenditure',
    '标题是支出，各行是功能分类的类',
    (s) => /支出/.test(s.title) && !/收入|收支/.test(s.title) && s.classes,
  ],
];

/** Where the title says nothing, or something else than the content. */
const CONTENT_RULES: readonly Rule[] = [
  ['performance', '表中有一级指标和三级指标', (s) => /[一三]级指标/.test(s.text)],
  ['sangong', '表头是因公出国、公务接待', (s) => /因公出国/.test(s.text) && /公务接待/.test(s.text)],
  ['procurement', '表头是采购品目', (s) => /采购(品目|目录|数量)/.test(s.head)],
  ['projects', '表头有项目名称和金额', (s) => /项目名称/.test(s.head) && /合计|金额|一般公共预算/.test(s.head)],
  ['balance', '左右两栏收入、支出', (s) => s.panes],
  ['basicByEconomic', '科目是经济分类，分人员经费和公用经费', (s) => s.economicCodes && /人员|公用/.test(s.head)],
  ['economicSummary', '科目是经济分类', (s) => s.economicCodes],
  ['expenditure', '科目是功能分类，分基本支出和项目支出', (s) => s.functionCodes && /基本支出|项目支出/.test(s.head)],
  ['revenue', '科目是功能分类，按资金来源分栏', (s) => s.functionCodes && FUNDS.test(s.head) && !/支出/.test(s.title)],
];

/** Says what a table is about: by its title first, proved by its head and content, else by these alone. */
export function classifyTable(table: SourceTable, grid: SourceGrid): TableClass {
  const signs = signsOf(table, grid);
  const byTitle = TITLE_RULES.find(([, , holds]) => holds(signs));
  const byContent = byTitle ? undefined : CONTENT_RULES.find(([, , holds]) => holds(signs));
  const rule = byTitle ?? byContent;
  if (!rule) return { kind: 'kept', confidence: 0, reasons: ['标题、表头和内容都对不上已知的预算表'] };
  const fund = fundOfTitle(rule[0], signs);
  const reasons = [rule[1], ...(fund ? [`整表只含${FUND_NAMES[fund] ?? fund}`] : [])];
  return { kind: rule[0], confidence: byTitle ? 0.95 : 0.7, reasons, ...(fund ? { fund } : {}) };
}

const FUND_NAMES: Readonly<Record<string, string>> = {
  general: '一般公共预算',
  govFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  fiscalAppropriation: '财政拨款',
};

function fundOfTitle(kind: TableKind, { title, head }: Signs): string | undefined {
  if (kind !== 'expenditure' && kind !== 'basicByEconomic' && kind !== 'economicSummary') return undefined;
  const top = `${title}/${kind === 'expenditure' ? topOfAmounts(head) : ''}`;
  if (/政府性?基金|基金预算/.test(title)) return 'govFund';
  if (/国有资本/.test(title)) return 'stateCapital';
  if (/一般公共预算|公共预算/.test(top)) return 'general';
  return /财政拨款/.test(title) ? 'fiscalAppropriation' : undefined;
}

/** What stands over all amounts of a head: 一般公共预算支出 over 合计, 基本支出, 项目支出. */
function topOfAmounts(head: string): string {
  const tops = head
    .split('|')
    .filter((path) => /合计|小计|基本支出|项目支出/.test(path))
    .map((path) => path.split('/')[0]!);
  return tops.every((top) => top === tops[0]) ? (tops[0] ?? '') : '';
}

function signsOf(table: SourceTable, grid: SourceGrid): Signs {
  const heads = grid.paths.map((path) => path.join('/'));
  const body = grid.rows.slice(grid.head);
  const codes = body.flatMap((row) => row.slice(0, 4).map(plain)).filter((cell) => /^\d{3,7}$/.test(cell));
  const economic = codes.filter((code) => /^(30[1-9]|31[0-3]|399|50[1-9]|51[0-4])(\d\d)?$/.test(code)).length;
  const functional = codes.filter((code) => /^2[0-3]\d(\d\d){0,2}$/.test(code)).length;
  const head = heads.join('|');
  return {
    title: plain(table.title ?? ''),
    head,
    text: plain(grid.rows.slice(0, 400).flat().join('|')),
    panes: hasPanes(grid),
    classes: new Set(plain(body.flat().join('|')).match(CLASSES) ?? []).size > 1,
    functionCodes: functional > economic,
    economicCodes: economic > functional || (codes.length === 0 && /经济(分类)?科目|经济分类/.test(head)),
  };
}

/** Two panes: 收入 at the left, 支出 at the right, each with a column of labels. */
function hasPanes(grid: SourceGrid): boolean {
  if (grid.paths.some((path) => /编码|代码/.test(path.at(-1) ?? ''))) return false;
  const starts = paneStarts(grid);
  if (starts.length < 2) return false;
  const words = (from: number, to: number): string =>
    grid.rows
      .slice(0, grid.head + 30)
      .map((row) => row.slice(from, to).join(''))
      .join('|');
  return /收入|拨款|预算资金/.test(words(0, starts[1]!)) && /支出/.test(words(starts[1]!, grid.paths.length));
}
