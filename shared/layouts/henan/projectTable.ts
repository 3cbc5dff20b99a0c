import type { Column, Table } from '../../layout/layout.ts';

const fund = (id: string, label: string, node: string): Column => ({ id, label, at: { fund: node } });

/** 项目支出表: one row per project, with the unit that carries it out. */
export const PROJECT_TABLE: Table = {
  kind: 'table',
  id: 'T10',
  title: '{year}年项目支出表',
  tocText: '项目支出表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  content: {
    kind: 'grid',
    columns: [
      { id: 'type', label: '类型', show: 'line.type', width: 1.35 },
      { id: 'name', label: '项目名称', show: 'line.name', width: 3.2 },
      { id: 'unit', label: '项目单位', show: 'unit.name', width: 1.9 },
      fund('total', '合计', 'total'),
      {
        id: 'current',
        label: '本年拨款',
        children: [
          fund('general', '一般公共预算', 'general'),
          fund('govFund', '政府性基金预算', 'govFund'),
          fund('stateCapital', '国有资本经营预算', 'stateCapital'),
        ],
      },
      {
        id: 'carried',
        label: '财政拨款结转结余',
        children: [
          fund('carriedGeneral', '一般公共预算', 'carriedGeneral'),
          fund('carriedGovFund', '政府性基金预算', 'carriedGovFund'),
          fund('carriedStateCapital', '国有资本经营预算', 'carriedStateCapital'),
        ],
      },
      fund('specialAccount', '财政专户管理资金', 'specialAccountAll'),
      fund('unitFunds', '单位资金', 'unitFundsAll'),
    ],
    rows: {
      source: 'units',
      roles: ['department'],
      at: { dataset: 'projects' },
      labels: { name: '{code}' },
      then: { source: 'lines', dataset: 'projects', order: 'entry', group: 'line' },
    },
  },
  notes: [],
};
