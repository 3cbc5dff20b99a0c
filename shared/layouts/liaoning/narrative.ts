import type { Section } from '../../layout/layout.ts';
import type { Condition, Template, TemplatePiece } from '../../layout/template.ts';
import { section } from '../pieces/section.ts';
import { OTHER_MATTERS } from './otherMatters.ts';
import { comparison, nonzero, sameOrChanged, zero } from './wording.ts';

/** 第一部分: the department's own rules, kept with the report from year to year. */
export const DISCLOSURE_RULES: Section = section('S1', '{department}预决算信息公开管理办法', ['{#disclosureRules}']);

/** 第二部分: duties, offices, and the units that are part of the budget. */
export const LIAONING_OVERVIEW: readonly Section[] = [
  section(
    'S2.1',
    '主要职责和机构设置',
    ['{#duties}', { when: { field: 'offices', is: 'filled' }, text: '机构设置：{#offices}。' }],
    { tocText: '部门主要职责和机构设置' },
  ),
  section('S2.2', '部门预算单位构成', [
    [
      '列入{department}{year}年部门预算编制范围的单位有：\n',
      { each: { of: {}, by: 'unit', order: 'entry' }, text: '{index}. {name}', join: '\n', empty: '（没有登记单位）' },
    ],
  ]),
];

const byFunction = (fund?: string): TemplatePiece => ({
  each: {
    of: { dataset: 'expenditure', measure: 'total', ...(fund ? { fund } : {}) },
    by: 'function',
    level: 1,
    order: 'code',
  },
  text: '{name}{amount}',
  join: '，',
});

const BASIC_BY_CLASS: TemplatePiece = {
  each: { of: { dataset: 'basicByEconomic', measure: 'basic' }, by: 'economic', level: 1, order: 'code' },
  text: '{name}{amount}，',
  join: '',
};

/** 一、收支预算: income, expenditure by kind and by function, and the change. */
const OVERALL: Section = section('S4.1', '收支预算的总体说明', [
  '{department}实行综合预算，本级和所属单位的收入、支出都列入部门预算，{year}年收支总预算{revenueTotal}。',
  [
    '（一）收入预算{revenueTotal}，包括：\n',
    '1. 一般公共预算拨款收入{revenueGeneral}；\n',
    '2. 政府性基金预算拨款收入{revenueGovFund}；\n',
    '3. 国有资本经营预算拨款收入{revenueStateCapital}；\n',
    '4. 财政专户管理资金收入{revenueSpecialAccount}；\n',
    '5. 单位资金收入{revenueUnitFunds}；\n',
    '6. 上年结转结余{revenueCarriedOver}。',
  ],
  [
    '（二）支出预算{expenditureTotal}，包括：\n1. 基本支出{basic}；\n2. 项目支出{project}',
    { choose: [{ when: nonzero('otherExpenditure'), text: '；\n3. 经营、上缴和补助支出{otherExpenditure}' }] },
    '。',
    { choose: [{ when: nonzero('carriedForward'), text: '\n另有年终结转结余{carriedForward}。' }] },
  ],
  { when: nonzero('expenditureTotal'), text: ['支出预算按功能分类为：', byFunction(), '。'] },
  '支出预算中，机关运行经费支出{agencyCosts}，债务支出{debt}，国有资本经营预算支出{stateCapital}，政府采购支出{procurement}，政府购买服务支出{purchasedServices}。',
  ['（三）收支预算增减情况。{year}年部门收支预算{revenueTotal}，', comparison('revenueChange', 'reason.total'), '。'],
]);

const noneOf = (...figures: readonly string[]): Condition => ({ all: figures.map(zero) });

/** Where the fiscal money comes from: the budgets that it does not come from are named too. */
const FISCAL_SOURCES: Template = [
  {
    choose: [
      {
        when: noneOf('revenueGovFund', 'revenueStateCapital'),
        text: '收入预算中没有政府性基金预算拨款和国有资本经营预算拨款',
      },
      {
        when: zero('revenueGovFund'),
        text: '收入预算中有国有资本经营预算拨款{revenueStateCapital}，没有政府性基金预算拨款',
      },
      {
        when: zero('revenueStateCapital'),
        text: '收入预算中有政府性基金预算拨款{revenueGovFund}，没有国有资本经营预算拨款',
      },
    ],
    otherwise: '收入预算中有政府性基金预算拨款{revenueGovFund}、国有资本经营预算拨款{revenueStateCapital}',
  },
  '，当年财政拨款收入{fiscalCurrent}，上年结转结余{fiscalCarried}。',
];

/** 二、财政拨款. */
const FISCAL: Section = section('S4.2', '财政拨款收支预算情况说明', [
  ['{department}{year}年财政拨款收支总预算{fiscal}。', ...FISCAL_SOURCES],
  {
    when: nonzero('fiscalExpenditure'),
    text: [
      '支出预算按功能分类为：',
      byFunction('fiscalAppropriationAll'),
      '；按经济分类为：',
      BASIC_BY_CLASS,
      '项目支出{fiscalProject}。',
    ],
  },
  ['收支预算增减情况。{year}年财政拨款收支预算{fiscal}，', comparison('fiscalChange', 'reason.fiscal'), '。'],
]);

/** 三、基本支出. */
const BASIC: Section = section('S4.3', '一般公共预算基本支出情况说明', [
  {
    when: zero('generalBasic'),
    text: '{department}{year}年没有安排一般公共预算基本支出，预算为{generalBasic}。',
  },
  {
    when: nonzero('generalBasic'),
    text: [
      '{department}{year}年一般公共预算基本支出{generalBasic}，其中：',
      {
        each: { of: { dataset: 'basicByEconomic', measure: 'basic' }, by: 'economic', level: 1, order: 'code' },
        text: '{name}{amount}',
        join: '，',
      },
      '。',
    ],
  },
  {
    when: nonzero('personnel'),
    text: '人员经费{personnel}，主要包括：{personnelNames}。',
  },
  {
    when: nonzero('operating'),
    text: '公用经费{operating}，主要包括：{operatingNames}。',
  },
]);

const SANGONG: Section = section('S4.4', '“三公”经费预算情况说明', [
  ['{year}年“三公”经费预算数{sangong}，', comparison('sangongChange', 'reason.sangong'), '。其中：'],
  ['1. 因公出国（境）费{abroad}，', comparison('abroadChange', 'reason.abroad'), '。'],
  ['2. 公务接待费{reception}，', comparison('receptionChange', 'reason.reception'), '。'],
  ['3. 公务用车购置及运行费{vehicle}，', sameOrChanged('vehicleChange'), '。'],
  ['（1）公务用车购置费{vehiclePurchase}，', comparison('vehiclePurchaseChange', 'reason.vehiclePurchase'), '。'],
  ['（2）公务用车运行费{vehicleOperation}，', comparison('vehicleOperationChange', 'reason.vehicleOperation'), '。'],
]);

/** 第四部分: the five points of 情况说明. */
export const LIAONING_SECTIONS: readonly Section[] = [
  OVERALL,
  FISCAL,
  BASIC,
  SANGONG,
  section('S4.5', '其他重要事项情况说明', [], { numbering: '（一）', children: OTHER_MATTERS }),
];
