import type { Table } from '../../layout/layout.ts';
import { revenueColumns } from '../pieces/fundColumns.ts';
import { sumRow } from '../pieces/subjectRows.ts';
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
      ...revenueColumns('事业单位收入'),
    ],
    rows: {
      source: 'concat',
      parts: [
        sumRow({ dataset: 'revenue' }),
        { source: 'units', roles: ['department', 'unit'], at: { dataset: 'revenue' } },
      ],
    },
  },
});
