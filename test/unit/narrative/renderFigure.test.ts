import { describe, expect, it } from 'vitest';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { createContext, scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { fen, type Fen } from '../../../shared/money/fen.ts';
import type { FigureForm, FigureRef } from '../../../shared/narrative/figureRef.ts';
import { renderFigure } from '../../../shared/narrative/renderFigure.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan } from '../../support/smallReport.ts';

type Facts = Partial<Record<DatasetId, readonly Line[]>>;

function contextOf(current: Facts, prior: Facts = {}, layout: Partial<Layout> = {}): Context {
  return createContext(makeReport({ current, prior }), makeLayout(layout));
}

const revenue = (amount: Fen | undefined): Line[] => [
  makeLine({ amounts: amount === undefined ? {} : { general: amount } }),
];

const total: FigureRef = {
  label: '收入总计',
  op: 'value',
  of: { dataset: 'revenue', fund: 'total' },
  form: 'amount',
};
const figure = (parts: Partial<FigureRef>): FigureRef => ({ ...total, ...parts });
const change = (form: FigureForm, parts: Partial<FigureRef> = {}): FigureRef => figure({ op: 'delta', form, ...parts });

const textOf = (ref: FigureRef, context: Context): string => renderFigure(ref, context).text;

describe('renderFigure: value', () => {
  const look = makeLayout().textNumbers;

  it.each<[string, Facts, Partial<Layout>, Partial<FigureRef>, string]>([
    ['amount', { revenue: revenue(wan(2309.88)) }, {}, {}, '2,309.88万元'],
    ['number without unit', { revenue: revenue(wan(2309.88)) }, {}, { form: 'number' }, '2,309.88'],
    ['entered zero', { revenue: revenue(fen(0)) }, {}, {}, '0万元'],
    ['blank', { revenue: revenue(undefined) }, {}, {}, '0万元'],
    ['dataset without lines', {}, {}, {}, '0万元'],
    ['zero in digits', { revenue: revenue(fen(0)) }, { textNumbers: { ...look, zero: 'digits' } }, {}, '0.00万元'],
    ['tiny amount is no zero', { revenue: revenue(fen(1000)) }, {}, {}, '0.00万元'],
    ['trimmed', { revenue: revenue(wan(2.2)) }, { textNumbers: { ...look, trimZeros: true } }, {}, '2.2万元'],
    [
      'not grouped',
      { revenue: revenue(wan(1357.14)) },
      { textNumbers: { ...look, grouping: false } },
      {},
      '1357.14万元',
    ],
    ['own unit', { revenue: revenue(wan(1.5)) }, {}, { unit: '元' }, '15,000.00元'],
    ['unit of the layout', { revenue: revenue(wan(1.5)) }, { moneyUnit: '元' }, {}, '15,000.00元'],
    ['half away from zero', { revenue: revenue(fen(-15_000)) }, {}, {}, '-0.02万元'],
  ])('%s', (_name, facts, layout, parts, expected) => {
    expect(textOf(figure(parts), contextOf(facts, {}, layout))).toBe(expected);
  });

  it('last year without lines is a gap, with a blank line zero', () => {
    const prior = figure({ of: { dataset: 'revenue', year: 'prior' } });
    expect(renderFigure(prior, contextOf({ revenue: revenue(wan(1)) }))).toMatchObject({
      text: '【待填写】',
      state: 'unknown',
    });
    expect(textOf(prior, contextOf({}, { revenue: revenue(undefined) }))).toBe('0万元');
  });

  it('facts that are only known coarser are a gap', () => {
    const context = contextOf({ revenue: [makeLine({ amounts: { unitFunds: wan(3) } })] });
    expect(renderFigure(figure({ of: { dataset: 'revenue', fund: 'business' } }), context).state).toBe('unknown');
  });

  it('adds further addends, also when the first dataset is empty', () => {
    const of = { dataset: 'expenditure', plus: [{ dataset: 'carriedForward' }] } as const;
    const forward = { carriedForward: [makeLine({ amounts: { general: wan(5) } })] };
    expect(textOf(figure({ of }), contextOf(forward))).toBe('5.00万元');
    const both = { ...forward, expenditure: [makeLine({ amounts: { basic: wan(7) } })] };
    expect(textOf(figure({ of }), contextOf(both))).toBe('12.00万元');
  });

  it.each<[string, Line[], string | undefined, string]>([
    ['no line', [], '辆', '0辆'],
    [
      'counted',
      [makeLine({ kind: 'vehicle', quantities: { quantity: { value: 3, scale: 0, unit: '辆' } } })],
      undefined,
      '3辆',
    ],
    [
      'own unit',
      [makeLine({ kind: 'vehicle', quantities: { quantity: { value: 3, scale: 0, unit: '' } } })],
      '台（套）',
      '3台（套）',
    ],
    ['blank', [makeLine({ kind: 'vehicle' })], '辆', '0辆'],
  ])('quantity: %s', (_name, assets, unit, expected) => {
    const ref = figure({
      of: { dataset: 'assets', kind: 'vehicle', quantity: 'quantity' },
      form: 'quantity',
      ...(unit ? { unit } : {}),
    });
    expect(textOf(ref, contextOf({ assets }))).toBe(expected);
  });

  it('a number that is no budget fact and was not entered is a gap, not zero', () => {
    const of = { dataset: 'customFigures', where: { name: '参保人数' }, quantity: 'value' } as const;
    const ref = figure({ of, form: 'quantity' });
    expect(renderFigure(ref, contextOf({})).state).toBe('unknown');
    const customFigures = [
      makeLine({ texts: { name: '参保人数' }, quantities: { value: { value: 36, scale: 0, unit: '万人' } } }),
    ];
    expect(textOf(ref, contextOf({ customFigures }))).toBe('36万人');
  });

  it('a figure that names no dataset is a gap and stops nothing', () => {
    expect(renderFigure(figure({ of: {} }), contextOf({})).state).toBe('unknown');
  });

  it("is restricted to the unit in a unit's part", () => {
    const lines = [
      makeLine({ unit: 'office', amounts: { general: wan(1) } }),
      makeLine({ unit: 'centre', amounts: { general: wan(2) } }),
    ];
    const context = contextOf({ revenue: lines });
    expect(textOf(total, context)).toBe('3.00万元');
    expect(textOf(total, scopeToUnit(context, context.report.units[1]!))).toBe('2.00万元');
  });
});

describe('renderFigure: change', () => {
  const words = makeLayout().words;

  it.each<[string, Fen | undefined, Fen | undefined | 'none', string, string, string, string]>([
    ['up', wan(110), wan(100), '增加10.00万元，增长10.00%', '增加10.00万元', '增长10.00%', 'ok'],
    ['down', wan(2309.88), wan(2728.39), '减少418.51万元，下降15.34%', '减少418.51万元', '下降15.34%', 'ok'],
    ['unchanged', wan(100), wan(100), '与上年持平', '与上年持平', '与上年持平', 'ok'],
    ['both zero', fen(0), fen(0), '与上年持平', '与上年持平', '与上年持平', 'ok'],
    ['both blank', undefined, undefined, '与上年持平', '与上年持平', '与上年持平', 'ok'],
    ['zero base', wan(30.28), fen(0), '增加30.28万元', '增加30.28万元', '—', 'noBase'],
    ['to zero', fen(0), wan(13), '减少13.00万元，下降100.00%', '减少13.00万元', '下降100.00%', 'ok'],
    ['no last year', wan(100), 'none', '【待填写】', '【待填写】', '【待填写】', 'unknown'],
    ['less than is printed', fen(100_000_400), fen(100_000_000), '与上年持平', '与上年持平', '与上年持平', 'ok'],
    ['from exact amounts', fen(1_004_900), fen(995_000), '增加0.01万元，增长0.99%', '增加0.01万元', '增长0.99%', 'ok'],
  ])('%s', (_name, now, before, inChange, inDelta, inGrowth, state) => {
    const context = contextOf({ revenue: revenue(now) }, before === 'none' ? {} : { revenue: revenue(before) });
    expect(renderFigure(change('change'), context)).toMatchObject({ text: inChange, state });
    expect(renderFigure(change('delta'), context)).toMatchObject({ text: inDelta, state });
    expect(renderFigure(change('growth', { op: 'growth' }), context)).toMatchObject({ text: inGrowth, state });
  });

  it('uses the words of the layout', () => {
    const layout = { words: { ...words, increase: '增', decrease: '减', rise: '增幅', fall: '降幅', same: '持平' } };
    const facts = (now: number): Context =>
      contextOf({ revenue: revenue(wan(now)) }, { revenue: revenue(wan(2)) }, layout);
    expect(textOf(change('change'), facts(3))).toBe('增1.00万元，增幅50.00%');
    expect(textOf(change('change'), facts(1))).toBe('减1.00万元，降幅50.00%');
    expect(textOf(change('change'), facts(2))).toBe('持平');
  });

  it('gives bare numbers for sentences with their own words', () => {
    const context = contextOf({ revenue: revenue(wan(90)) }, { revenue: revenue(wan(100)) });
    expect(textOf(change('amount'), context)).toBe('10.00万元');
    expect(textOf(change('number'), context)).toBe('10.00');
    expect(textOf(change('share', { op: 'growth' }), context)).toBe('10.00%');
    const same = contextOf({ revenue: revenue(wan(90)) }, { revenue: revenue(wan(90)) });
    expect(textOf(change('amount'), same)).toBe('0万元');
    expect(textOf(change('share', { op: 'growth' }), same)).toBe('0%');
  });

  it('says which way it went and by how much', () => {
    const context = contextOf({ revenue: revenue(wan(90)) }, { revenue: revenue(wan(100)) });
    expect(renderFigure(change('change'), context)).toMatchObject({ trend: 'down', value: { amount: wan(-10) } });
    expect(renderFigure(change('growth', { op: 'growth' }), context)).toMatchObject({
      value: { kind: 'percent', amount: -1000, scale: 2 },
    });
  });

  it('compares quantities in their unit', () => {
    const cars = (count: number): Facts => ({
      assets: [makeLine({ kind: 'vehicle', quantities: { quantity: { value: count, scale: 0, unit: '辆' } } })],
    });
    const ref = change('change', { of: { dataset: 'assets', kind: 'vehicle', quantity: 'quantity' } });
    expect(textOf(ref, contextOf(cars(3), cars(2)))).toBe('增加1辆，增长50.00%');
  });

  it("an empty dataset of this year fell from last year's", () => {
    const context = contextOf({}, { revenue: revenue(wan(8)) });
    expect(textOf(change('change'), context)).toBe('减少8.00万元，下降100.00%');
  });
});

describe('renderFigure: share', () => {
  const expenditure = (basic: Fen, project: Fen): Facts => ({
    expenditure: [makeLine({ amounts: { basic, project } })],
  });
  const ref = figure({
    op: 'share',
    of: { dataset: 'expenditure', measure: 'basic' },
    per: { dataset: 'expenditure', measure: 'total' },
    form: 'share',
  });

  it.each<[string, Fen, Fen, string, string]>([
    ['rounded half away from zero', wan(187.87), wan(2122.01), '8.13%', 'ok'],
    ['all', wan(5), fen(0), '100.00%', 'ok'],
    ['nothing of something', fen(0), wan(5), '0%', 'ok'],
    ['of nothing', fen(0), fen(0), '—', 'noBase'],
  ])('%s', (_name, basic, project, text, state) => {
    expect(renderFigure(ref, contextOf(expenditure(basic, project)))).toMatchObject({ text, state });
  });

  it("of last year is a share of last year's whole", () => {
    const context = contextOf(expenditure(wan(1), wan(1)), expenditure(wan(1), wan(3)));
    expect(textOf({ ...ref, of: { ...ref.of, year: 'prior' } }, context)).toBe('25.00%');
  });

  it('trims zeros where the layout does', () => {
    const look = { ...makeLayout().textNumbers, trimZeros: true };
    expect(textOf(ref, contextOf(expenditure(wan(5), wan(5)), {}, { textNumbers: look }))).toBe('50%');
  });
});

describe('renderFigure: names and count', () => {
  const basicByEconomic = [
    makeLine({ economic: '30201', amounts: { goods: wan(2) } }),
    makeLine({ economic: '30101', amounts: { wages: wan(50) } }),
    makeLine({ economic: '30102', amounts: { wages: fen(0) } }),
    makeLine({ economic: '30103', amounts: { wages: wan(9) } }),
    makeLine({ economic: '30299', govEconomic: '50502', amounts: { goods: wan(1) } }),
    makeLine({ economic: '30299', govEconomic: '50502', amounts: { goods: wan(1) } }),
  ];
  const context = contextOf({ basicByEconomic });
  const names = (parts: Partial<FigureRef>): FigureRef =>
    figure({ op: 'names', of: { dataset: 'basicByEconomic' }, form: 'list', by: { dimension: 'economic' }, ...parts });

  it('lists what is not zero, by code, each name once', () => {
    expect(textOf(names({}), context)).toBe('基本工资、奖金、办公费、其他商品和服务支出');
    expect(textOf(names({ of: { dataset: 'basicByEconomic', measure: 'personnel' } }), context)).toBe('基本工资、奖金');
  });

  it('cuts codes to a level, drops 支出 and stops at the top', () => {
    expect(textOf(names({ by: { dimension: 'economic', level: 1 } }), context)).toBe('工资福利支出、商品和服务支出');
    expect(textOf(names({ by: { dimension: 'economic', level: 1, short: true } }), context)).toBe(
      '工资福利、商品和服务',
    );
    expect(textOf(names({ by: { dimension: 'economic', top: 2 } }), context)).toBe('基本工资、奖金等');
    expect(textOf(names({ by: { dimension: 'economic', top: 4 } }), context)).not.toContain('等');
  });

  it('nothing to list prints 无', () => {
    expect(textOf(names({}), contextOf({}))).toBe('无');
  });

  it('calls an unknown code what the officer called it, else by its digits', () => {
    const lines = [
      makeLine({ economic: '39988', texts: { economicName: '自设科目' }, amounts: { goods: wan(1) } }),
      makeLine({ economic: '39989', amounts: { goods: wan(1) } }),
    ];
    expect(textOf(names({}), contextOf({ basicByEconomic: lines }))).toBe('自设科目、39989');
  });

  it("lists kinds of money that are the dataset's own columns", () => {
    const lines = [
      makeLine({ amounts: { other: wan(1), general: wan(5), generalAppropriation: wan(4), govFund: fen(0) } }),
    ];
    const ref = names({ of: { dataset: 'revenue' }, by: { dimension: 'fund' } });
    expect(textOf(ref, contextOf({ revenue: lines }))).toBe('一般公共预算、其他收入');
  });

  it('counts items and lines, in digits and in words', () => {
    const count = (parts: Partial<FigureRef>): string =>
      textOf(names({ op: 'count', form: 'count', ...parts }), context);
    expect(count({})).toBe('4');
    expect(count({ by: { dimension: 'line' } })).toBe('5');
    expect(count({ by: { dimension: 'economic', level: 1 }, form: 'countWords', unit: '类' })).toBe('两类');
    expect(count({ of: { dataset: 'transferProjects' }, by: { dimension: 'line' }, unit: '项' })).toBe('0项');
  });

  it('counts the lines of a dataset that holds no amounts', () => {
    const projectIndicators = [makeLine({ project: 'a', texts: { level3: '到位率' } }), makeLine({ project: 'a' })];
    const ref = names({
      op: 'count',
      form: 'count',
      of: { dataset: 'projectIndicators', project: 'a' },
      by: { dimension: 'line' },
    });
    expect(textOf(ref, contextOf({ projectIndicators }))).toBe('2');
  });
});

describe('renderFigure: attribute', () => {
  const attribute = (of: FigureRef['of'], name: string): FigureRef =>
    figure({ op: 'attribute', of, attribute: name, form: 'text' });
  const projects = [
    makeLine({ id: 'x', unit: 'office', texts: { name: '信息化建设', code: 'P01' }, amounts: { general: wan(1) } }),
  ];
  const projectPerformance = [makeLine({ project: 'x', texts: { goals: '建成平台。\n投入使用。' } })];
  const assets = [makeLine({ kind: 'vehicle', quantities: { quantity: { value: 12, scale: 1, unit: '台' } } })];
  const context = contextOf({ projects, projectPerformance, assets });

  it.each<[string, FigureRef, string]>([
    ['text field', attribute({ dataset: 'projects', line: 'x' }, 'code'), 'P01'],
    ['name', attribute({ dataset: 'projects', line: 'x' }, 'name'), '信息化建设'],
    ['lines run together', attribute({ dataset: 'projectPerformance', project: 'x' }, 'goals'), '建成平台。投入使用。'],
    ['name of a place', attribute({ dataset: 'projects', line: 'x' }, 'unit'), '示例市医疗保障局本级'],
    ['quantity', attribute({ dataset: 'assets', kind: 'vehicle' }, 'quantity'), '1.2台'],
    ['year', attribute({}, 'year'), '2026'],
    ['department', attribute({}, 'department'), '示例市医疗保障局'],
    ['date', attribute({}, 'date'), '2026年4月1日'],
    ['nothing there', attribute({ dataset: 'projects', line: 'y' }, 'name'), '【待填写】'],
  ])('%s', (_name, ref, expected) => {
    expect(textOf(ref, context)).toBe(expected);
  });
});
