import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column, Table } from '../../layout/layout.ts';
import { fundColumn, measureColumn } from '../pieces/amountColumns.ts';
import { PROJECT_FUND_COLUMNS, revenueColumns } from '../pieces/fundColumns.ts';
import { BASIC_AND_PROJECT, BASIC_PARTS } from '../pieces/functionColumns.ts';
import { linesWithSum, subjects, SUBJECT_COLUMNS, sumRow } from '../pieces/subjectRows.ts';
import { SANGONG_CONTENT } from '../pieces/sangongContent.ts';
import { liaoningTable } from './liaoningTable.ts';

const BY_FUNCTION = subjects('function', [1, 2, 3], { dataset: 'expenditure' }, 0);

/** 表2: the units × source of money. */
export const REVENUE_TABLE = liaoningTable(2, '收入预算总表', {
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'code', label: '单位编码', show: 'unit.code', width: 1 },
      { id: 'name', label: '单位名称', show: 'label', width: 1.8 },
      ...revenueColumns(),
    ],
    rows: {
      source: 'concat',
      parts: [sumRow({ dataset: 'revenue' }), { source: 'units', roles: ['unit'], at: { dataset: 'revenue' } }],
    },
  },
});

/** 表3. */
export const EXPENDITURE_TABLE = liaoningTable(3, '支出预算总表', {
  content: { kind: 'grid', columns: [...SUBJECT_COLUMNS, ...BASIC_AND_PROJECT], rows: BY_FUNCTION },
});

/** 表5. */
export const GENERAL_EXPENDITURE_TABLE = liaoningTable(5, '一般公共预算支出表', {
  at: { fund: 'generalAll' },
  content: {
    kind: 'grid',
    columns: [...SUBJECT_COLUMNS, { id: 'amounts', label: '本年一般公共预算支出', children: BASIC_AND_PROJECT }],
    rows: BY_FUNCTION,
  },
});

/** 表6. */
export const BASIC_EXPENDITURE_TABLE = liaoningTable(6, '一般公共预算基本支出表', {
  content: {
    kind: 'grid',
    columns: [
      { id: 'economic', label: '部门预算支出经济分类科目', children: SUBJECT_COLUMNS },
      { id: 'amounts', label: '本年一般公共预算基本支出', children: BASIC_PARTS },
    ],
    rows: subjects('economic', [1, 2], { dataset: 'basicByEconomic' }, 0),
  },
});

/** 表7: the form is called otherwise on the contents page. */
export const SANGONG_TABLE = liaoningTable(7, '财政拨款预算“三公”经费支出表', {
  tocText: '一般公共预算“三公”经费支出表',
  at: { dataset: 'sangong', fund: 'generalAll' },
  content: SANGONG_CONTENT,
  emptyNote: '备注：{department}没有用财政拨款安排“三公”经费，本表为空表。',
});

const fundTable = (n: number, budget: string, fund: string): Table =>
  liaoningTable(n, `${budget}支出表`, {
    at: { fund },
    content: {
      kind: 'grid',
      columns: [
        ...SUBJECT_COLUMNS,
        {
          id: 'amounts',
          label: `本年${budget}支出`,
          children: [
            measureColumn('total', '合计'),
            measureColumn('basic', '基本支出'),
            measureColumn('project', '项目支出'),
          ],
        },
      ],
      rows: BY_FUNCTION,
    },
    emptyNote: `备注：{department}没有${budget}安排的支出，本表为空表。`,
  });

/** 表8 and 表9. */
export const GOV_FUND_TABLE = fundTable(8, '政府性基金预算', 'govFundAll');
export const STATE_CAPITAL_TABLE = fundTable(9, '国有资本经营预算', 'stateCapitalAll');

/** 表10. */
export const PROJECT_TABLE = liaoningTable(10, '项目支出预算表', {
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'unit', label: '单位名称', show: 'unit.name', width: 1.9 },
      { id: 'name', label: '项目名称', show: 'line.name', width: 2.8 },
      ...PROJECT_FUND_COLUMNS,
      fundColumn('unitFunds', '单位资金', 'unitFundsAll'),
    ],
    rows: linesWithSum('projects'),
  },
  emptyNote: '备注：{department}没有安排项目支出，本表为空表。',
});

const BY_SOURCE: readonly Column[] = [
  fundColumn('total', '合计', 'total'),
  fundColumn('general', '一般公共预算', 'general'),
  fundColumn('govFund', '政府性基金预算', 'govFund'),
  fundColumn('stateCapital', '国有资本经营预算', 'stateCapital'),
  fundColumn('specialAccount', '财政专户管理资金', 'specialAccount'),
  fundColumn('unitFunds', '单位资金', 'unitFunds'),
  fundColumn('carried', '上年结转结余', 'carriedOver'),
];

const bySource = (
  n: number,
  title: string,
  of: 'function' | 'economic' | 'govEconomic',
  levels: readonly number[],
  at: Coordinates,
): Table =>
  liaoningTable(n, title, {
    content: { kind: 'grid', columns: [...SUBJECT_COLUMNS, ...BY_SOURCE], rows: subjects(of, levels, at, 0) },
  });

/** 表11 to 表13: expenditure by each of the three classifications × source of money. */
export const CLASSIFICATION_TABLES: readonly Table[] = [
  bySource(11, '支出功能分类预算表', 'function', [1, 2, 3], { dataset: 'expenditure', measure: 'total' }),
  bySource(12, '支出经济分类预算表（政府预算）', 'govEconomic', [1, 2], { dataset: 'economicSummary' }),
  bySource(13, '支出经济分类预算表（部门预算）', 'economic', [1, 2], { dataset: 'economicSummary' }),
];
