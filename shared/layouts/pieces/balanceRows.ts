import type { FixedRow } from '../../layout/rowSource.ts';

/** Row of one source of money on the income side of a 收支总表; its name stands in the column `inName`. */
export const incomeRow = (id: string, label: string, fund: string, rest: Partial<FixedRow> = {}): FixedRow => ({
  id,
  labels: { inName: label },
  at: { dataset: 'revenue', fund },
  ...rest,
});

/** Income and expenditure end on one line. */
export const TOTAL_LINE = { anchor: 'total', look: 'total' } as const;

/** 本年支出合计, 年终结转结余 and 支出总计, level with their counterparts among the income. */
export const outgoClosing = (
  labels: { readonly forward?: string; readonly total?: string } = {},
  fund: { readonly fund?: string } = { fund: 'total' },
): readonly FixedRow[] => [
  {
    id: 'outCurrent',
    labels: { outName: '本年支出合计' },
    at: { dataset: 'expenditure', measure: 'total' },
    anchor: 'current',
    look: 'total',
  },
  {
    id: 'outForward',
    labels: { outName: labels.forward ?? '年终结转结余' },
    at: { dataset: 'carriedForward', ...fund },
    anchor: 'carried',
  },
  outgoTotal(labels.total ?? '支出总计', fund),
];

/** 支出总计: what is spent and what is carried forward. */
export const outgoTotal = (label: string, fund: { readonly fund?: string } = {}): FixedRow => ({
  id: 'outTotal',
  labels: { outName: label },
  at: { dataset: 'expenditure', measure: 'total', plus: [{ dataset: 'carriedForward', ...fund }] },
  ...TOTAL_LINE,
});

/** The income of a 收支总表 as Hubei and Hebei list it, one kind per line. */
export const INCOME_ROWS: readonly FixedRow[] = [
  incomeRow('general', '一、一般公共预算拨款收入', 'general'),
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
  incomeRow('incomeTotal', '收入总计', 'total', TOTAL_LINE),
];
