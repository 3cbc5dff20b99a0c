import type { FactWord } from './traits.ts';

/** Both sides of the budget and their totals. */
export const SIDE_WORDS: readonly FactWord[] = [
  { words: ['收入总计', '收入预算总计'], traits: { side: 'revenue', total: 'grand' } },
  { words: ['支出总计', '支出预算总计'], traits: { side: 'expenditure', total: 'grand' } },
  {
    words: ['收支总计', '收支总预算', '收入支出总计', '收、支总计', '收入和支出总计', '收支预算总计', '收入、支出总计'],
    traits: { side: 'both', total: 'grand' },
  },
  { words: ['收、支总预算', '收支预算总额', '总收支', '收支总额'], traits: { side: 'both', total: 'grand' } },
  {
    words: [
      '收入合计',
      '收入预算合计',
      '总收入',
      '收入总预算',
      '收入总额',
      '收入预算总额',
      '收入预算',
      '预算收入',
      '预算总收入',
    ],
    traits: { side: 'revenue', total: 'sum' },
  },
  {
    words: [
      '支出合计',
      '支出预算合计',
      '总支出',
      '支出总预算',
      '支出总额',
      '支出预算总额',
      '支出预算',
      '预算支出',
      '预算总支出',
    ],
    traits: { side: 'expenditure', total: 'sum' },
  },
  {
    words: [
      '收支预算',
      '收入支出预算',
      '预算收支',
      '收入和支出预算',
      '收入与支出预算',
      '收入、支出预算',
      '收入支出',
      '收支',
      '收、支',
    ],
    traits: { side: 'both' },
  },
  { words: ['部门预算', '单位预算', '部门总预算', '总预算', '预算总额'], traits: { side: 'both' }, weak: true },
  { words: ['本年收入', '当年收入', '本年收入合计', '本年收入预算'], traits: { side: 'revenue', total: 'current' } },
  { words: ['本年支出', '当年支出', '本年支出合计', '本年支出预算'], traits: { side: 'expenditure', total: 'sum' } },
  { words: ['收入'], traits: { side: 'revenue' }, weak: true },
  { words: ['支出'], traits: { side: 'expenditure' }, weak: true },
];

