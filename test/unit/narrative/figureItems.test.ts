import { describe, expect, it } from 'vitest';
import { createContext, scopeToUnit, type Context } from '../../../shared/layout/context.ts';
import type { FigureRef } from '../../../shared/narrative/figureRef.ts';
import { conditionHolds } from '../../../shared/narrative/conditionHolds.ts';
import { instantiateTemplate } from '../../../shared/narrative/instantiateTemplate.ts';
import { printRuns } from '../../../shared/narrative/printRuns.ts';
import { renderFigure } from '../../../shared/narrative/renderFigure.ts';
import { gridTable, valueColumn } from '../../support/printTable.ts';
import { makeLayout } from '../../support/smallLayout.ts';
import { makeLine, makeReport, wan, type ReportParts } from '../../support/smallReport.ts';

const contextOf = (parts: ReportParts, figures: Record<string, FigureRef> = {}): Context =>
  createContext(makeReport(parts), makeLayout({ figures }));

const UNITS_WITH_GOALS = {
  label: '覆盖',
  of: {},
  by: { dimension: 'unit' },
  having: { dataset: 'overallPerformance', field: 'goals' },
} as const;
const GOALS: ReportParts = {
  current: {
    overallPerformance: [
      makeLine({ unit: 'office', texts: { goals: '好' } }),
      makeLine({ unit: 'centre', texts: { goals: ' ' } }),
    ],
  },
};

describe('units as such', () => {
  const count: FigureRef = {
    label: '单位数',
    op: 'count',
    of: {},
    form: 'countWords',
    by: { dimension: 'unit' },
    unit: '个',
  };

  it('are counted without any fact, in a unit’s part that unit alone', () => {
    const context = contextOf({});
    expect(renderFigure(count, context).text).toBe('两个');
    expect(renderFigure(count, scopeToUnit(context, context.report.units[0]!)).text).toBe('一个');
  });

  it('are listed by names that stay alive', () => {
    const each = { of: {}, by: 'unit', order: 'entry' } as const;
    const runs = instantiateTemplate([{ each, text: '{index}.{name}', join: '；' }], contextOf({}));
    const units = [{ id: 'office', code: '1', name: '新名', role: 'unit' as const }];
    const text = (context: Context): string =>
      printRuns(runs, context)
        .map((run) => run.text)
        .join('');
    expect(text(contextOf({}))).toBe('1.示例市医疗保障局本级；2.示例市医疗保险中心');
    expect(text(contextOf({ units }))).toContain('1.新名；');
  });

  it('a department of one unit: its facts are that unit’s', () => {
    const current = { overallPerformance: [makeLine({ texts: { goals: '好' } })] };
    const units = [{ id: 'office', code: '1', name: '本级', role: 'unit' as const }];
    const ref: FigureRef = { ...UNITS_WITH_GOALS, op: 'count', form: 'count' };
    expect(renderFigure(ref, contextOf({ units, current })).text).toBe('1');
    expect(renderFigure(ref, contextOf({ current })).text).toBe('0');
  });
});

describe('having', () => {
  it('counts, and gives the share of numbers, of those whose text is filled', () => {
    const context = contextOf(GOALS);
    expect(renderFigure({ ...UNITS_WITH_GOALS, op: 'count', form: 'count' }, context).text).toBe('1');
    expect(renderFigure({ ...UNITS_WITH_GOALS, op: 'share', form: 'share' }, context).text).toBe('50.00%');
    const anyLine: FigureRef = {
      ...UNITS_WITH_GOALS,
      having: { dataset: 'overallPerformance' },
      op: 'count',
      form: 'count',
    };
    expect(renderFigure(anyLine, context).text).toBe('2');
  });

  it('sums money and gives its share of a whole', () => {
    const project = (id: string, amount: number): ReturnType<typeof makeLine> =>
      makeLine({ id, amounts: { general: wan(amount) } });
    const current = {
      projects: [project('p1', 30), project('p2', 10)],
      projectPerformance: [makeLine({ project: 'p1', texts: { goals: '好' } })],
    };
    const ref = {
      label: '金额',
      of: { dataset: 'projects' },
      by: { dimension: 'line' },
      having: { dataset: 'projectPerformance', field: 'goals' },
    } as const;
    const context = contextOf({ current });
    expect(renderFigure({ ...ref, op: 'value', form: 'amount' }, context).text).toBe('30.00万元');
    expect(renderFigure({ ...ref, op: 'share', per: ref.of, form: 'share' }, context).text).toBe('75.00%');
    expect(renderFigure({ ...ref, op: 'names', form: 'list' }, contextOf({})).text).toBe('无');
    expect(renderFigure({ ...ref, op: 'value', form: 'amount' }, contextOf({})).text).toBe('0万元');
  });

  it('a share of nothing states no percentage', () => {
    const ref: FigureRef = { ...UNITS_WITH_GOALS, op: 'share', form: 'share' };
    expect(renderFigure(ref, contextOf({ units: [] })).state).toBe('noBase');
  });

  it('can be asked in a condition', () => {
    const context = contextOf(GOALS, { x: { ...UNITS_WITH_GOALS, op: 'count', form: 'count' } });
    expect(conditionHolds({ figure: 'x', is: 'nonzero' }, context)).toBe(true);
    expect(conditionHolds({ figure: 'x', is: 'zero' }, contextOf({}, context.layout.figures))).toBe(true);
  });
});

describe('empty tables', () => {
  const table = (id: string, name: string, dataset: 'debt' | 'specialFunds'): ReturnType<typeof gridTable> =>
    gridTable(
      [valueColumn('a', '金额', {})],
      { source: 'fixed', rows: [{ id: 'sum', labels: {}, at: { dataset } }] },
      { id, title: `{year}年${name}`, tocText: name },
    );
  const figures: Record<string, FigureRef> = {
    names: { label: '空表', op: 'emptyTables', of: {}, form: 'list' },
    count: { label: '空表张数', op: 'emptyTables', of: {}, form: 'countWords' },
  };
  const context = (current: ReportParts['current'] = {}): Context =>
    createContext(
      makeReport({ current }),
      makeLayout({
        figures,
        parts: [
          {
            kind: 'part',
            id: 'P',
            number: '',
            title: '表',
            tocChildren: true,
            numbering: 'none',
            children: [table('T1', '债务表', 'debt'), table('T2', '“专项”表', 'specialFunds')],
          },
        ],
      }),
    );
  const debt = [makeLine({ amounts: { general: wan(1) } })];
  const specialFunds = [makeLine({ amounts: { allocated: wan(1) } })];

  it.each([
    ['all empty', {}, '“债务表”、“‘专项’表”', '两'],
    ['one with data', { debt }, '“‘专项’表”', '一'],
    ['none empty', { debt, specialFunds }, '无', '零'],
  ])('%s', (_name, current, names, count) => {
    const of = context(current);
    expect(renderFigure(figures['names']!, of).text).toBe(names);
    expect(renderFigure(figures['count']!, of).text).toBe(count);
    expect(conditionHolds({ figure: 'names', is: 'zero' }, of)).toBe(names === '无');
  });

  it('a unit’s part counts its own tables only', () => {
    const of = context();
    expect(renderFigure(figures['names']!, scopeToUnit(of, of.report.units[0]!)).text).toBe('无');
  });
});
