import type { FieldDef } from '../../layout/layout.ts';
import { reasonField } from '../pieces/reasonField.ts';

/** What the officer writes in Hebei's reports; a unit's part has texts of its own. */
export const HEBEI_FIELDS: Readonly<Record<string, FieldDef>> = {
  duties: { label: '主要职责', kind: 'paragraphs', hint: '按“三定”规定概括，一条一段。' },
  'reason.basic': reasonField('基本支出增减原因'),
  'reason.project': reasonField('项目支出增减原因'),
  'reason.abroad': reasonField('因公出国（境）费增减原因'),
  'reason.vehicle': reasonField('公务用车购置及运维费增减原因'),
  'reason.reception': reasonField('公务接待费增减原因'),
  overallGoals: { label: '总体绩效目标', kind: 'paragraphs' },
  partialGoals: { label: '分项绩效目标', kind: 'paragraphs', hint: '一项一段，写明目标和指标。' },
  safeguards: { label: '工作保障措施', kind: 'paragraphs' },
  specialFunds: { label: '专项资金绩效目标', kind: 'paragraphs', initial: '本年度没有需要单独公开的专项资金。' },
  other: { label: '其他需要说明的事项', kind: 'text', initial: '没有其他需要说明的事项。' },
};
