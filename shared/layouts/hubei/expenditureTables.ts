import type { Table } from '../../layout/layout.ts';
import { measureColumn } from '../pieces/amountColumns.ts';
import { BASIC_AND_PROJECT } from '../pieces/functionColumns.ts';
import { moneyTable } from './moneyTable.ts';
import { SUBJECT_COLUMNS, subjects } from '../pieces/subjectRows.ts';

const RARE = { blank: 'blank' } as const;

/** 附表4-3. */
export const EXPENDITURE_TABLE: Table = moneyTable('T03', '附表4-3', '支出总表', {
  tocText: '部门支出总表',
  content: {
    kind: 'grid',
    columns: [
      ...SUBJECT_COLUMNS,
      measureColumn('total', '合计'),
      measureColumn('basic', '基本支出'),
      measureColumn('project', '项目支出'),
      measureColumn('businessOperation', '事业单位经营支出', RARE),
      measureColumn('remittedUp', '上缴上级支出', RARE),
      measureColumn('subsidiesDown', '对附属单位补助支出', RARE),
    ],
    rows: subjects('function', [1, 2, 3], { dataset: 'expenditure' }),
  },
});

const BY_FUNCTION: Table['content'] = {
  kind: 'grid',
  columns: [...SUBJECT_COLUMNS, ...BASIC_AND_PROJECT],
  rows: subjects('function', [1, 2, 3], { dataset: 'expenditure' }),
};

/** 附表4-5. */
export const GENERAL_EXPENDITURE_TABLE: Table = moneyTable('T05', '附表4-5', '一般公共预算支出表', {
  at: { fund: 'generalAll' },
  content: BY_FUNCTION,
});

/** 附表4-8. */
export const GOV_FUND_TABLE: Table = moneyTable('T08', '附表4-8', '政府性基金预算支出表', {
  at: { fund: 'govFundAll' },
  content: BY_FUNCTION,
  emptyNote: '说明：{department}没有用政府性基金预算拨款安排的支出，本表没有数据。',
});
