import type { Table } from '../../layout/layout.ts';
import { fundColumn } from '../pieces/amountColumns.ts';
import { PROJECT_FUND_COLUMNS } from '../pieces/fundColumns.ts';

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
      ...PROJECT_FUND_COLUMNS,
      fundColumn('unitFunds', '单位资金', 'unitFundsAll'),
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
