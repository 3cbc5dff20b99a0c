import type { Table, TableContent } from '../../layout/layout.ts';
import type { FixedRow } from '../../layout/rowSource.ts';
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

const income = (id: string, label: string, fund: string, rest: Partial<FixedRow> = {}): FixedRow => ({
  id,
  labels: { inName: label },
  at: { dataset: 'revenue', fund },
  ...rest,
});

const BALANCE_INCOME: readonly FixedRow[] = [
  income('general', '一、一般公共预算拨款收入', 'general'),
  income('govFund', '二、政府性基金预算拨款收入', 'govFund'),
  income('stateCapital', '三、国有资本经营预算拨款收入', 'stateCapital'),
  income('specialAccount', '四、财政专户管理资金收入', 'specialAccount'),
  income('business', '五、事业收入', 'business'),
  income('operatingIncome', '六、事业单位经营收入', 'operatingIncome'),
  income('fromSuperior', '七、上级补助收入', 'fromSuperior'),
  income('fromSubordinates', '八、附属单位上缴收入', 'fromSubordinates'),
  income('other', '九、其他收入', 'other'),
  income('current', '本年收入合计', 'currentYear', { anchor: 'current', look: 'total' }),
  income('carried', '上年结转结余', 'carriedOver', { anchor: 'carried' }),
  income('total', '收入总计', 'total', { anchor: 'total', look: 'total' }),
];

const BALANCE_OUTGO: readonly FixedRow[] = [
  ...CLASS_ROWS,
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

const BALANCE: TableContent = {
  kind: 'grid',
  columnNumbers: { label: '栏次', from: 1 },
  columns: [
    { id: 'no', label: '序号', show: 'index', width: 0.5 },
    {
      id: 'in',
      label: '收入',
      children: [
        { id: 'inName', label: '项目', show: 'label', width: 2.2 },
        { id: 'inAmount', label: '预算数', at: {}, width: 1.1 },
      ],
    },
    {
      id: 'out',
      label: '支出',
      children: [
        { id: 'outName', label: '项目', show: 'label', width: 2.4 },
        { id: 'outAmount', label: '预算数', at: {}, width: 1.1 },
      ],
    },
  ],
  rows: {
    source: 'paired',
    panes: [
      { columns: ['inName', 'inAmount'], rows: { source: 'fixed', rows: BALANCE_INCOME } },
      { columns: ['outName', 'outAmount'], rows: { source: 'fixed', rows: BALANCE_OUTGO } },
    ],
  },
};

const FISCAL_INCOME: readonly FixedRow[] = [
  income('general', '一、一般公共预算拨款', 'general'),
  income('govFund', '二、政府性基金预算拨款', 'govFund'),
  income('stateCapital', '三、国有资本经营预算拨款', 'stateCapital'),
  income('current', '本年收入合计', 'fiscalAppropriation', { anchor: 'current', look: 'total' }),
  income('carried', '年初财政拨款结转和结余', 'carriedFiscal', { anchor: 'carried' }),
  income('carriedGeneral', '一、一般公共预算拨款', 'carriedGeneral'),
  income('carriedGovFund', '二、政府性基金预算拨款', 'carriedGovFund'),
  income('carriedStateCapital', '三、国有资本经营预算拨款', 'carriedStateCapital'),
  income('total', '收入总计', 'fiscalAppropriationAll', { anchor: 'total', look: 'total' }),
];

const FISCAL_OUTGO: readonly FixedRow[] = [
  ...CLASS_ROWS,
  {
    id: 'outCurrent',
    labels: { outName: '本年支出合计' },
    at: { dataset: 'expenditure', measure: 'total' },
    anchor: 'current',
    look: 'total',
  },
  {
    id: 'outForward',
    labels: { outName: '年末财政拨款结转和结余' },
    at: { dataset: 'carriedForward' },
    anchor: 'carried',
  },
  {
    id: 'outTotal',
    labels: { outName: '支出总计' },
    at: { dataset: 'expenditure', measure: 'total', plus: [{ dataset: 'carriedForward' }] },
    anchor: 'total',
    look: 'total',
  },
];

const FISCAL: TableContent = {
  kind: 'grid',
  columnNumbers: { label: '栏次', from: 1 },
  columns: [
    { id: 'no', label: '序号', show: 'index', width: 0.5 },
    {
      id: 'in',
      label: '收入',
      children: [
        { id: 'inName', label: '项目', show: 'label', width: 2.2 },
        { id: 'inAmount', label: '金额', at: {}, width: 1.1 },
      ],
    },
    {
      id: 'out',
      label: '支出',
      children: [
        { id: 'outName', label: '项目', show: 'label', width: 2.4 },
        { id: 'outSum', label: '合计', at: { fund: 'fiscalAppropriationAll' } },
        { id: 'outGeneral', label: '一般公共预算财政拨款', at: { fund: 'generalAll' } },
        { id: 'outGovFund', label: '政府性基金预算财政拨款', at: { fund: 'govFundAll' } },
        { id: 'outStateCapital', label: '国有资本经营预算财政拨款', at: { fund: 'stateCapitalAll' } },
      ],
    },
  ],
  rows: {
    source: 'paired',
    panes: [
      { columns: ['inName', 'inAmount'], rows: { source: 'fixed', rows: FISCAL_INCOME } },
      {
        columns: ['outName', 'outSum', 'outGeneral', 'outGovFund', 'outStateCapital'],
        rows: { source: 'fixed', rows: FISCAL_OUTGO },
      },
    ],
  },
};

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
