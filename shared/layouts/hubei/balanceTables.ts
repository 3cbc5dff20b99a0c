import type { Table } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
import { balanceContent } from '../pieces/balanceContent.ts';
import { INCOME_ROWS, incomeRow, outgoClosing, outgoTotal, TOTAL_LINE } from '../pieces/balanceRows.ts';
import { classRow } from '../pieces/classRow.ts';
import { BALANCE_CLASSES, FISCAL_CLASSES } from './classes.ts';

/** Both 收支总表 are of one shape: income at the left, expenditure at the right. */
const balance = (income: readonly FixedRow[], outgo: readonly FixedRow[]): Table['content'] =>
  balanceContent({
    amount: '预算数',
    income: { source: 'fixed', rows: income },
    outgo: { source: 'fixed', rows: outgo },
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
  content: balance(INCOME_ROWS, [...BALANCE_CLASSES.map(([code, label]) => classRow(code, label)), ...outgoClosing()]),
  notes: ['备注：财政专户管理资金收入指教育收费，事业收入中不再包含这一部分，下同。'],
};

const FISCAL_INCOME: readonly FixedRow[] = [
  incomeRow('current', '一、本年收入', 'fiscalAppropriation'),
  incomeRow('general', '（一）一般公共预算拨款', 'general'),
  incomeRow('govFund', '（二）政府性基金预算拨款', 'govFund'),
  incomeRow('stateCapital', '（三）国有资本经营预算拨款', 'stateCapital'),
  incomeRow('carried', '二、上年结转', 'carriedFiscal'),
  incomeRow('carriedGeneral', '（一）一般公共预算拨款', 'carriedGeneral'),
  incomeRow('carriedGovFund', '（二）政府性基金预算拨款', 'carriedGovFund'),
  incomeRow('carriedStateCapital', '（三）国有资本经营预算拨款', 'carriedStateCapital'),
  incomeRow('incomeTotal', '收入总计', 'fiscalAppropriationAll', TOTAL_LINE),
];

const FISCAL_OUTGO: readonly FixedRow[] = [
  { id: 'outCurrent', labels: { outName: '一、本年支出' }, at: { dataset: 'expenditure', measure: 'total' } },
  ...FISCAL_CLASSES.map(([code, label]) => classRow(code, label)),
  { id: 'outForward', labels: { outName: '二、年终结转结余' }, at: { dataset: 'carriedForward' } },
  outgoTotal('支出总计'),
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
  at: { fund: 'fiscalAppropriationAll' },
  content: balance(FISCAL_INCOME, FISCAL_OUTGO),
  notes: [],
};
