import { describe, expect, test } from 'vitest';
import { execute } from '../../../../shared/commands/dispatch.ts';
import { createContext } from '../../../../shared/layout/context.ts';
import { layoutById } from '../../../../shared/layouts/registry.ts';
import { printedText } from '../../../../shared/recognise/livening/assembleRuns.ts';
import { livenText, type Livened } from '../../../../shared/recognise/livening/livenText.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { makeLine, makeReport, wan } from '../../../support/smallReport.ts';

const LAYOUT = layoutById('henan-2026')!;
const REVENUE = makeLine({ id: 'r', unit: null, amounts: { general: wan(2309.88) } });
const REPORT = makeReport({
  current: {
    revenue: [REVENUE],
    expenditure: [
      makeLine({
        id: 'e',
        unit: null,
        function: '2101501',
        fund: 'general',
        amounts: { basic: wan(200), project: wan(2109.88) },
      }),
    ],
    sangong: [makeLine({ id: 's', unit: null, item: 'reception', amounts: { general: wan(0.6) } })],
  },
});

function liven(text: string, report: Report = REPORT, heading = '一、收入支出预算总体情况说明'): Livened {
  return livenText([{ heading, path: ['第二部分 部门预算情况说明'], paragraphs: [text] }], report, LAYOUT);
}

const print = ({ sections }: Livened, report: Report): string =>
  printedText(sections[0]![0]!, createContext(report, LAYOUT));

/** The sentence after the revenue became another amount. */
function withRevenue(live: Livened, amount: number): string {
  const change = { kind: 'amount', node: 'general', value: wan(amount) } as const;
  const params = { year: 'this', dataset: 'revenue', lineId: 'r', change } as const;
  const { report } = execute(live.report, { name: 'setCell', params });
  return print(live, report);
}

describe('a sentence of a change, after the fact changed', () => {
  const cases: readonly [source: string, up: string, same: string][] = [
    [
      '2026年收入总计2309.88万元，与2025年预算相比，减少418.51万元，下降15.34%。',
      '2026年收入总计2800.00万元，与2025年预算相比，增加71.61万元，增长2.62%。',
      '2026年收入总计2728.39万元，与2025年预算相比，持平。',
    ],
    [
      '2026年收入总计2309.88万元，比2025年减少了418.51万元（15.34%）。',
      '2026年收入总计2800.00万元，比2025年增加了71.61万元（2.62%）。',
      '2026年收入总计2728.39万元，与2025年持平。',
    ],
    [
      '2026年收入总计2,309.88 万元，较上年降低 418.51 万元，降幅为15.3%。',
      '2026年收入总计2,800.00 万元，较上年提高 71.61 万元，增幅为2.6%。',
      '2026年收入总计2,728.39 万元，与上年持平。',
    ],
    [
      '2026年收入总计23098800元，上年收入总计27283900元，同比减少4185100元。',
      '2026年收入总计28000000元，上年收入总计27283900元，同比增加716100元。',
      '2026年收入总计27283900元，上年收入总计27283900元，同比持平。',
    ],
  ];

  test.each(cases)('%s', (source, up, same) => {
    const live = liven(source);
    expect(print(live, live.report)).toBe(source);
    expect(live.figures.map(({ state }) => state)).toEqual(live.figures.map(() => 'linked'));
    expect(withRevenue(live, 2800)).toBe(up);
    expect(withRevenue(live, 2728.39)).toBe(same);
  });

  test('what was equal to last year becomes a change', () => {
    const live = liven('2026年收入总计2309.88万元，与2025年持平。');
    expect(print(live, live.report)).toBe('2026年收入总计2309.88万元，与2025年持平。');
    expect(withRevenue(live, 2309)).toBe('2026年收入总计2309.00万元，比2025年减少0.88万元。');
  });

  test('a change of nothing that was written as one stays as it stood, and turns when there is one', () => {
    const live = liven('2026年收入总计2309.88万元，比2025年增加0万元，增长0%。');
    expect(print(live, live.report)).toBe('2026年收入总计2309.88万元，比2025年增加0万元，增长0%。');
    expect(withRevenue(live, 2310)).toBe('2026年收入总计2310.00万元，比2025年增加0.12万元，增长0.01%。');
  });
});

describe('figures that are not their fact', () => {
  test('one that differs stays text, with both values', () => {
    const live = liven('2026年收入总计2309.98万元。');
    expect(live.figures[0]).toMatchObject({ state: 'differs', text: '2309.98万元', expected: '2,309.88万元' });
    expect(withRevenue(live, 1)).toBe('2026年收入总计2309.98万元。');
  });

  test('a direction that is wrong stays text', () => {
    const report = {
      ...REPORT,
      prior: { ...REPORT.prior, revenue: [{ ...REVENUE, amounts: { general: wan(2400) } }] },
    };
    const live = liven('2026年收入总计2309.88万元，比上年增加90.12万元。', report);
    expect(live.figures.map(({ state }) => state)).toEqual(['linked', 'differs']);
  });

  test('a number of several digits that only happens to be equal, said of something else', () => {
    const live = liven('2026年组织培训，发放资料2309.88万元。');
    expect(live.figures.map(({ state }) => state)).toEqual(['unknown']);
  });

  test('other years, bounds and targets', () => {
    const live = liven('2024年收入总计2309.88万元。满意度不低于90%。');
    expect(live.figures.map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  });
});

describe('words of the report', () => {
  test('years, the department and its short name follow the report', () => {
    const text = '示例市医疗保障局2026年“三公”经费预算为0.6万元，我局2025年按照《2025年预算编制通知》执行。';
    const live = liven(text, REPORT, '七、“三公”经费支出预算情况说明');
    expect(print(live, live.report)).toBe(text);
    const next: Report = {
      ...live.report,
      year: 2027,
      department: { ...live.report.department, name: '新局', shortName: '本局' },
    };
    expect(print(live, next)).toBe('新局2027年“三公”经费预算为0.6万元，本局2026年按照《2025年预算编制通知》执行。');
  });

  test('a reason goes into the field of the layout’s section', () => {
    const text = '2026年收入总计2309.88万元，与2025年预算相比，收入减少418.51万元，下降15.34%，主要原因：项目减少。';
    const section = { heading: '一、收入支出预算总体情况说明', path: [], paragraphs: [text], sectionId: 'S2.1' };
    const live = livenText([section], REPORT, LAYOUT);
    expect(live.report.texts['reason.revenue']).toBe('项目减少');
    expect(live.sections[0]![0]!.at(-2)).toEqual({ kind: 'field', field: 'reason.revenue' });
    expect(print(live, live.report)).toBe(text);
  });
});

describe('the part of a unit', () => {
  test('speaks of the unit alone', () => {
    const lines = (['office', 'centre'] as const).map((unit, i) =>
      makeLine({ id: unit, unit, amounts: { general: wan(100 * (i + 1)) } }),
    );
    const report = makeReport({ current: { revenue: lines } });
    const paragraphs = ['2026年收入总计200万元。'];
    const part = { heading: '二、收入说明', path: ['示例市医疗保险中心收支预算'], paragraphs };
    const live = livenText([{ ...part, unitId: 'centre' }, part], report, LAYOUT);
    expect(live.figures.map(({ state }) => state)).toEqual(['linked', 'differs']);
    expect(live.figures[0]!.fact!.of).toMatchObject({ unit: 'centre', dataset: 'revenue' });
  });
});
