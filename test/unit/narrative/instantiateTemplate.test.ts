import { describe, expect, it } from 'vitest';
import { createContext, scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { Template } from '../../../shared/layout/template.ts';
import { fen, type Fen } from '../../../shared/money/fen.ts';
import { figuresOf } from '../../../shared/narrative/figuresOf.ts';
import { instantiateTemplate } from '../../../shared/narrative/instantiateTemplate.ts';
import { printRuns } from '../../../shared/narrative/printRuns.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

const layout = makeLayout({
  figures: {
    total: { label: '收入总计', op: 'value', of: { dataset: 'revenue' }, form: 'amount' },
    totalChange: { label: '收入增减', op: 'delta', of: { dataset: 'revenue' }, form: 'change' },
  },
  fields: { 'reason.revenue': { label: '收入增减原因', kind: 'reason' } },
});

const contextOf = (parts: ReportParts): Context => createContext(makeReport(parts), layout);

const print = (template: Template, context: Context): string =>
  printRuns(instantiateTemplate(template, context), context)
    .map((run) => run.text)
    .join('');

/** One sentence in all its variants, as a layout would word it. */
const SENTENCE: Template = [
  {
    choose: [
      { when: { figure: 'total', is: 'zero' }, text: '{short}{year}年没有收入预算' },
      { when: { kind: 'unit' }, text: '{scope}{year}年收入{total}' },
    ],
    otherwise: '{department}{year}年收入{total}',
  },
  {
    choose: [
      { when: { figure: 'total', is: 'noPrior' }, text: '' },
      { when: { figure: 'total', is: 'same' }, text: '，{totalChange}' },
    ],
    otherwise: '，比{priorYear}年{totalChange}，主要原因：{#reason.revenue}',
  },
  '。',
];

describe('a sentence in all its variants', () => {
  const texts = { 'reason.revenue': '人员增加。' };

  it.each<[string, Fen | null, Fen | null, string]>([
    [
      'up',
      wan(110),
      wan(100),
      '示例市医疗保障局2026年收入110.00万元，比2025年增加10.00万元，增长10.00%，主要原因：人员增加。',
    ],
    [
      'down',
      wan(50),
      wan(100),
      '示例市医疗保障局2026年收入50.00万元，比2025年减少50.00万元，下降50.00%，主要原因：人员增加。',
    ],
    ['unchanged', wan(100), wan(100), '示例市医疗保障局2026年收入100.00万元，与上年持平。'],
    ['zero', fen(0), fen(0), '我局2026年没有收入预算，与上年持平。'],
    [
      'zero after something',
      fen(0),
      wan(4),
      '我局2026年没有收入预算，比2025年减少4.00万元，下降100.00%，主要原因：人员增加。',
    ],
    [
      'something after zero',
      wan(4),
      fen(0),
      '示例市医疗保障局2026年收入4.00万元，比2025年增加4.00万元，主要原因：人员增加。',
    ],
    ['no last year', wan(4), null, '示例市医疗保障局2026年收入4.00万元。'],
    ['nothing entered', null, null, '我局2026年没有收入预算。'],
  ])('%s', (_name, now, before, expected) => {
    const lines = (amount: Fen | null) =>
      amount === null ? {} : { revenue: [makeLine({ amounts: { general: amount } })] };
    expect(print(SENTENCE, contextOf({ current: lines(now), prior: lines(before), texts }))).toBe(expected);
  });

  it('new unit: its own part has nothing to compare with, once last year is known for the others', () => {
    const revenue = [
      makeLine({ unit: 'office', amounts: { general: wan(10) } }),
      makeLine({ unit: 'centre', amounts: { general: wan(2) } }),
    ];
    const prior = { revenue: [makeLine({ unit: 'office', amounts: { general: wan(8) } })] };
    const context = contextOf({
      current: { revenue },
      prior,
      texts: { ...texts, 'reason.revenue@centre': '新设单位' },
    });
    const centre = scopeToUnit(context, context.report.units[1]!);
    expect(print(SENTENCE, centre)).toBe(
      '示例市医疗保险中心2026年收入2.00万元，比2025年增加2.00万元，主要原因：新设单位。',
    );
    expect(print(SENTENCE, context)).toBe(
      '示例市医疗保障局2026年收入12.00万元，比2025年增加4.00万元，增长50.00%，主要原因：人员增加。',
    );
  });

  it('a reason that is not written is a gap in print', () => {
    const current = { revenue: [makeLine({ amounts: { general: wan(2) } })] };
    const prior = { revenue: [makeLine({ amounts: { general: wan(1) } })] };
    expect(print(SENTENCE, contextOf({ current, prior }))).toMatch(/主要原因：【待填写】。$/);
  });
});

describe('each', () => {
  const expenditure = [
    makeLine({ function: '2101501', amounts: { basic: wan(60) } }),
    makeLine({ function: '2080505', amounts: { basic: wan(15) } }),
    makeLine({ function: '2101502', amounts: { project: wan(25) } }),
    makeLine({ function: '2210201', amounts: { basic: fen(0) } }),
  ];
  const byClass: Template = [
    {
      each: { of: { dataset: 'expenditure' }, by: 'function', level: 1, order: 'code' },
      text: '{shortName}（类）支出{amount}，占{share}',
      join: '；',
      empty: '无支出',
    },
    '。',
  ];

  it("gives one text per item that is not zero, with the item's own addresses", () => {
    const context = contextOf({ current: { expenditure } });
    expect(print(byClass, context)).toBe(
      '社会保障和就业（类）支出15.00万元，占15.00%；卫生健康（类）支出85.00万元，占85.00%。',
    );
    const refs = figuresOf(instantiateTemplate(byClass, context)).map((run) => run.ref.of);
    expect(refs.map((of) => of.function)).toEqual(['208', '208', '210', '210']);
  });

  it('prints the text for nothing', () => {
    expect(print(byClass, contextOf({}))).toBe('无支出。');
  });

  it('orders by amount and by entry, takes another whole, chooses by item', () => {
    const context = contextOf({
      current: { expenditure },
      prior: {
        expenditure: [
          makeLine({ function: '2080505', amounts: { basic: wan(20) } }),
          makeLine({ function: '2101501', amounts: { basic: wan(60) } }),
        ],
      },
    });
    const template: Template = [
      {
        each: {
          of: { dataset: 'expenditure' },
          by: 'function',
          level: 3,
          order: 'amount',
          per: { dataset: 'expenditure', measure: 'basic' },
        },
        text: [
          '{index}.{code}{share}',
          { choose: [{ when: { figure: 'amount', is: 'same' }, text: '（持平）' }], otherwise: '（{delta}）' },
        ],
        join: '、',
      },
    ];
    expect(print(template, context)).toBe(
      '1.210150180.00%（持平）、2.210150233.33%（增加25.00万元）、3.208050520.00%（减少5.00万元）',
    );
  });

  it('an item that is cut above the address does not reach beyond it', () => {
    const of = { dataset: 'expenditure', function: '2101501' } as const;
    const template: Template = [{ each: { of, by: 'function', level: 1, order: 'code' }, text: '{amount}', join: '' }];
    expect(print(template, contextOf({ current: { expenditure } }))).toBe('60.00万元');
  });

  it('says of each project what stands in other datasets, nested lists included', () => {
    const context = contextOf({
      current: {
        projects: [
          makeLine({ id: 'a', texts: { name: '甲' }, amounts: { general: wan(5) } }),
          makeLine({ id: 'b', texts: { name: '乙' }, amounts: { general: wan(6) } }),
        ],
        projectPerformance: [
          makeLine({ project: 'a', texts: { goals: '保障参保。' } }),
          makeLine({ project: 'b', texts: { goals: '按时拨付' } }),
        ],
        projectIndicators: [
          makeLine({ project: 'a', texts: { level3: '到位率', value: '100', valueUnit: '%' } }),
          makeLine({ project: 'a', texts: { level3: '满意度', value: '95', valueUnit: '%' } }),
        ],
      },
    });
    const template: Template = [
      {
        each: { of: { dataset: 'projects' }, by: 'line', order: 'entry' },
        text: [
          '{indexChinese}、“{name}”{amount}：{.projectPerformance.goals}。',
          {
            each: { of: { dataset: 'projectIndicators' }, by: 'line', order: 'entry' },
            text: '{name}{.value}{.valueUnit}',
            join: '，',
            empty: '无指标',
          },
        ],
        join: '\n',
      },
    ];
    expect(print(template, context)).toBe(
      '一、“甲”5.00万元：保障参保。到位率100%，满意度95%\n二、“乙”6.00万元：按时拨付。无指标',
    );
  });

  it('lists units by their names', () => {
    const revenue = [
      makeLine({ unit: 'centre', amounts: { general: wan(2) } }),
      makeLine({ unit: 'office', amounts: { general: wan(1) } }),
    ];
    const template: Template = [
      { each: { of: { dataset: 'revenue' }, by: 'unit', order: 'code' }, text: '{name}{amount}', join: '、' },
    ];
    expect(print(template, contextOf({ current: { revenue } }))).toBe(
      '示例市医疗保障局本级1.00万元、示例市医疗保险中心2.00万元',
    );
  });
});

describe('runs', () => {
  it('keeps words and fields alive, and a slot that means nothing as it stands', () => {
    expect(instantiateTemplate('{year}年{#reason.revenue}{nowhere}', contextOf({}))).toEqual([
      { kind: 'field', field: 'year' },
      { kind: 'text', text: '年' },
      { kind: 'field', field: 'reason.revenue' },
      { kind: 'text', text: '{nowhere}' },
    ]);
  });

  it('runs are plain data that survive storage', () => {
    const context = contextOf({ current: { revenue: [makeLine({ amounts: { general: wan(1) } })] } });
    const runs = instantiateTemplate(SENTENCE, context);
    expect(JSON.parse(JSON.stringify(runs))).toEqual(runs);
  });
});
