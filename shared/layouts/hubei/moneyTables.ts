import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column, Table } from '../../layout/layout.ts';
import type { RowSource } from '../../layout/rowSource.ts';
import { SANGONG_CONTENT } from '../pieces/sangongContent.ts';

const fund = (id: string, label: string, node: string): Column => ({ id, label, at: { fund: node } });
const measure = (id: string, label: string, numbers?: Column['numbers']): Column => ({
  id,
  label,
  at: { measure: id },
  ...(numbers ? { numbers } : {}),
});

const table = (id: string, number: string, title: string, rest: Pick<Table, 'content'> & Partial<Table>): Table => ({
  kind: 'table',
  id,
  number,
  title,
  tocText: title,
  captionLeft: '部门/单位：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  notes: [],
  ...rest,
});

/** 合计, then 类, 款 and 项 below each other with their subtotals. */
const subjects = (of: 'function' | 'economic', levels: readonly number[], at: Coordinates): RowSource => ({
  source: 'concat',
  parts: [
    { source: 'fixed', rows: [{ id: 'sum', labels: { name: '合计' }, at, look: 'total' }] },
    { source: 'subjects', of, levels, at, order: 'code', indent: 1 },
  ],
});

const SUBJECT_COLUMNS: readonly Column[] = [
  { id: 'code', label: '科目编码', show: 'code', width: 1 },
  { id: 'name', label: '科目名称', show: 'label', width: 2.4 },
];

/** 附表4-2: the department and its units × source of money. */
export const REVENUE_TABLE: Table = table('T02', '附表4-2', '收入总表', {
  tocText: '部门收入总表',
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'code', label: '部门（单位）代码', show: 'unit.code', width: 1 },
      { id: 'name', label: '部门（单位）名称', show: 'label', width: 1.8 },
      fund('total', '合计', 'total'),
      {
        id: 'current',
        label: '本年收入',
        children: [
          fund('currentSum', '小计', 'currentYear'),
          fund('general', '一般公共预算', 'general'),
          fund('govFund', '政府性基金预算', 'govFund'),
          fund('stateCapital', '国有资本经营预算', 'stateCapital'),
          fund('specialAccount', '财政专户管理资金', 'specialAccount'),
          fund('business', '事业单位收入', 'business'),
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
          fund('carriedSum', '小计', 'carriedOver'),
          fund('carriedGeneral', '一般公共预算', 'carriedGeneral'),
          fund('carriedGovFund', '政府性基金预算', 'carriedGovFund'),
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
});

const RARE = { blank: 'blank' } as const;

/** 附表4-3. */
export const EXPENDITURE_TABLE: Table = table('T03', '附表4-3', '支出总表', {
  tocText: '部门支出总表',
  content: {
    kind: 'grid',
    columns: [
      ...SUBJECT_COLUMNS,
      measure('total', '合计'),
      measure('basic', '基本支出'),
      measure('project', '项目支出'),
      measure('businessOperation', '事业单位经营支出', RARE),
      measure('remittedUp', '上缴上级支出', RARE),
      measure('subsidiesDown', '对附属单位补助支出', RARE),
    ],
    rows: subjects('function', [1, 2, 3], { dataset: 'expenditure' }),
  },
});

const BY_FUNCTION: Table['content'] = {
  kind: 'grid',
  columns: [
    ...SUBJECT_COLUMNS,
    measure('total', '合计'),
    {
      id: 'basic',
      label: '基本支出',
      children: [
        { ...measure('basic', '小计'), id: 'basicSum' },
        measure('personnel', '人员经费'),
        measure('operating', '公用经费'),
      ],
    },
    measure('project', '项目支出'),
  ],
  rows: subjects('function', [1, 2, 3], { dataset: 'expenditure' }),
};

/** 附表4-5. */
export const GENERAL_EXPENDITURE_TABLE: Table = table('T05', '附表4-5', '一般公共预算支出表', {
  at: { fund: 'generalAll' },
  content: BY_FUNCTION,
});

/** 附表4-6. */
export const BASIC_EXPENDITURE_TABLE: Table = table('T06', '附表4-6', '一般公共预算基本支出表', {
  content: {
    kind: 'grid',
    columns: [
      { id: 'economic', label: '部门预算支出经济分类科目', children: SUBJECT_COLUMNS },
      {
        id: 'amounts',
        label: '本年一般公共预算基本支出',
        children: [measure('basic', '合计'), measure('personnel', '人员经费'), measure('operating', '公用经费')],
      },
    ],
    rows: subjects('economic', [1, 2], { dataset: 'basicByEconomic' }),
  },
});

/** 附表4-7. */
export const SANGONG_TABLE: Table = table('T07', '附表4-7', '一般公共预算“三公”经费支出表', {
  at: { dataset: 'sangong', fund: 'generalAll' },
  content: SANGONG_CONTENT,
  emptyNote: '说明：{department}没有用财政拨款安排“三公”经费，本表没有数据。',
});

/** 附表4-8. */
export const GOV_FUND_TABLE: Table = table('T08', '附表4-8', '政府性基金预算支出表', {
  at: { fund: 'govFundAll' },
  content: BY_FUNCTION,
  emptyNote: '说明：{department}没有用政府性基金预算拨款安排的支出，本表没有数据。',
});

/** 附表4-9. */
export const PROJECT_TABLE: Table = table('T09', '附表4-9', '项目支出表', {
  orientation: 'landscape',
  fontSize: 8,
  content: {
    kind: 'grid',
    columns: [
      { id: 'code', label: '项目编码', show: 'line.code', width: 2.3 },
      { id: 'name', label: '项目名称', show: 'line.name', width: 2.6 },
      { id: 'unit', label: '项目单位', show: 'unit.name', width: 1.8 },
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
      {
        id: 'unitFunds',
        label: '单位资金',
        children: [
          fund('unitFundsCurrent', '本年收入', 'unitFunds'),
          fund('unitFundsCarried', '上年结转', 'carriedUnitFunds'),
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