/** Where the money comes from. */
export const FUND_WORDS: readonly FactWord[] = [
  {
    words: [
      '一般公共预算财政拨款',
      '一般公共预算拨款',
      '一般公共预算当年财政拨款',
      '一般公共预算当年拨款',
      '一般公共预算',
      '公共预算财政拨款',
      '公共财政预算拨款',
      '公共财政预算',
      '一般公共财政预算',
      '公共财政拨款',
      '一般预算拨款',
    ],
    traits: { fund: 'general' },
  },
  {
    words: [
      '财政拨款',
      '财政拨款补助',
      '财政拨款(补助)',
      '当年财政拨款',
      '本年财政拨款',
      '本级财政拨款',
      '财政拨款资金',
      '财政补助',
    ],
    traits: { fund: 'fiscalAppropriation' },
  },
  {
    words: [
      '政府性基金预算财政拨款',
      '政府性基金预算拨款',
      '政府性基金财政拨款',
      '政府性基金拨款',
      '政府性基金预算当年拨款',
      '政府性基金预算',
      '政府性基金',
      '政府基金预算',
      '政府基金',
      '基金预算财政拨款',
      '基金预算拨款',
      '基金预算',
    ],
    traits: { fund: 'govFund' },
  },
  {
    words: [
      '国有资本经营预算财政拨款',
      '国有资本经营预算拨款',
      '国有资本经营预算当年拨款',
      '国有资本经营预算',
      '国有资本经营',
      '国有资产经营预算',
      '国有资本预算',
    ],
    traits: { fund: 'stateCapital' },
  },
  { words: ['国有资本经营预算支出'], traits: { fund: 'stateCapital', side: 'expenditure' } },
  {
    words: [
      '财政专户管理资金',
      '财政专户管理的资金',
      '财政专户核拨资金',
      '财政专户核拨',
      '财政专户拨款',
      '财政专户资金',
      '财政专户',
      '专户管理的教育收费',
      '专户管理教育收费',
      '教育收费',
      '专户资金',
    ],
    traits: { fund: 'specialAccount' },
  },
  { words: ['单位资金', '单位自有资金', '其他来源', '自有资金'], traits: { fund: 'unitFunds' } },
  { words: ['其他资金', '其他自筹资金', '自筹资金', '非财政拨款', '非财政拨款资金'], traits: { fund: 'otherFunds' } },
  { words: ['事业收入', '事业收入预算'], traits: { side: 'revenue', fund: 'business' } },
  {
    words: ['事业单位经营收入', '经营收入', '事业单位经营服务收入', '单位经营收入'],
    traits: { side: 'revenue', fund: 'operatingIncome' },
  },
  { words: ['上级补助收入', '上级单位补助收入'], traits: { side: 'revenue', fund: 'fromSuperior' } },
  {
    words: ['附属单位上缴收入', '附属单位缴款', '下级单位上缴收入', '附属单位上缴'],
    traits: { side: 'revenue', fund: 'fromSubordinates' },
  },
  { words: ['其他收入', '其它收入'], traits: { side: 'revenue', fund: 'other' } },
  {
    words: [
      '上年结转结余',
      '上年结转和结余',
      '上年结转及结余',
      '上年结转',
      '上年结余',
      '年初结转结余',
      '年初结转和结余',
      '上年结转资金',
      '结转结余资金',
      '结转结余',
    ],
    traits: { fund: 'carriedOver' },
  },
  {
    words: ['年终结转结余', '年末结转结余', '结转下年', '年末结转和结余', '年终结转和结余'],
    traits: { dataset: 'carriedForward' },
  },
  {
    words: [
      '用事业基金弥补收支差额',
      '使用非财政拨款结余',
      '非财政拨款结余',
      '债务收入',
      '投资收益',
      '中央转移支付',
      '上级转移支付',
      '上级专项',
    ],
    traits: { outside: true },
  },
];

/** What the money is spent for. */
export const MEASURE_WORDS: readonly FactWord[] = [
  { words: ['基本支出', '基本支出预算', '基本支出经费'], traits: { side: 'expenditure', measure: 'basic' } },
  {
    words: ['项目支出', '项目支出预算', '项目支出经费', '项目经费'],
    traits: { side: 'expenditure', measure: 'project' },
  },
  {
    words: ['人员经费', '人员支出', '人员经费支出', '人员类支出', '人员类经费'],
    traits: { side: 'expenditure', measure: 'personnel' },
  },
  {
    words: [
      '公用经费',
      '日常公用经费',
      '公用支出',
      '日常公用支出',
      '公用经费支出',
      '日常公用经费支出',
      '商品和服务支出(公用经费)',
      '公用类支出',
      '公用类经费',
    ],
    traits: { side: 'expenditure', measure: 'operating' },
  },
  {
    words: ['特定目标类项目支出', '特定目标类支出', '特定目标类项目', '特定目标类'],
    traits: { side: 'expenditure', measure: 'specific' },
  },
  {
    words: ['其他运转类项目支出', '其他运转类支出', '其他运转类项目', '其他运转类', '其他运转项目'],
    traits: { side: 'expenditure', measure: 'otherOperating' },
  },
  {
    words: ['事业单位经营支出', '经营支出', '单位经营支出'],
    traits: { side: 'expenditure', measure: 'businessOperation' },
  },
  { words: ['上缴上级支出', '上缴上级单位支出'], traits: { side: 'expenditure', measure: 'remittedUp' } },
  {
    words: ['对附属单位补助支出', '对附属单位补助', '对下级单位补助支出', '对附属单位的补助支出'],
    traits: { side: 'expenditure', measure: 'subsidiesDown' },
  },
  { words: ['功能分类', '功能科目', '功能支出', '支出功能'], traits: { classification: 'function' } },
  { words: ['经济分类', '经济科目', '经济支出', '支出经济'], traits: { classification: 'economic' } },
];
