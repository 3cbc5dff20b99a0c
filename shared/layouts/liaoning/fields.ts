import type { FieldDef } from '../../layout/layout.ts';
import { reasonField } from '../pieces/reasonField.ts';

/** What the officer writes in Liaoning's reports. */
export const LIAONING_FIELDS: Readonly<Record<string, FieldDef>> = {
  disclosureRules: {
    label: '预决算信息公开管理办法',
    kind: 'paragraphs',
    hint: '粘贴本部门现行的办法，一条一段；“第一章 …”单独成段，印成粗体。办法每年沿用，改动后在这里更新。',
  },
  duties: { label: '主要职责', kind: 'paragraphs', hint: '按“三定”规定概括，一条一段。' },
  offices: { label: '机构设置', kind: 'text', hint: '例：内设办公室、待遇保障科、基金监管科。' },
  'reason.total': reasonField('收支预算增减原因'),
  'reason.fiscal': reasonField('财政拨款收支预算增减原因'),
  'reason.sangong': reasonField('“三公”经费增减原因'),
  'reason.abroad': reasonField('因公出国（境）费增减原因'),
  'reason.reception': reasonField('公务接待费增减原因'),
  'reason.vehiclePurchase': reasonField('公务用车购置费增减原因'),
  'reason.vehicleOperation': reasonField('公务用车运行费增减原因'),
  'reason.agencyCosts': reasonField('机关运行经费增减原因'),
};
