import type { FieldDef } from '../../layout/layout.ts';
import { reasonField } from '../pieces/reasonField.ts';

/** What the officer writes in Henan's reports. */
export const HENAN_FIELDS: Readonly<Record<string, FieldDef>> = {
  duties: { label: '主要职责', kind: 'paragraphs', hint: '按“三定”规定概括，一条一段。' },
  composition: {
    label: '预算单位构成',
    kind: 'text',
    hint: '例：一个：某某局本级，无二级预算单位。',
  },
  offices: { label: '内设机构', kind: 'text', hint: '例：办公室、规划财务科。' },
  institutionNames: { label: '所属事业单位名称', kind: 'text' },
  'reason.revenue': reasonField('收入增减原因'),
  'reason.expenditure': reasonField('支出增减原因'),
  'reason.general': reasonField('一般公共预算收支增减原因'),
  'reason.govFund': reasonField('政府性基金收支增减原因'),
  'reason.stateCapital': reasonField('国有资本经营收支增减原因'),
  'reason.abroad': reasonField('因公出国（境）费增减原因'),
  'reason.reception': reasonField('公务接待费增减原因'),
  'reason.vehiclePurchase': reasonField('公务用车购置费增减原因'),
  'reason.vehicleOperation': reasonField('公务用车运行维护费增减原因'),
  'reason.agencyCosts': reasonField('机构运转经费增减原因'),
  'reason.govFundUse': { label: '政府性基金支出用途', kind: 'reason' },
  evaluation: {
    label: '重点项目绩效评价情况',
    kind: 'text',
    initial: '本年度本部门没有项目列入重点项目绩效评价，未开展此项工作。',
  },
  transferWork: {
    label: '专项转移支付项目的后续工作',
    kind: 'text',
    initial:
      '将依照预算法的规定做好项目分配的前期准备，在规定时间内向财政部门提出资金分配意见，并做好项目申报的公开工作。',
  },
};
