import type { Column, Table } from '../../layout/layout.ts';

const fund = (id: string, label: string, node: string): Column => ({ id, label, at: { fund: node } });

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
      fund('total', '总计', 'total'),
      {
        id: 'current',
        label: '本年收入',
        children: [
          fund('currentSum', '合计', 'currentYear'),
          {
            id: 'general',
            label: '一般公共预算',
            children: [
              fund('generalSum', '小计', 'general'),
              fund('appropriation', '其中：财政拨款', 'generalAppropriation'),
            ],
          },
          fund('govFund', '政府性基金', 'govFund'),
          fund('stateCapital', '国有资本经营预算', 'stateCapital'),
          fund('specialAccount', '财政专户管理资金收入', 'specialAccount'),
          fund('business', '事业收入', 'business'),
          fund('operatingIncome', '事业单位经营收入', 'operatingIncome'),
          fund('fromSuperior', '上级补助收入', 'fromSuperior'),
          fund('fromSubordinates', '附属单位上缴收入', 'fromSubordinates'),
          fund('other', '其他收入', 'other'),
        ],
      },
      {
        id: 'carried',
        label: '上年结转结余',
        children: [
          fund('carriedSum', '合计', 'carriedOver'),
          fund('carriedGeneral', '一般公共预算', 'carriedGeneral'),
          fund('carriedGovFund', '政府性基金', 'carriedGovFund'),
          fund('carriedStateCapital', '国有资本经营预算', 'carriedStateCapital'),
          fund('carriedSpecialAccount', '财政专户管理资金', 'carriedSpecialAccount'),
          fund('carriedUnitFunds', '单位资金', 'carriedUnitFunds'),
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
