import { describe, expect, it } from 'vitest';
import { emptyDatasets } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Fen } from '../../../shared/money/fen.ts';
import { ensureCanImportDatasets } from '../../../shared/commands/importDatasets.ts';
import { planFill } from '../../../shared/fill/planFill.ts';
import type { FillDecisions, FillPlan } from '../../../shared/fill/fillModel.ts';
import { printedChanges } from '../../../shared/fill/printedChanges.ts';
import { compose } from '../../../shared/document/compose.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { Recognised } from '../../../shared/recognise/recognised.ts';
import { newReport } from '../../../shared/report/newReport.ts';
import type { Report } from '../../../shared/report/report.ts';
import { makeDocument } from '../../support/sourceDocument.ts';

const fen = (yuan: number): Fen => (yuan * 100) as Fen;
const LAYOUT = layoutById('henan-2026')!;
const EMPTY = newReport({ id: 'r', layout: LAYOUT, departmentName: '临江市档案局', year: 2026 });
const NONE: FillDecisions = { datasets: {}, changes: {} };

const revenue = (id: string, code: string, amounts: Record<string, number>, rest: Partial<Line> = {}): Line => ({
  id,
  unit: 'own',
  function: code,
  amounts: Object.fromEntries(Object.entries(amounts).map(([node, yuan]) => [node, fen(yuan)])),
  ...rest,
});
const report = (datasets: Partial<Report['current']>): Report => ({
  ...EMPTY,
  current: { ...emptyDatasets(), ...datasets },
});
const files = (datasets: Partial<Report['current']>, rest: Partial<Recognised> = {}): Recognised => ({
  ...recognise([makeDocument([])]),
  units: EMPTY.units,
  current: { ...emptyDatasets(), ...datasets },
  ...rest,
});
const words = (plan: FillPlan): string[] =>
  plan.datasets.flatMap(({ changes }) =>
    changes.map(({ kind, line, what, own, file, conflict }) => [kind, line, what, own, file, conflict].join('/')),
  );

