import { buildTree, type TreeSpec } from './tree.ts';

const unitFunds = (prefix: string): TreeSpec => [
  `${prefix}unitFunds`,
  '单位资金',
  [
    [`${prefix}business`, '事业收入'],
    [`${prefix}operatingIncome`, '事业单位经营收入'],
    [`${prefix}fromSuperior`, '上级补助收入'],
    [`${prefix}fromSubordinates`, '附属单位上缴收入'],
    [`${prefix}other`, '其他收入'],
  ],
];

/** 资金来源 (DESIGN §3): where the money comes from. `carriedOver` repeats the five kinds for 上年结转结余. */
export const FUND_TREE = buildTree('fund', [
  'total',
  '合计',
  [
    [
      'currentYear',
      '本年收入',
      [
        ['general', '一般公共预算', [['generalAppropriation', '其中：财政拨款', [], 'ofWhich']]],
        ['govFund', '政府性基金预算'],
        ['stateCapital', '国有资本经营预算'],
        ['specialAccount', '财政专户管理资金'],
        unitFunds(''),
      ],
    ],
    [
      'carriedOver',
      '上年结转结余',
      [
        ['carriedGeneral', '一般公共预算结转'],
        ['carriedGovFund', '政府性基金预算结转'],
        ['carriedStateCapital', '国有资本经营预算结转'],
        ['carriedSpecialAccount', '财政专户管理资金结转'],
        ['carriedUnitFunds', '单位资金结转'],
      ],
    ],
  ],
]);

/** 年终结转结余, by the same kinds of money (same node ids as the fund tree, so that one column serves both). */
export const CARRIED_FORWARD_TREE = buildTree('carriedForward', [
  'total',
  '年终结转结余',
  [
    ['general', '一般公共预算', [['generalAppropriation', '其中：财政拨款', [], 'ofWhich']]],
    ['govFund', '政府性基金预算'],
    ['stateCapital', '国有资本经营预算'],
    ['specialAccount', '财政专户管理资金'],
    ['unitFunds', '单位资金'],
  ],
]);

/** Named groups of fund nodes: unions of nodes that do not overlap. */
export const FUND_GROUPS: Readonly<Record<string, readonly string[]>> = {
  /** 财政拨款 (收入合计 of 财政拨款收支总表, this year's part). */
  fiscalAppropriation: ['general', 'govFund', 'stateCapital'],
  /** 财政拨款 with what was carried over. */
  fiscalAppropriationAll: [
    'general',
    'govFund',
    'stateCapital',
    'carriedGeneral',
    'carriedGovFund',
    'carriedStateCapital',
  ],
  generalAll: ['general', 'carriedGeneral'],
  govFundAll: ['govFund', 'carriedGovFund'],
  stateCapitalAll: ['stateCapital', 'carriedStateCapital'],
  carriedFiscal: ['carriedGeneral', 'carriedGovFund', 'carriedStateCapital'],
  /** 政府预算资金, as performance forms call it. */
  governmentBudget: ['general', 'govFund', 'stateCapital', 'carriedGeneral', 'carriedGovFund', 'carriedStateCapital'],
  specialAccountAll: ['specialAccount', 'carriedSpecialAccount'],
  unitFundsAll: ['unitFunds', 'carriedUnitFunds'],
  /** 其他资金: everything but 财政拨款. */
  otherFunds: ['specialAccount', 'unitFunds', 'carriedSpecialAccount', 'carriedUnitFunds'],
};
