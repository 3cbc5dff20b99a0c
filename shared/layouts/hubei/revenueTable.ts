import type { Table } from '../../layout/layout.ts';
import { fundColumn } from './amountColumns.ts';
import { moneyTable } from './moneyTable.ts';

/** 附表4-2: the department and its units × source of money. */
export const REVENUE_TABLE: Table = moneyTable('T02', '附表4-2', '收入总表', {
  tocText: '部门收入总表',
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'code', label: '部门（单位）代码', show: 'unit.code', width: 1 },
      { id: 'name', label: '部门（单位）名称', show: 'label', width: 1.8 },
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
          fundColumn('business', '事业单位收入', 'business'),
          fundColumn('operatingIncome', '事业单位经营收入', 'operatingIncome'),
          fundColumn('fromSuperior', '上级补助收入', 'fromSuperior'),
          fundColumn('fromSubordinates', '附属单位上缴收入', 'fromSubordinates'),
          fundColumn('other', '其他收入', 'other'),
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
    ],
    rows: {
      source: 'concat',
      parts: [
        {
          source: 'fixed',
          rows: [{ id: 'sum', labels: { name: '合计' }, at: { dataset: 'revenue' }, look: 'total' }],
        },
        { source: 'units', roles: ['department', 'unit'], at: { dataset: 'revenue' } },
      ],
    },
  },
});
