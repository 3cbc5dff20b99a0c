import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column, Table, TableContent } from '../../layout/layout.ts';
import type { FixedRow, RowSource } from '../../layout/rowSource.ts';
import { fundColumn } from '../pieces/amountColumns.ts';
import { hebeiTable } from './balanceTables.ts';

const INDEX: Column = { id: 'no', label: '序号', show: 'index', width: 0.5 };

const subjectColumns = (title: string, kind: 'function' | 'economic'): Column => ({
  id: 'subject',
  label: title,
  children: [
    { id: 'code', label: '科目编码', show: `${kind}.code`, width: 1 },
    { id: 'name', label: '科目名称', show: 'label', width: 2.6 },
  ],
});

/** 合计, then 类, 款 and 项 with their subtotals. */
const subjectRows = (of: 'function' | 'economic', at: Coordinates, levels: readonly number[]): RowSource => ({
  source: 'concat',
  parts: [
    { source: 'fixed', rows: [{ id: 'sum', labels: { name: '合计' }, at, look: 'total' }] },
    { source: 'subjects', of, levels, at, order: 'code' },
  ],
});

const grid = (columns: readonly Column[], rows: RowSource): TableContent => ({
  kind: 'grid',
  columns,
  rows,
  columnNumbers: { label: '栏次', from: 1 },
});

const FUNCTION = subjectColumns('功能分类科目', 'function');
const measure = (id: string, label: string, node: string): Column => ({ id, label, at: { measure: node } });

const REVENUE = grid(
  [
    INDEX,
    FUNCTION,
    fundColumn('total', '合计', 'total'),
    {
      id: 'current',
      label: '本年收入',
      children: [
        fundColumn('currentSum', '小计', 'currentYear'),
        fundColumn('fiscal', '财政拨款收入', 'fiscalAppropriation'),
        fundColumn('specialAccount', '财政专户收入', 'specialAccount'),
        fundColumn('business', '事业收入', 'business'),
        fundColumn('operatingIncome', '经营收入', 'operatingIncome'),
        fundColumn('fromSuperior', '上级补助收入', 'fromSuperior'),
        fundColumn('fromSubordinates', '附属单位上缴收入', 'fromSubordinates'),
        fundColumn('other', '其他收入', 'other'),
      ],
    },
    fundColumn('carried', '上年结转', 'carriedOver'),
  ],
  subjectRows('function', { dataset: 'revenue' }, [1, 2, 3]),
);

const EXPENDITURE = grid(
  [
    INDEX,
    FUNCTION,
    measure('total', '合计', 'total'),
    measure('basic', '基本支出', 'basic'),
    measure('project', '项目支出', 'project'),
    measure('business', '经营支出', 'businessOperation'),
    measure('remittedUp', '上解上级支出', 'remittedUp'),
    measure('subsidiesDown', '对附属单位补助支出', 'subsidiesDown'),
  ],
  subjectRows('function', { dataset: 'expenditure' }, [1, 2, 3]),
);

const FISCAL_EXPENDITURE = grid(
  [
    INDEX,
    FUNCTION,
    measure('total', '合计', 'total'),
    measure('basic', '基本支出', 'basic'),
    measure('project', '项目支出', 'project'),
  ],
  subjectRows('function', { dataset: 'expenditure' }, [1, 2, 3]),
);

/** A fund without money leaves nothing but the head and its note. */
const FUND_EXPENDITURE: TableContent = {
  ...FISCAL_EXPENDITURE,
  rows: { source: 'subjects', of: 'function', levels: [1, 2, 3], at: { dataset: 'expenditure' }, order: 'code' },
} as TableContent;

const BASIC = grid(
  [
    INDEX,
    subjectColumns('支出部门经济分类科目', 'economic'),
    {
      id: 'amounts',
      label: '一般公共预算基本支出',
      children: [
        measure('basic', '合计', 'basic'),
        measure('personnel', '人员经费', 'personnel'),
        measure('operating', '公用经费', 'operating'),
      ],
    },
  ],
  subjectRows('economic', { dataset: 'basicByEconomic' }, [1, 2]),
);

const sangongRow = (id: string, label: string): FixedRow => ({
  id,
  labels: { name: label },
  at: { dataset: 'sangong', item: id },
});

const SANGONG = grid(
  [
    INDEX,
    { id: 'name', label: '项目', show: 'label', width: 2.6 },
    {
      id: 'funds',
      label: '资金性质',
      children: [
        fundColumn('total', '合计', 'fiscalAppropriationAll'),
        fundColumn('general', '一般公共预算财政拨款', 'generalAll'),
        fundColumn('govFund', '政府性基金预算拨款', 'govFundAll'),
        fundColumn('stateCapital', '国有资本经营预算财政拨款', 'stateCapitalAll'),
      ],
    },
  ],
  {
    source: 'fixed',
    rows: [
      sangongRow('sangong', '合计'),
      sangongRow('abroad', '一、因公出国（境）费'),
      sangongRow('vehicle', '二、公务用车购置及运维费'),
      sangongRow('vehiclePurchase', '其中：公务用车购置费'),
      sangongRow('vehicleOperation', '公务用车运行维护费'),
      sangongRow('reception', '三、公务接待费'),
    ],
  },
);

/** The tables that stand before the text, in order, without the two balances. */
export const budgetTables = (part: 'D' | 'U'): readonly Table[] => [
  hebeiTable(part, 'T02', '预算收入总表', REVENUE, { orientation: 'landscape' }),
  hebeiTable(part, 'T03', '预算支出总表', EXPENDITURE, { orientation: 'landscape' }),
  hebeiTable(part, 'T05', '预算一般公共预算财政拨款支出表', FISCAL_EXPENDITURE, { at: { fund: 'generalAll' } }),
  hebeiTable(part, 'T06', '预算一般公共预算财政拨款基本支出表', BASIC),
  hebeiTable(part, 'T07', '预算政府基金预算财政拨款支出表', FUND_EXPENDITURE, {
    at: { fund: 'govFundAll' },
    emptyNote: '注：没有政府性基金预算财政拨款，本表为空表。',
  }),
  hebeiTable(part, 'T08', '预算国有资本经营预算财政拨款支出表', FUND_EXPENDITURE, {
    at: { fund: 'stateCapitalAll' },
    emptyNote: '注：没有国有资本经营预算财政拨款，本表为空表。',
  }),
  hebeiTable(part, 'T09', '预算财政拨款“三公”经费支出表', SANGONG, {
    emptyNote: '注：没有用财政拨款安排“三公”经费，本表为空表。',
  }),
];
