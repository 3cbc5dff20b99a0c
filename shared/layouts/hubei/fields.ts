import type { FieldDef } from '../../layout/layout.ts';
import { reasonField } from '../pieces/reasonField.ts';

/** What the officer writes in Hubei's reports. */
export const HUBEI_FIELDS: Readonly<Record<string, FieldDef>> = {
  duties: { label: '主要职责', kind: 'paragraphs', hint: '按“三定”规定概括，一条一段。' },
  composition: { label: '预算单位构成', kind: 'text', hint: '例：某某局本级、某某中心。' },
  'reason.revenue': reasonField('收入增减原因'),
  'reason.basic': reasonField('基本支出增减原因'),
  'reason.project': reasonField('项目支出增减原因'),
  'reason.agencyCosts': reasonField('机关运行经费增减原因'),
  'reason.procurement': reasonField('政府采购增减原因'),
  'reason.assets': reasonField('国有资产增减原因'),
  'reason.sangong': reasonField('“三公”经费增减原因'),
  'reason.abroad': reasonField('因公出国（境）费增减原因'),
  'reason.reception': reasonField('公务接待费增减原因'),
  'reason.vehicleOperation': reasonField('公务用车运行维护费增减原因'),
  'reason.vehiclePurchase': reasonField('公务用车购置费增减原因'),
  'reason.govFundUse': { label: '政府性基金支出用途', kind: 'reason' },
  'reason.stateCapitalUse': { label: '国有资本经营预算支出用途', kind: 'reason' },
};
