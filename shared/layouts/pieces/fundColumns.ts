import type { Column } from '../../layout/layout.ts';
import { fundColumn } from './amountColumns.ts';

/** 单位资金 of this year by kind; the name of 事业收入 differs. */
const unitFunds = (business: string): readonly Column[] => [
  fundColumn('business', business, 'business'),
  fundColumn('operatingIncome', '事业单位经营收入', 'operatingIncome'),
  fundColumn('fromSuperior', '上级补助收入', 'fromSuperior'),
  fundColumn('fromSubordinates', '附属单位上缴收入', 'fromSubordinates'),
  fundColumn('other', '其他收入', 'other'),
];

/** 收入总表: this year's income and what was carried over, by source. */
export const revenueColumns = (business = '事业收入'): readonly Column[] => [
  fundColumn('total', '合计', 'total'),
  {
    id: 'current',
    label: '本年收入',
    children: [
      fundColumn('currentSum', '小计', 'currentYear'),
      fundColumn('general', '一般公共预算', 'general'),
      fundColumn('govFund', '政府性基金预算', 'govFund'),
      fundColumn('stateCapital', '国有资本经营预算', 'stateCapital'),
      fundColumn('specialAccount', '财政专户管理资金', 'specialAccount'),
      ...unitFunds(business),
    ],
  },
  {
    id: 'carried',
    label: '上年结转结余',
    children: [
      fundColumn('carriedSum', '小计', 'carriedOver'),
      fundColumn('carriedGeneral', '一般公共预算', 'carriedGeneral'),
      fundColumn('carriedGovFund', '政府性基金预算', 'carriedGovFund'),
      fundColumn('carriedStateCapital', '国有资本经营预算', 'carriedStateCapital'),
      fundColumn('carriedSpecialAccount', '财政专户管理资金', 'carriedSpecialAccount'),
      fundColumn('carriedUnitFunds', '单位资金', 'carriedUnitFunds'),
    ],
  },
];

/** 项目支出表: 合计, 本年拨款 and 财政拨款结转结余 by budget. */
export const PROJECT_FUND_COLUMNS: readonly Column[] = [
  fundColumn('total', '合计', 'total'),
  {
    id: 'current',
    label: '本年拨款',
    children: [
      fundColumn('general', '一般公共预算', 'general'),
      fundColumn('govFund', '政府性基金预算', 'govFund'),
      fundColumn('stateCapital', '国有资本经营预算', 'stateCapital'),
    ],
  },
  {
    id: 'carried',
    label: '财政拨款结转结余',
    children: [
      fundColumn('carriedGeneral', '一般公共预算', 'carriedGeneral'),
      fundColumn('carriedGovFund', '政府性基金预算', 'carriedGovFund'),
      fundColumn('carriedStateCapital', '国有资本经营预算', 'carriedStateCapital'),
    ],
  },
  fundColumn('specialAccount', '财政专户管理资金', 'specialAccountAll'),
];

const purchase = (id: string, label: string, fund?: string): Column => ({
  id,
  label,
  at: { measure: 'amount', ...(fund ? { fund } : {}) },
});

/** 政府采购: the money of a purchase by source. */
export const PURCHASE_FUND_COLUMNS: readonly Column[] = [
  purchase('total', '合计'),
  purchase('general', '一般公共预算', 'generalAll'),
  purchase('govFund', '政府性基金预算', 'govFundAll'),
  purchase('stateCapital', '国有资本经营预算', 'stateCapitalAll'),
  purchase('specialAccount', '财政专户管理资金', 'specialAccountAll'),
  purchase('unitFunds', '单位资金', 'unitFundsAll'),
];