describe('filling a report from the files of the finance system', () => {
  it('takes everything into an empty report, in the order of the file, and nothing when done again', () => {
    const lines = [revenue('a', '2012601', { general: 100 }), revenue('b', '2012604', { general: 50 })];
    const plan = planFill(report({}), files({ revenue: lines }), 'this', NONE);
    expect(words(plan)).toEqual([
      'added/2012601 行政运行///一般公共预算 100.00/false',
      'added/2012604 档案馆///一般公共预算 50.00/false',
    ]);
    const after = plan.changed.revenue!;
    expect(after.map((line) => line.function)).toEqual(['2012601', '2012604']);
    ensureCanImportDatasets(report({}), { year: 'this', mode: 'replace', datasets: plan.changed, source: 'x.xlsx' });
    const again = planFill(report({ revenue: after }), files({ revenue: lines }), 'this', NONE);
    expect(words(again)).toEqual([]);
    expect(again.changed).toEqual({});
    expect(again.datasets[0]).toMatchObject({ incoming: 2, same: 2 });
  });

  it('shows values that differ, new lines and lines that are gone; each can be decided', () => {
    const own = report({
      revenue: [revenue('x', '2012601', { general: 100, govFund: 5 }), revenue('y', '2010101', { general: 7 })],
    });
    const read = files({
      revenue: [revenue('a', '2012601', { general: 120, govFund: 5 }), revenue('b', '2012604', { general: 50 })],
    });
    const plan = planFill(own, read, 'this', NONE);
    expect(words(plan)).toEqual([
      'changed/2012601 行政运行/一般公共预算/100.00/120.00/true',
      'added/2012604 档案馆///一般公共预算 50.00/false',
      'gone/2010101 行政运行//一般公共预算 7.00//true',
    ]);
    expect(plan.changed.revenue!.map(({ id, function: code, amounts }) => [id, code, amounts])).toEqual([
      ['x', '2012601', { general: fen(120), govFund: fen(5) }],
      ['fill-1', '2012604', { general: fen(50) }],
    ]);
    const [value, added, gone] = plan.datasets[0]!.changes.map(({ id }) => id);
    const kept = planFill(own, read, 'this', { datasets: { revenue: 'own' }, changes: { [added!]: 'file' } });
    expect(kept.changed.revenue!.map(({ function: code }) => code)).toEqual(['2012601', '2012604', '2010101']);
    expect(kept.changed.revenue![0]).toEqual(own.current.revenue[0]);
    const mixed = planFill(own, read, 'this', { datasets: {}, changes: { [value!]: 'own', [gone!]: 'own' } });
    expect(mixed.changed.revenue![0]).toEqual(own.current.revenue[0]);
    expect(mixed.changed.revenue).toHaveLength(3);
  });

  it('keeps exact values and finer detail that the rounded or coarser file agrees with', () => {
    const exact = revenue('x', '2012601', { business: 123_456.78, other: 0.22 });
    const rounded = revenue('a', '2012601', { unitFunds: 123_500 }, { halves: { unitFunds: fen(50) } });
    const plan = planFill(report({ revenue: [exact] }), files({ revenue: [rounded] }), 'this', NONE);
    expect(words(plan)).toEqual([]);
    expect(plan.changed).toEqual({});
    const other = { ...rounded, amounts: { unitFunds: fen(200_000) } };
    const differing = planFill(report({ revenue: [exact] }), files({ revenue: [other] }), 'this', NONE);
    expect(words(differing)).toEqual([
      'changed/2012601 行政运行/金额/事业收入 123,456.78；其他收入 0.22/单位资金 200,000.00/true',
    ]);
    const finer = planFill(report({ revenue: [rounded] }), files({ revenue: [exact] }), 'this', NONE);
    expect(words(finer)).toEqual([]);
    expect(finer.changed.revenue![0]!.amounts).toEqual(exact.amounts);
  });

  it('keeps the lines of the report where the file gives their sum in one line', () => {
    const own = report({
      revenue: [revenue('x', '2012601', { general: 60 }), revenue('y', '2012604', { general: 40 })],
    });
    const whole = (yuan: number): Recognised => files({ revenue: [revenue('a', '20126', { general: yuan })] });
    expect(planFill(own, whole(100), 'this', NONE).changed).toEqual({});
    const plan = planFill(own, whole(110), 'this', NONE);
    expect(words(plan)[0]).toMatch(
      /^changed\/20126 档案事务（本报告分列 2 行.*一般公共预算 100\.00\/一般公共预算 110\.00\/true$/,
    );
    expect(plan.changed.revenue!.map(({ id, function: code }) => [id, code])).toEqual([['x', '20126']]);
  });

  it('leaves alone what the files do not speak of: other units, funds without a table', () => {
    const units = [...EMPTY.units, { id: 'u2', code: '', name: '档案馆', role: 'unit' as const }];
    const own = {
      ...report({
        expenditure: [
          { ...revenue('x', '2012601', {}), fund: 'general', amounts: { basic: fen(1) } },
          { ...revenue('y', '2012601', {}), fund: 'govFund', amounts: { project: fen(2) } },
          { ...revenue('z', '2012601', {}), unit: 'u2', fund: 'general', amounts: { basic: fen(3) } },
        ],
      }),
      units,
    };
    const table = { kind: 'expenditure', fund: 'general' } as unknown as Recognised['tables'][number];
    const line = { ...revenue('a', '2012604', {}), fund: 'general', amounts: { basic: fen(9) } };
    const read = files({ expenditure: [line] }, { units, tables: [table] });
    const plan = planFill(own, read, 'this', NONE);
    expect(plan.changed.expenditure!.map(({ id }) => id)).toEqual(['fill-1', 'y', 'z']);
    const ofOther = planFill(own, read, 'this', { ...NONE, unit: 'u2' });
    expect(ofOther.changed.expenditure!.map(({ id, unit }) => [id, unit])).toEqual([
      ['fill-1', 'u2'],
      ['x', 'own'],
      ['y', 'own'],
    ]);
  });

  it('moves all lines to the chosen unit, also those that the files give no unit', () => {
    const units = [...EMPTY.units, { id: 'u2', code: '', name: '档案馆', role: 'unit' as const }];
    const own = { ...report({ revenue: [revenue('x', '2012601', { general: 10 })] }), units };
    const read = files({ revenue: [revenue('a', '2012604', { general: 20 }, { unit: null })] });
    const ofOther = planFill(own, read, 'this', { ...NONE, unit: 'u2' });
    expect(ofOther.changed.revenue!.map(({ id, unit }) => [id, unit])).toEqual([
      ['fill-1', 'u2'],
      ['x', 'own'],
    ]);
    const ofWhole = planFill(own, read, 'this', { ...NONE, unit: null });
    expect(ofWhole.changed.revenue!.map(({ unit }) => unit ?? null)).toEqual([null]);
  });

  it('knows a project by its code, and keeps one that goals belong to', () => {
    const project = (id: string, code: string, name: string, yuan: number): Line => ({
      id,
      unit: 'own',
      texts: { code, name },
      amounts: { general: fen(yuan) },
    });
    const own = report({
      projects: [project('p', 'A1', '档案数字化', 10), project('q', 'A2', '库房维修', 5)],
      projectPerformance: [{ id: 'g', project: 'q', texts: { goals: '修好库房。' } }],
    });
    const read = files({
      projects: [project('n', 'A1', '档案数字化（二期）', 12)],
      projectPerformance: [{ id: 'h', project: 'n', texts: { goals: '完成扫描。' } }],
    });
    const plan = planFill(own, read, 'this', NONE);
    expect(words(plan)).toEqual([
      'changed/档案数字化/一般公共预算/10.00/12.00/true',
      'changed/档案数字化/项目名称/档案数字化/档案数字化（二期）/true',
      'gone/库房维修//一般公共预算 5.00//true',
      'added/档案数字化（二期）///有内容/false',
    ]);
    expect(plan.changed.projects!.map(({ id }) => id)).toEqual(['p', 'q']);
    expect(plan.changed.projectPerformance!.map(({ project: of }) => of)).toEqual(['p', 'q']);
    const gone = plan.datasets[0]!.changes.find(({ kind }) => kind === 'gone')!.id;
    const without = planFill(own, read, 'this', { datasets: {}, changes: { [gone]: 'file' } });
    expect(without.changed.projectPerformance!.map(({ project: of }) => of)).toEqual(['p']);
    ensureCanImportDatasets(own, { year: 'this', mode: 'replace', datasets: without.changed, source: 'x' });
  });
});

