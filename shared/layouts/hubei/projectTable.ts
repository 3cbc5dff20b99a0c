import type { Table } from '../../layout/layout.ts';
import { fundColumn } from '../pieces/amountColumns.ts';
import { PROJECT_FUND_COLUMNS } from '../pieces/fundColumns.ts';
import { linesWithSum } from '../pieces/subjectRows.ts';
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
      ...PROJECT_FUND_COLUMNS,
      {
        id: 'unitFunds',
        label: '单位资金',
        children: [
          fundColumn('unitFundsCurrent', '本年收入', 'unitFunds'),
          fundColumn('unitFundsCarried', '上年结转', 'carriedUnitFunds'),
        ],
      },
    ],
    rows: linesWithSum('projects'),
  },
  emptyNote: '说明：{department}没有安排项目支出，本表没有数据。',
});
