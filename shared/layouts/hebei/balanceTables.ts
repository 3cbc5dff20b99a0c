import type { Column, Table, TableContent } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
import { fundColumn } from '../pieces/amountColumns.ts';
import { balanceContent } from '../pieces/balanceContent.ts';
import { INCOME_ROWS, incomeRow, outgoClosing } from '../pieces/balanceRows.ts';
import { classRow } from '../pieces/classRow.ts';

/** The 类 as Hebei lists them: counted through, without gaps. */
const CLASSES: readonly (readonly [code: string, label: string])[] = [
  ['201', '一、一般公共服务支出'],
  ['202', '二、外交支出'],
  ['203', '三、国防支出'],
  ['204', '四、公共安全支出'],
  ['205', '五、教育支出'],
  ['206', '六、科学技术支出'],
  ['207', '七、文化旅游体育与传媒支出'],
  ['208', '八、社会保障和就业支出'],
  ['209', '九、社会保险基金支出'],
  ['210', '十、卫生健康支出'],
  ['211', '十一、节能环保支出'],
  ['212', '十二、城乡社区支出'],
  ['213', '十三、农林水支出'],
  ['214', '十四、交通运输支出'],
  ['215', '十五、资源勘探工业信息等支出'],
  ['216', '十六、商业服务业等支出'],
  ['217', '十七、金融支出'],
  ['219', '十八、援助其他地区支出'],
  ['220', '十九、自然资源海洋气象等支出'],
  ['221', '二十、住房保障支出'],
  ['222', '二十一、粮油物资储备支出'],
  ['223', '二十二、国有资本经营预算支出'],
  ['224', '二十三、灾害防治及应急管理支出'],
  ['227', '二十四、预备费'],
  ['229', '二十五、其他支出'],
  ['230', '二十六、转移性支出'],
  ['231', '二十七、债务还本支出'],
  ['232', '二十八、债务付息支出'],
  ['233', '二十九、债务发行费用支出'],
  ['234', '三十、抗疫特别国债安排的支出'],
];

const CLASS_ROWS: readonly FixedRow[] = CLASSES.map(([code, label]) => classRow(code, label));

const BEFORE: readonly Column[] = [{ id: 'no', label: '序号', show: 'index', width: 0.5 }];
const FRAME = {
  before: BEFORE,
  columnNumbers: { label: '栏次', from: 1 },
  widths: [2.2, 2.4, 1.1],
} as const;

const BALANCE: TableContent = balanceContent({
  ...FRAME,
  amount: '预算数',
  income: { source: 'fixed', rows: INCOME_ROWS },
  outgo: { source: 'fixed', rows: [...CLASS_ROWS, ...outgoClosing()] },
});

const FISCAL_INCOME: readonly FixedRow[] = [
  incomeRow('general', '一、一般公共预算拨款', 'general'),
  incomeRow('govFund', '二、政府性基金预算拨款', 'govFund'),
  incomeRow('stateCapital', '三、国有资本经营预算拨款', 'stateCapital'),
  incomeRow('current', '本年收入合计', 'fiscalAppropriation', { anchor: 'current', look: 'total' }),
  incomeRow('carried', '年初财政拨款结转和结余', 'carriedFiscal', { anchor: 'carried' }),
  incomeRow('carriedGeneral', '一、一般公共预算拨款', 'carriedGeneral'),
  incomeRow('carriedGovFund', '二、政府性基金预算拨款', 'carriedGovFund'),
  incomeRow('carriedStateCapital', '三、国有资本经营预算拨款', 'carriedStateCapital'),
  incomeRow('total', '收入总计', 'fiscalAppropriationAll', { anchor: 'total', look: 'total' }),
];

const FISCAL: TableContent = balanceContent({
  ...FRAME,
  amount: '金额',
  income: { source: 'fixed', rows: FISCAL_INCOME },
  outgo: {
    source: 'fixed',
    rows: [...CLASS_ROWS, ...outgoClosing({ forward: '年末财政拨款结转和结余' }, {})],
  },
  outgoAmounts: [
    fundColumn('outSum', '合计', 'fiscalAppropriationAll'),
    fundColumn('outGeneral', '一般公共预算财政拨款', 'generalAll'),
    fundColumn('outGovFund', '政府性基金预算财政拨款', 'govFundAll'),
    fundColumn('outStateCapital', '国有资本经营预算财政拨款', 'stateCapitalAll'),
  ],
});

/** What every table of Hebei has in common; `part` is D (department) or U (unit). */
export const hebeiTable = (
  part: 'D' | 'U',
  id: string,
  name: string,
  content: TableContent,
  rest: Partial<Table> = {},
): Table => ({
  kind: 'table',
  id: `${part}.${id}`,
  title: `{unitWord}${name}`,
  tocText: `{unitWord}${name}`,
  subtitle: '预算年度：{year}',
  captionLeft: '{code}{department}',
  captionRight: '单位：万元',
  orientation: 'portrait',
  content,
  notes: [],
  ...rest,
});

/** 预算收支总表 and 预算财政拨款收支总表. */
export const balanceTable = (part: 'D' | 'U'): Table => hebeiTable(part, 'T01', '预算收支总表', BALANCE);
export const fiscalTable = (part: 'D' | 'U'): Table =>
  hebeiTable(part, 'T04', '预算财政拨款收支总表', FISCAL, { orientation: 'landscape' });
