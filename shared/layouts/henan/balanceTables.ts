import type { Table } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
import { EXPENDITURE_CLASS_ROWS, FISCAL_CLASS_ROWS } from './balanceRows.ts';

const income = (id: string, label: string, fund: string): FixedRow => ({
  id,
  labels: { inName: label },
  at: { dataset: 'revenue', fund },
});

const INCOME_ROWS: readonly FixedRow[] = [
  income('general', '一、一般公共预算', 'general'),
  income('appropriation', '其中：财政拨款', 'generalAppropriation'),
  income('govFund', '二、政府性基金预算拨款收入', 'govFund'),
  income('stateCapital', '三、国有资本经营预算拨款收入', 'stateCapital'),
  income('specialAccount', '四、财政专户管理资金收入', 'specialAccount'),
  income('business', '五、事业收入', 'business'),
  income('operatingIncome', '六、事业单位经营收入', 'operatingIncome'),
  income('fromSuperior', '七、上级补助收入', 'fromSuperior'),
  income('fromSubordinates', '八、附属单位上缴收入', 'fromSubordinates'),
  income('other', '九、其他收入', 'other'),
  { ...income('currentYear', '本年收入合计', 'currentYear'), anchor: 'current', look: 'total' },
  { ...income('carriedOver', '上年结转结余', 'carriedOver'), anchor: 'carried' },
  { ...income('incomeTotal', '收入总计', 'total'), anchor: 'total', look: 'total' },
];

const OUTGO_CLOSING: readonly FixedRow[] = [
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
    anchor: 'total',
    look: 'total',
  },
];

/** 部门收支总体情况表: income and expenditure side by side. */
export const BALANCE_TABLE: Table = {
  kind: 'table',
  id: 'T01',
  number: '预算01表',
  title: '{year}年部门收支总体情况表',
  tocText: '部门收支总体情况表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  content: {
    kind: 'grid',
    columns: [
      {
        id: 'in',
        label: '收入',
        children: [
          { id: 'inName', label: '项目', show: 'label', width: 2.4 },
          { id: 'inAmount', label: '金额', at: {}, width: 1.2 },
        ],
      },
      {
        id: 'out',
        label: '支出',
        children: [
          { id: 'outName', label: '项目', show: 'label', width: 2.4 },
          { id: 'outAmount', label: '金额', at: {}, width: 1.2 },
        ],
      },
    ],
    rows: {
      source: 'paired',
      panes: [
        { columns: ['inName', 'inAmount'], rows: { source: 'fixed', rows: INCOME_ROWS } },
        {
          columns: ['outName', 'outAmount'],
          rows: { source: 'fixed', rows: [...EXPENDITURE_CLASS_ROWS, ...OUTGO_CLOSING] },
        },
      ],
    },
  },
  notes: [],
};

const fiscal = (id: string, label: string, fund: string, extra: Partial<FixedRow> = {}): FixedRow => ({
  ...income(id, label, fund),
  ...extra,
});

const FISCAL_INCOME: readonly FixedRow[] = [
  fiscal('current', '一、本年收入', 'fiscalAppropriation'),
  fiscal('general', '（一）一般公共预算拨款', 'general'),
  fiscal('appropriation', '其中：财政拨款', 'generalAppropriation'),
  fiscal('govFund', '（二）政府性基金预算拨款', 'govFund'),
  fiscal('stateCapital', '（三）国有资本经营预算拨款', 'stateCapital'),
  fiscal('carried', '二、上年结转', 'carriedFiscal'),
  fiscal('carriedGeneral', '（一）一般公共预算拨款', 'carriedGeneral'),
  fiscal('carriedGovFund', '（二）政府性基金预算拨款', 'carriedGovFund'),
  fiscal('carriedStateCapital', '（三）国有资本经营预算拨款', 'carriedStateCapital'),
  fiscal('incomeTotal', '收入合计：', 'fiscalAppropriationAll', { anchor: 'total', look: 'total' }),
];

const FISCAL_OUTGO: readonly FixedRow[] = [
  { id: 'outCurrent', labels: { outName: '一、本年支出' }, at: { dataset: 'expenditure', measure: 'total' } },
  ...FISCAL_CLASS_ROWS,
  { id: 'outForward', labels: { outName: '二、年终结转结余' }, at: { dataset: 'carriedForward' } },
  {
    id: 'outTotal',
    labels: { outName: '支出合计' },
    at: { dataset: 'expenditure', measure: 'total', plus: [{ dataset: 'carriedForward' }] },
    anchor: 'total',
    look: 'total',
  },
];

/** 财政拨款收支总体情况表. */
export const FISCAL_BALANCE_TABLE: Table = {
  kind: 'table',
  id: 'T04',
  title: '{year}年财政拨款收支总体情况表',
  tocText: '财政拨款收支总体情况表',
  captionLeft: '部门名称：{department}',
  captionRight: '单位：万元',
  orientation: 'landscape',
  content: {
    kind: 'grid',
    columns: [
      {
        id: 'in',
        label: '收入',
        children: [
          { id: 'inName', label: '项目', show: 'label', width: 2.2 },
          { id: 'inAmount', label: '金额', at: {} },
        ],
      },
      {
        id: 'out',
        label: '支出',
        children: [
          { id: 'outName', label: '项目', show: 'label', width: 2.6 },
          { id: 'outTotal', label: '合计', at: { fund: 'fiscalAppropriationAll' } },
          {
            id: 'outGeneral',
            label: '一般公共预算',
            children: [
              { id: 'outGeneralSum', label: '小计', at: { fund: 'generalAll' } },
              { id: 'outAppropriation', label: '其中：财政拨款', at: { fund: 'generalAppropriation' } },
            ],
          },
          { id: 'outGovFund', label: '政府性基金', at: { fund: 'govFundAll' } },
          { id: 'outStateCapital', label: '国有资本经营预算', at: { fund: 'stateCapitalAll' } },
        ],
      },
    ],
    rows: {
      source: 'paired',
      panes: [
        { columns: ['inName', 'inAmount'], rows: { source: 'fixed', rows: FISCAL_INCOME } },
        {
          columns: ['outName', 'outTotal', 'outGeneralSum', 'outAppropriation', 'outGovFund', 'outStateCapital'],
          rows: { source: 'fixed', rows: FISCAL_OUTGO },
        },
      ],
    },
  },
  notes: [],
};