describe('what the printed report changes', () => {
  it('counts tables and sentences', () => {
    const before = report({ revenue: [revenue('x', '2012601', { general: 1_000_000 })] });
    const after = report({ revenue: [revenue('x', '2012601', { general: 1_200_000 })] });
    const none = printedChanges(compose(before, LAYOUT), compose(before, LAYOUT));
    expect(none).toEqual({ tables: [], sentences: [] });
    const { tables, sentences } = printedChanges(compose(before, LAYOUT), compose(after, LAYOUT));
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.every(({ cells }) => cells > 0)).toBe(true);
    expect(sentences.some(({ before: old, after: now }) => old.includes('100') && now.includes('120'))).toBe(true);
  });

  it('counts tables and sentences that are printed no more', () => {
    const after = report({ revenue: [revenue('x', '2012601', { general: 1_000_000 })] });
    const section = { kind: 'section' as const, id: 'own', after: '', heading: '其他说明', level: 2 as const };
    const table = { kind: 'table' as const, id: 'list', after: '', title: '车辆清单', landscape: false, columns: 2 };
    const rows = [
      [{ text: '车牌' }, { text: '年份' }],
      [{ text: '豫A' }, { text: '2020' }],
    ];
    const before: Report = {
      ...after,
      extras: [
        { ...section, paragraphs: ['本馆另有说明。车辆见表。'] },
        { ...table, headRows: 1, rows, notes: [] },
      ],
    };
    expect(printedChanges(compose(before, LAYOUT), compose(after, LAYOUT))).toEqual({
      tables: [{ title: '车辆清单', cells: 2 }],
      sentences: [
        { section: '其他说明', before: '本馆另有说明。', after: '' },
        { section: '其他说明', before: '车辆见表。', after: '' },
      ],
    });
  });
});
