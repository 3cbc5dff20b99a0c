import type { Aspect, CheckFamily } from './checkDef.ts';
import type { Severity } from './finding.ts';

/** Severities in the order of urgency, as the officer reads them. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '疑点',
  rounding: '尾差',
  info: '提示',
};

/** Families of rules in the order in which they are shown. */
export const FAMILY_NAMES: Readonly<Record<CheckFamily, string>> = {
  inTable: '表内合计',
  betweenTables: '表间相等',
  textAgainstTables: '文字与表',
  insideText: '文字自身',
  change: '增减变动',
  codes: '科目与名称',
  completeness: '内容完整',
  performance: '绩效目标',
  privacy: '个人信息',
  wording: '文字表述',
  publication: '公开要求',
};

/** The five aspects under which inspections of disclosure look at a report. */
export const ASPECT_NAMES: Readonly<Record<Aspect, string>> = {
  timely: '及时性',
  complete: '完整性',
  detailed: '细化程度',
  form: '公开方式',
  true: '真实性',
};
