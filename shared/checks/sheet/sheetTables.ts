import type { Cell, TableBlock } from '../../document/blocks.ts';
import type { Waiver } from '../../report/report.ts';
import { checkById } from '../catalogue/catalogue.ts';
import { ASPECT_NAMES, SEVERITY_NAMES } from '../checkNames.ts';
import type { CheckOutcome } from '../checkDef.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import type { AspectSummary } from './aspectSummary.ts';
import { SHEET_SOURCE } from './sheetSource.ts';

interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly widths: number[];
  readonly rows: readonly (readonly string[])[];
  /** Columns set in the middle, from 0. */
  readonly centre: readonly number[];
  /** Printed instead of rows where there are none. */
  readonly none: string;
}

function table({ id, title, head, widths, rows, centre, none }: Sheet): TableBlock {
  const cell = (text: string, c: number): Cell => ({ text, align: centre.includes(c) ? 'center' : 'left' });
  const empty: (Cell | null)[] = [
    { text: none, align: 'center', colSpan: head.length },
    ...head.slice(1).map(() => null),
  ];
  return {
    kind: 'table',
    id: `sheet-${id}`,
    source: SHEET_SOURCE,
    title,
    orientation: 'portrait',
    widths,
    head: [head.map((text): Cell => ({ text, align: 'center', header: true }))],
    body: rows.length > 0 ? rows.map((row) => row.map(cell)) : [empty],
    notes: [],
    empty: rows.length === 0,
    newPage: false,
    outline: true,
    fontSize: 9,
  };
}

/** The five aspects with their verdicts. */
export function aspectTable(aspects: readonly AspectSummary[]): TableBlock {
  return table({
    id: 'aspects',
    title: '一、五个方面',
    head: ['方面', '规则通过', '未通过', '未能检查', '未处理错误', '未处理疑点', '结论'],
    widths: [2, 1.4, 1.4, 1.4, 1.6, 1.6, 2],
    rows: aspects.map((a) => [a.name, ...[a.passed, a.failed, a.skipped, a.errors, a.warnings].map(String), a.verdict]),
    centre: [0, 1, 2, 3, 4, 5, 6],
    none: '',
  });
}

/** What is still open, by severity. */
export function openTable(open: readonly Finding[]): TableBlock {
  return table({
    id: 'open',
    title: '二、未处理的审核结果',
    head: ['序号', '级别', '规则', '位置', '内容', '处理意见'],
    widths: [0.9, 0.9, 2, 2.6, 5, 3],
    rows: open.map((f, i) => [String(i + 1), ...ruleCells(f), placeText(f.where), f.message, f.hint]),
    centre: [0, 1],
    none: '没有未处理的审核结果',
  });
}

/** What was explained instead of mended. */
export function waivedTable(
  explained: readonly { readonly finding: Finding; readonly waiver: Waiver }[],
  dateOf: (time: string) => string,
): TableBlock {
  return table({
    id: 'waived',
    title: '三、已说明的审核结果',
    head: ['序号', '级别', '规则', '内容', '说明', '说明人和日期'],
    widths: [0.9, 0.9, 2, 4.6, 4, 2],
    rows: explained.map(({ finding, waiver }, i) => [
      String(i + 1),
      ...ruleCells(finding),
      finding.message,
      waiver.reason,
      [waiver.by, waiver.at && dateOf(waiver.at)].filter(Boolean).join(' '),
    ]),
    centre: [0, 1],
    none: '没有说明过的审核结果',
  });
}

const STATES: Readonly<Record<CheckOutcome['state'], string>> = {
  passed: '通过',
  failed: '未通过',
  skipped: '未能检查',
};

/** Every rule with what came of it. */
export function ruleTable(outcomes: readonly CheckOutcome[]): TableBlock {
  return table({
    id: 'rules',
    title: '四、规则执行情况',
    head: ['规则号', '名称', '方面', '结果', '依据；未能检查的原因'],
    widths: [1.5, 3.4, 1.6, 1.5, 6],
    rows: outcomes.map(({ check, state, reason }) => {
      const { title, aspect, basis } = checkById(check);
      return [
        check,
        title,
        ASPECT_NAMES[aspect],
        STATES[state],
        reason === undefined ? basis : `${basis}未能检查：${reason}`,
      ];
    }),
    centre: [0, 2, 3],
    none: '没有执行规则',
  });
}

const ruleCells = ({ check, severity }: Finding): [string, string] => [
  SEVERITY_NAMES[severity],
  `${checkById(check).title}（${check}）`,
];

function placeText({ table: name, section, row, column }: FindingPlace): string {
  const cell = [row, column?.split('/').at(-1)].filter(Boolean).join(' / ');
  return [name ?? section, cell].filter(Boolean).join(' ') || '整份报告';
}
