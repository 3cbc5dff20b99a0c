import type { Table } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
import { classRow } from '../pieces/classRow.ts';
import { BALANCE_CLASSES, FISCAL_CLASSES } from './classes.ts';

const income = (id: string, label: string, fund: string, rest: Partial<FixedRow> = {}): FixedRow => ({
  id,
  labels: { inName: label },
  at: { dataset: 'revenue', fund },
  ...rest,
});

const TOTAL = { anchor: 'total', look: 'total' } as const;

const INCOME: readonly FixedRow[] = [
  income('general', '一、一般公共预算拨款收入', 'general'),
  income('govFund', '二、政府性基金预算拨款收入', 'govFund'),
  income('stateCapital', '三、国有资本经营预算拨款收入', 'stateCapital'),
  income('specialAccount', '四、财政专户管理资金收入', 'specialAccount'),
  income('business', '五、事业收入', 'business'),
  income('operatingIncome', '六、事业单位经营收入', 'operatingIncome'),
  income('fromSuperior', '七、上级补助收入', 'fromSuperior'),
  income('fromSubordinates', '八、附属单位上缴收入', 'fromSubordinates'),
  income('other', '九、其他收入', 'other'),
  income('currentYear', '本年收入合计', 'currentYear', { anchor: 'current', look: 'total' }),
  income('carriedOver', '上年结转结余', 'carriedOver', { anchor: 'carried' }),
  income('incomeTotal', '收入总计', 'total', TOTAL),
];

const OUTGO: readonly FixedRow[] = [
  ...BALANCE_CLASSES.map(([code, label]) => classRow(code, label)),
  {
    id: 'outCurrent',
    labels: { outName: '本年支出合计' },
    at: { dataset: 'expenditure', measure: 'total' },
    anchor: 'current',
    look: 'total',
  },
  {
    id: 'outForward',
    labels: { outName: '年终结转结余' },
    at: { dataset: 'carriedForward', fund: 'total' },
    anchor: 'carried',
  },
  {
    id: 'outTotal',
    labels: { outName: '支出总计' },
    at: { dataset: 'expenditure', measure: 'total', plus: [{ dataset: 'carriedForward', fund: 'total' }] },
    ...TOTAL,
  },
];

/** Both 收支总表 are of this shape: income at the left, expenditure at the right. */
const balance = (incomeRows: readonly FixedRow[], outgoRows: readonly FixedRow[], fund?: string): Table['content'] => ({
  kind: 'grid',
  columns: [
    {
      id: 'in',
      label: '收入',
      children: [
        { id: 'inName', label: '项目', show: 'label', width: 2.2 },
        { id: 'inAmount', label: '预算数', at: {}, width: 1.2 },
      ],
    },
    {
      id: 'out',
      label: '支出',
      children: [
        { id: 'outName', label: '项目', show: 'label', width: 2.2 },
        { id: 'outAmount', label: '预算数', at: fund ? { fund } : {}, width: 1.2 },
      ],
    },
  ],
  rows: {
    source: 'paired',
    panes: [
      { columns: ['inName', 'inAmount'], rows: { source: 'fixed', rows: incomeRows } },
      { columns: ['outName', 'outAmount'], rows: { source: 'fixed', rows: outgoRows } },
    ],
  },
});

/** 附表4-1. */
export const BALANCE_TABLE: Table = {
  kind: 'table',
  id: 'T01',
  number: '附表4-1',
  title: '收支总表',
  tocText: '部门收支预算总表',
  captionLeft: '部门/单位：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  content: balance(INCOME, OUTGO),
  notes: ['备注：财政专户管理资金收入指教育收费，事业收入中不再包含这一部分，下同。'],
};

const FISCAL_INCOME: readonly FixedRow[] = [
  income('current', '一、本年收入', 'fiscalAppropriation'),
  income('general', '（一）一般公共预算拨款', 'general'),
  income('govFund', '（二）政府性基金预算拨款', 'govFund'),
  income('stateCapital', '（三）国有资本经营预算拨款', 'stateCapital'),
  income('carried', '二、上年结转', 'carriedFiscal'),
  income('carriedGeneral', '（一）一般公共预算拨款', 'carriedGeneral'),
  income('carriedGovFund', '（二）政府性基金预算拨款', 'carriedGovFund'),
  income('carriedStateCapital', '（三）国有资本经营预算拨款', 'carriedStateCapital'),
  income('incomeTotal', '收入总计', 'fiscalAppropriationAll', TOTAL),
];

const FISCAL_OUTGO: readonly FixedRow[] = [
  { id: 'outCurrent', labels: { outName: '一、本年支出' }, at: { dataset: 'expenditure', measure: 'total' } },
  ...FISCAL_CLASSES.map(([code, label]) => classRow(code, label)),
  { id: 'outForward', labels: { outName: '二、年终结转结余' }, at: { dataset: 'carriedForward' } },
  {
    id: 'outTotal',
    labels: { outName: '支出总计' },
    at: { dataset: 'expenditure', measure: 'total', plus: [{ dataset: 'carriedForward' }] },
    ...TOTAL,
  },
];

/** 附表4-4: what there is not stays blank here, unlike in the other tables of the form. */
export const FISCAL_BALANCE_TABLE: Table = {
  kind: 'table',
  id: 'T04',
  number: '附表4-4',
  title: '财政拨款收支总表',
  tocText: '财政拨款收支总表',
  captionLeft: '部门/单位：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  numbers: { blank: 'blank' },
  content: balance(FISCAL_INCOME, FISCAL_OUTGO, 'fiscalAppropriationAll'),
  notes: [],
};
