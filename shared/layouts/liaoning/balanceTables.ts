import type { FixedRow, RowSource } from '../../layout/rowSource.ts';
import { balanceContent } from '../pieces/balanceContent.ts';
import { incomeRow, outgoClosing, outgoTotal, TOTAL_LINE } from '../pieces/balanceRows.ts';
import { liaoningTable } from './liaoningTable.ts';

const fixed = (...rows: readonly FixedRow[]): RowSource => ({ source: 'fixed', rows });

/** Only the 类 that there is money for are listed, counted through. */
const classes = (numbering: '一、' | '（一）'): RowSource => ({
  source: 'subjects',
  of: 'function',
  levels: [1],
  at: { dataset: 'expenditure', measure: 'total' },
  order: 'code',
  numbering,
});

const INCOME = fixed(
  incomeRow('general', '一、一般公共预算拨款收入', 'general'),
  incomeRow('govFund', '二、政府性基金预算拨款收入', 'govFund'),
  incomeRow('stateCapital', '三、国有资本经营预算拨款收入', 'stateCapital'),
  incomeRow('specialAccount', '四、财政专户管理资金收入', 'specialAccount'),
  incomeRow('unitFunds', '五、单位资金收入', 'unitFunds'),
  incomeRow('business', '（一）事业收入', 'business'),
  incomeRow('operatingIncome', '（二）事业单位经营收入', 'operatingIncome'),
  incomeRow('fromSuperior', '（三）上级补助收入', 'fromSuperior'),
  incomeRow('fromSubordinates', '（四）附属单位上缴收入', 'fromSubordinates'),
  incomeRow('other', '（五）其他收入', 'other'),
  incomeRow('currentYear', '本年收入合计', 'currentYear', { anchor: 'current', look: 'total' }),
  incomeRow('carriedOver', '上年结转结余', 'carriedOver', { anchor: 'carried' }),
  incomeRow('incomeTotal', '收入总计', 'total', TOTAL_LINE),
);

/** 表1. */
export const BALANCE_TABLE = liaoningTable(1, '收支预算总表', {
  content: balanceContent({
    amount: '预算数',
    income: INCOME,
    outgo: { source: 'concat', parts: [classes('一、'), fixed(...outgoClosing())] },
  }),
});

/** What is carried forward stands below all income, on a line of its own. */
const FORWARD = { anchor: 'forward' } as const;

const FISCAL_INCOME = fixed(
  incomeRow('current', '一、本年收入', 'fiscalAppropriation'),
  incomeRow('general', '（一）一般公共预算拨款收入', 'general'),
  incomeRow('govFund', '（二）政府性基金预算拨款收入', 'govFund'),
  incomeRow('stateCapital', '（三）国有资本经营预算拨款收入', 'stateCapital'),
  incomeRow('carried', '二、上年结转', 'carriedFiscal'),
  incomeRow('carriedGeneral', '（一）一般公共预算拨款收入', 'carriedGeneral'),
  incomeRow('carriedGovFund', '（二）政府性基金预算拨款收入', 'carriedGovFund'),
  incomeRow('carriedStateCapital', '（三）国有资本经营预算拨款收入', 'carriedStateCapital'),
  { id: 'nothing', labels: { inName: '', inAmount: '' }, ...FORWARD },
  incomeRow('incomeTotal', '收入总计', 'fiscalAppropriationAll', TOTAL_LINE),
);

/** 表4. */
export const FISCAL_BALANCE_TABLE = liaoningTable(4, '财政拨款收支预算总表', {
  at: { fund: 'fiscalAppropriationAll' },
  content: balanceContent({
    amount: '预算数',
    income: FISCAL_INCOME,
    outgo: {
      source: 'concat',
      parts: [
        fixed({
          id: 'outCurrent',
          labels: { outName: '一、本年支出' },
          at: { dataset: 'expenditure', measure: 'total' },
        }),
        classes('（一）'),
        fixed(
          {
            id: 'outForward',
            labels: { outName: '二、年终结转结余' },
            at: { dataset: 'carriedForward' },
            ...FORWARD,
          },
          outgoTotal('支出总计'),
        ),
      ],
    },
  }),
});
