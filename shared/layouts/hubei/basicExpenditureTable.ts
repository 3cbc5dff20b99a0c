import type { Table } from '../../layout/layout.ts';
import { BASIC_PARTS } from '../pieces/functionColumns.ts';
import { moneyTable } from './moneyTable.ts';
import { SUBJECT_COLUMNS, subjects } from '../pieces/subjectRows.ts';

/** 附表4-6. */
export const BASIC_EXPENDITURE_TABLE: Table = moneyTable('T06', '附表4-6', '一般公共预算基本支出表', {
  content: {
    kind: 'grid',
    columns: [
      { id: 'economic', label: '部门预算支出经济分类科目', children: SUBJECT_COLUMNS },
      {
        id: 'amounts',
        label: '本年一般公共预算基本支出',
        children: BASIC_PARTS,
      },
    ],
    rows: subjects('economic', [1, 2], { dataset: 'basicByEconomic' }),
  },
});
