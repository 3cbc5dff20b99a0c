import type { Block, PrintDocument } from '../../document/blocks.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Report } from '../../report/report.ts';
import { SEVERITY_NAMES } from '../checkNames.ts';
import type { Finding, Severity } from '../finding.ts';
import { openFindings } from '../openFindings.ts';
import type { CheckReport } from '../runChecks.ts';
import { aspectSummary } from './aspectSummary.ts';
import { SHEET_SOURCE } from './sheetSource.ts';
import { aspectTable, openTable, ruleTable, waivedTable } from './sheetTables.ts';

export interface CheckSheetInput {
  readonly report: Report;
  readonly layout: Layout;
  readonly checked: CheckReport;
  /** The date of an ISO time as the officer's clock shows it. */
  readonly dateOf: (time: string) => string;
}

/**
 * The 审核表 to be printed and signed: what was found and is still open, what was explained and by whom, how the report
 * stands under the five aspects, and what came of every rule.
 */
export function checkSheet({ report, layout, checked, dateOf }: CheckSheetInput): PrintDocument {
  const waivers = new Map(report.waivers.map((w) => [w.finding, w]));
  const open = openFindings(checked.findings, report.waivers);
  const explained = checked.findings.flatMap((finding) => {
    const waiver = waivers.get(finding.id);
    return waiver ? [{ finding, waiver }] : [];
  });
  const title = sheetTitle(report);
  const blocks: Block[] = [
    { kind: 'heading', id: 'sheet', source: SHEET_SOURCE, level: 1, text: title, outline: true },
    text(`单位：${report.department.name}　年度：${report.year}年　版式：${layout.name}`),
    text(conclusion(open, explained.length)),
    text(coverageWords(checked)),
    aspectTable(aspectSummary(checked.outcomes, open)),
    openTable(open),
    waivedTable(explained, dateOf),
    ruleTable(checked.outcomes),
    text(secrecyWords(report)),
    text('编制人：　　　　　　　复核人：　　　　　　　单位负责人：　　　　　　　日期：　　　年　　月　　日'),
  ];
  return {
    info: { title, author: report.department.name, subject: '部门预算公开审核', date: report.dates.published ?? '' },
    page: layout.page,
    blocks,
  };
}

/** 红旗区医疗保障局2026年部门预算公开审核表 */
export function sheetTitle({ department, year, kind }: Report): string {
  return `${department.name}${year}年${kind === 'unit' ? '单位' : '部门'}预算公开审核表`;
}

const text = (words: string): Block => ({
  kind: 'paragraph',
  source: SHEET_SOURCE,
  style: 'plain',
  runs: [{ text: words }],
});

function conclusion(open: readonly Finding[], explained: number): string {
  const count = (severity: Severity): number => open.filter((f) => f.severity === severity).length;
  const counts = (['error', 'warning', 'rounding', 'info'] as const)
    .map((severity) => `${SEVERITY_NAMES[severity]}${count(severity)}条`)
    .join('，');
  const verdict = count('error') > 0 ? '审核未通过，改正或说明全部错误后方可公开' : '没有未处理的错误';
  return `审核结果：未处理的${counts}；已说明${explained}条。结论：${verdict}。`;
}

function coverageWords({ coverage }: CheckReport): string {
  const { tables, knownTables, figures, checked } = coverage;
  return `审核范围：表${tables}张，其中金额可核对的${knownTables}张；文字中的数字${figures}个，其中已核对${checked}个。`;
}

function secrecyWords({ secrecy, dates }: Report): string {
  const done = secrecy
    ? `保密审查：${secrecy.reviewer || '　　　'}，${secrecy.date || '日期未填'}，${secrecy.result || '结果未填'}`
    : '保密审查：未登记';
  return `${done}　批复日期：${dates.approved ?? '未填'}　公开日期：${dates.published ?? '未填'}`;
}
