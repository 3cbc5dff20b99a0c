import type { Section } from '../../layout/layout.ts';
import type { Condition } from '../../layout/template.ts';
import { section } from '../pieces/section.ts';
import { because, comparison, plainComparison } from './comparison.ts';
import { EXPENDITURE_SECTION } from './expenditureText.ts';
import { PROCUREMENT_SECTION } from './procurementText.ts';

/** 第一部分: 概况. */
export const HUBEI_OVERVIEW: readonly Section[] = [
  section('S1.1', '部门主要职责', ['{#duties}']),
  section('S1.2', '部门基本情况', [
    {
      when: { kind: 'unit' },
      text: '{department}是{parent}所属的二级预算单位。',
    },
    {
      when: { kind: 'department' },
      text: '{department}是一级预算部门，纳入{year}年部门预算编制范围的单位有：{#composition}。',
    },
    [
      '人员情况：',
      {
        each: { of: { dataset: 'staffing', quantity: 'count' }, by: 'line', order: 'entry' },
        text: '{name}{amount}',
        join: '，',
        empty: '没有登记人员',
      },
      '。',
    ],
  ]),
];

const zero = (figure: string): Condition => ({ figure, is: 'zero' });
const nonzero = (figure: string): Condition => ({ figure, is: 'nonzero' });

const BUDGET: readonly Section[] = [
  section('S2.1.1', '收入预算情况', [
    [
      '{year}年收入总计{revenueTotal}',
      comparison('revenueTotal'),
      because('revenueTotal', 'reason.revenue'),
      '。其中，财政拨款收入{revenueFiscal}，由本级财政当年拨付。',
    ],
    {
      when: nonzero('revenueTotal'),
      text: [
        '按资金来源分：',
        {
          each: { of: { dataset: 'revenue', fund: 'total' }, by: 'fund', order: 'code' },
          text: '{name}{amount}，占{share}',
          join: '；',
        },
        '。',
      ],
    },
  ]),
  EXPENDITURE_SECTION,
  section('S2.1.3', '财政拨款支出情况', [
    ['{year}年一般公共预算支出{general}', comparison('general'), '。'],
    [
      '其中：基本支出{generalBasic}',
      comparison('generalBasic'),
      because('generalBasic', 'reason.basic'),
      '；项目支出{generalProject}',
      comparison('generalProject'),
      because('generalProject', 'reason.project'),
      '。',
    ],
  ]),
  section('S2.1.4', '政府性基金情况', [
    { when: zero('govFund'), text: '{year}年没有使用政府性基金预算拨款安排的支出。' },
    {
      when: nonzero('govFund'),
      text: '{year}年使用政府性基金预算拨款安排的支出{govFund}，主要用于：{#reason.govFundUse}。',
    },
  ]),
  section('S2.1.5', '国有资本经营预算情况', [
    { when: zero('stateCapital'), text: '{year}年没有使用国有资本经营预算拨款安排的支出。' },
    {
      when: nonzero('stateCapital'),
      text: '{year}年使用国有资本经营预算拨款安排的支出{stateCapital}，主要用于：{#reason.stateCapitalUse}。',
    },
  ]),
  section('S2.1.6', '机关运行经费等重要事项的说明', [
    [
      '{year}年机关运行经费预算{agencyCosts}',
      comparison('agencyCosts'),
      because('agencyCosts', 'reason.agencyCosts'),
      '。',
    ],
    {
      when: nonzero('agencyCosts'),
      text: [
        '其中：',
        {
          each: {
            of: { dataset: 'basicByEconomic', measure: 'operating' },
            by: 'economic',
            level: 2,
            order: 'code',
          },
          text: '{name}{amount}',
          join: '、',
        },
        { choose: [{ when: nonzero('operatingUtilities'), text: '（水电费合计{operatingUtilities}）' }] },
        '。',
      ],
    },
  ]),
  PROCUREMENT_SECTION,
  section('S2.1.8', '国有资产占用情况', [
    [
      '{year}年初，{department}资产总额{assets}',
      comparison('assets'),
      because('assets', 'reason.assets'),
      '。其中：流动资产{currentAssets}，固定资产原值{fixedAssetsGross}，累计折旧后固定资产净值{fixedAssetsNet}。',
    ],
  ]),
];

const sangong = (name: string, figure: string): Parameters<typeof section>[2][number] => [
  `${name}{${figure}}`,
  plainComparison(figure),
  because(figure, `reason.${figure}`),
  '。',
];

/** 第二部分: 情况说明. */
export const HUBEI_SECTIONS: readonly Section[] = [
  section('S2.1', '{year}年部门预算收支情况说明', [], { numbering: '（一）', children: BUDGET }),
  section('S2.2', '{year}年“三公”经费预算情况说明', [
    [
      '{year}年{department}“三公”经费年初预算安排{sangong}',
      plainComparison('sangong'),
      because('sangong', 'reason.sangong'),
      '。其中：',
    ],
    sangong('因公出国（境）费', 'abroad'),
    sangong('公务接待费', 'reception'),
    sangong('公务用车运行维护费', 'vehicleOperation'),
    sangong('公务用车购置费', 'vehiclePurchase'),
  ]),
];
