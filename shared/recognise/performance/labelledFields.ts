import { normaliseText } from '../../money/normaliseText.ts';
import { plain } from '../tables/plain.ts';

/** What a label of a form says that its value is. */
export type FormField =
  | 'unit'
  | 'project'
  | 'projectCode'
  | 'projectUnit'
  | 'above'
  | 'type'
  | 'midTermGoals'
  | 'goals'
  | 'duties'
  | 'filler'
  | 'phone'
  | 'amount'
  | 'yearAmount';

const LABELS: readonly [RegExp, FormField][] = [
  [/^(部门|单位|部门\(单位\)|预算(部门|单位))名称/, 'unit'],
  [/^(二级|一级|三级)?项目(\(政策\))?名称/, 'project'],
  [/^项目(编码|代码|编号)/, 'projectCode'],
  [/^(主管|预算主管|上级主管)(部门|单位)(名称)?(及代码)?$/, 'above'],
  [/^(实施|项目|预算|填报|用款|申报|具体实施)(单位|部门)/, 'projectUnit'],
  [/^项目(类别|类型|属性)/, 'type'],
  [/^(中期|实施期|长期|项目总|总体?规划).{0,6}目标/, 'midTermGoals'],
  [/^(年度|总体|年度总体|整体|绩效|项目|当年|本年度?)?.{0,4}(绩效|履职|总体).{0,3}目标(描述|内容)?$/, 'goals'],
  [/^部门职能/, 'duties'],
  [/^填报人/, 'filler'],
  [/^联系(电话|方式)/, 'phone'],
  [/^(年度|当年|本年度?)(资金|预算)?(申请)?(总额|金额|总金额|预算数|资金总额)/, 'yearAmount'],
  [/^(预算资金情况|预算(总)?金额|项目(总)?金额|资金总额|项目资金总额|预算(总)?额|预算数|申请资金)/, 'amount'],
];

/** What stands at the left of several labels: 项目资金（元）, 基本信息, 项目绩效目标. */
const GROUP = /^(项目|年度|资金|预算|基本|部门|单位|绩效|申请|总体|其中)[^指标]{0,10}$/;

/**
 * Labels and values of a row of a form, the value to the right of its label or behind its colon. A label whose neighbour is
 * a label again has its value below it.
 * @param anywhere labels count also behind a cell that groups them; a row of indicators may hold such words
 * @returns `headed`: labels without a value, by column
 */
export function labelledFields(
  row: readonly string[],
  anywhere: boolean,
): { fields: { key: FormField; value: string }[]; headed: Map<number, FormField> } {
  const fields: { key: FormField; value: string }[] = [];
  const headed = new Map<number, FormField>();
  const cells = distinctCells(row);
  let isOpen = true;
  for (let i = 0; i < cells.length; i++) {
    const { text, column } = cells[i]!;
    const [label, inside] = splitLabel(text);
    const key = isOpen ? keyOf(label) : undefined;
    const next = cells[i + 1];
    if (!key) {
      isOpen = isOpen && (fields.length > 0 || headed.size > 0 || (anywhere && (label === '' || GROUP.test(label))));
    } else if (inside) fields.push({ key, value: inside });
    else if (next === undefined || keyOf(splitLabel(next.text)[0]) !== undefined) {
      // 项目绩效目标 at the left of 项目总目标 and 年度总体目标 is their group
      if (column > 0 || next === undefined) headed.set(column, key);
    } else {
      i += 1;
      if (next.text.trim() !== '') fields.push({ key, value: next.text });
    }
  }
  return { fields, headed: fields.length ? new Map() : headed };
}

const keyOf = (label: string): FormField | undefined => LABELS.find(([pattern]) => pattern.test(label))?.[1];

/** Neighbours that are one merged cell, once. */
function distinctCells(row: readonly string[]): { text: string; column: number }[] {
  return row.flatMap((text, column) => (column > 0 && text === row[column - 1] ? [] : [{ text, column }]));
}

/** 部门名称：某局 in one cell. */
function splitLabel(text: string): [label: string, inside: string] {
  const clean = normaliseText(text).trim();
  const found = /^([^:：\n]{2,12})[:：]\s*(\S[\s\S]*)$/.exec(clean);
  return found ? [plain(found[1]!), found[2]!] : [plain(clean).replace(/:$/, ''), ''];
}
