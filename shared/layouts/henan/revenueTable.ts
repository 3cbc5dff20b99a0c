import type { Table } from '../../layout/layout.ts';
import { fundColumn } from '../pieces/amountColumns.ts';

/** 部门收入总体情况表: one row per unit, one column per source of money. */
export const REVENUE_TABLE: Table = {
  kind: 'table',
  id: 'T02',
  title: '{year}年部门收入总体情况表',
  tocText: '部门收入总体情况表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'code', label: '部门（科目）代码', show: 'unit.code', width: 1 },
      { id: 'name', label: '部门（科目）名称', show: 'label', width: 1.8 },
      fundColumn('total', '总计', 'total'),
      {
        id: 'current',
        label: '本年收入',
        children: [
          fundColumn('currentSum', '合计', 'currentYear'),
          {
            id: 'general',
            label: '一般公共预算',
            children: [
              fundColumn('generalSum', '小计', 'general'),
              fundColumn('appropriation', '其中：财政拨款', 'generalAppropriation'),
            ],
          },
          fundColumn('govFund', '政府性基金', 'govFund'),
          fundColumn('stateCapital', '国有资本经营预算', 'stateCapital'),
          fundColumn('specialAccount', '财政专户管理资金收入', 'specialAccount'),
          fundColumn('business', '事业收入', 'business'),
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
          fundColumn('carriedSum', '合计', 'carriedOver'),
          fundColumn('carriedGeneral', '一般公共预算', 'carriedGeneral'),
          fundColumn('carriedGovFund', '政府性基金', 'carriedGovFund'),
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
  notes: [],
};
