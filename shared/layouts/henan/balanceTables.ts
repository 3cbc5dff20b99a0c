import type { Table } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
import { balanceContent } from '../pieces/balanceContent.ts';
import { incomeRow, outgoClosing, outgoTotal } from '../pieces/balanceRows.ts';
import { EXPENDITURE_CLASS_ROWS, FISCAL_CLASS_ROWS } from './balanceRows.ts';

const INCOME_ROWS: readonly FixedRow[] = [
  incomeRow('general', '一、一般公共预算', 'general'),
  incomeRow('appropriation', '其中：财政拨款', 'generalAppropriation'),
  incomeRow('govFund', '二、政府性基金预算拨款收入', 'govFund'),
  incomeRow('stateCapital', '三、国有资本经营预算拨款收入', 'stateCapital'),
  incomeRow('specialAccount', '四、财政专户管理资金收入', 'specialAccount'),
  incomeRow('business', '五、事业收入', 'business'),
  incomeRow('operatingIncome', '六、事业单位经营收入', 'operatingIncome'),
  incomeRow('fromSuperior', '七、上级补助收入', 'fromSuperior'),
  incomeRow('fromSubordinates', '八、附属单位上缴收入', 'fromSubordinates'),
  incomeRow('other', '九、其他收入', 'other'),
  incomeRow('currentYear', '本年收入合计', 'currentYear', { anchor: 'current', look: 'total' }),
  incomeRow('carriedOver', '上年结转结余', 'carriedOver', { anchor: 'carried' }),
  incomeRow('incomeTotal', '收入总计', 'total', { anchor: 'total', look: 'total' }),
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
  content: balanceContent({
    amount: '金额',
    widths: [2.4, 2.4, 1.2],
    income: { source: 'fixed', rows: INCOME_ROWS },
    outgo: { source: 'fixed', rows: [...EXPENDITURE_CLASS_ROWS, ...outgoClosing()] },
  }),
  notes: [],
};

const FISCAL_INCOME: readonly FixedRow[] = [
  incomeRow('current', '一、本年收入', 'fiscalAppropriation'),
  incomeRow('general', '（一）一般公共预算拨款', 'general'),
  incomeRow('appropriation', '其中：财政拨款', 'generalAppropriation'),
  incomeRow('govFund', '（二）政府性基金预算拨款', 'govFund'),
  incomeRow('stateCapital', '（三）国有资本经营预算拨款', 'stateCapital'),
  incomeRow('carried', '二、上年结转', 'carriedFiscal'),
  incomeRow('carriedGeneral', '（一）一般公共预算拨款', 'carriedGeneral'),
  incomeRow('carriedGovFund', '（二）政府性基金预算拨款', 'carriedGovFund'),
  incomeRow('carriedStateCapital', '（三）国有资本经营预算拨款', 'carriedStateCapital'),
  incomeRow('incomeTotal', '收入合计：', 'fiscalAppropriationAll', { anchor: 'total', look: 'total' }),
];

const FISCAL_OUTGO: readonly FixedRow[] = [
  { id: 'outCurrent', labels: { outName: '一、本年支出' }, at: { dataset: 'expenditure', measure: 'total' } },
  ...FISCAL_CLASS_ROWS,
  { id: 'outForward', labels: { outName: '二、年终结转结余' }, at: { dataset: 'carriedForward' } },
  outgoTotal('支出合计'),
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
