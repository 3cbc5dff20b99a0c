import type { Table } from '../../layout/layout.ts';
import { fundColumn } from './amountColumns.ts';
import { moneyTable } from './moneyTable.ts';

/** 附表4-9. */
export const PROJECT_TABLE: Table = moneyTable('T09', '附表4-9', '项目支出表', {
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'code', label: '项目编码', show: 'line.code', width: 2.3 },
      { id: 'name', label: '项目名称', show: 'line.name', width: 2.6 },
      { id: 'unit', label: '项目单位', show: 'unit.name', width: 1.8 },
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
      {
        id: 'unitFunds',
        label: '单位资金',
        children: [
          fundColumn('unitFundsCurrent', '本年收入', 'unitFunds'),
          fundColumn('unitFundsCarried', '上年结转', 'carriedUnitFunds'),
        ],
      },
    ],
    rows: {
      source: 'concat',
      parts: [
        {
          source: 'fixed',
          rows: [{ id: 'sum', labels: { name: '合计' }, at: { dataset: 'projects' }, look: 'total' }],
        },
        { source: 'lines', dataset: 'projects', order: 'entry', group: 'line' },
      ],
    },
  },
  emptyNote: '说明：{department}没有安排项目支出，本表没有数据。',
});
