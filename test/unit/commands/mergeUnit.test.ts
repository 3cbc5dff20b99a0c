import { describe, expect, it } from 'vitest';
import { createBook } from '../../../shared/budget/book.ts';
import type { Unit } from '../../../shared/budget/lines.ts';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import { canExecute, execute } from '../../../shared/commands/dispatch.ts';
import { mergeQuestion, type MergeUnit } from '../../../shared/commands/mergeUnit.ts';
import { writeDraft } from '../../../shared/report/draftFile.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fixtureReport } from '../../support/fixtureReport.ts';

const file = fixtureReport('zengdu-2024');
const from = file.units.find((u) => u.role === 'unit')!;
const total = (report: Report, unit?: string): number | null =>
  createBook(report).value({ dataset: 'expenditure', ...(unit ? { unit } : {}) }).amount;

/** The department's report: another unit with figures of its own, the file's unit without any. */
function department(units: readonly Unit[]): Report {
  const other: Unit = { id: 'other', code: '9', name: '另一单位', role: 'unit' };
  const first = file.current.expenditure[0]!;
  const expenditure = [{ ...first, unit: 'other' }];
  const empty = (facts: Report['current']): Report['current'] =>
    Object.fromEntries(Object.keys(facts).map((id) => [id, []])) as unknown as Report['current'];
  return {
    ...file,
    units: [other, ...units],
    current: { ...empty(file.current), expenditure },
    prior: empty(file.prior),
  };
}

const merge = (change: Partial<MergeUnit> = {}, source: Partial<MergeUnit['source']> = {}): MergeUnit => ({
  source: {
    kind: file.kind,
    year: file.year,
    layoutId: file.layout.id,
    departmentName: file.department.name,
    units: file.units,
    current: file.current,
    prior: file.prior,
    ...source,
  },
  unit: from.id,
  name: '单位.mz',
  ...change,
});
const run = (report: Report, params: MergeUnit) => execute(report, { name: 'mergeUnit', params });
const refusal = (report: Report, params: MergeUnit): string => {
  const can = canExecute(report, { name: 'mergeUnit', params });
  return can.ok ? 'ok' : can.message;
};

describe('merging a unit', () => {
  const here: Unit = { ...from, id: 'here' };
  const report = department([here]);

  it('adds its lines under the unit here: the department is the sum of its units; one step back', () => {
    const done = run(report, merge());
    expect(total(done.report, 'here')).toBe(total(file));
    expect(total(done.report)).toBe(total(report, 'other')! + total(file)!);
    expect(done.report.current.projectIndicators).toHaveLength(file.current.projectIndicators.length);
    const projects = new Set(done.report.current.projects.map((p) => p.id));
    for (const { project } of done.report.current.projectIndicators) expect(projects.has(project!)).toBe(true);
    expect(writeDraft(applyPatches(done.report, done.inverse))).toBe(writeDraft(report));
  });

  it('merged again asks; replacing gives the same facts, keeping changes nothing', () => {
    const once = run(report, merge()).report;
    expect(mergeQuestion(once, merge())).toBe('mode');
    expect(refusal(once, merge())).toMatch(/已有数据。请选择替换，或保留/);
    expect(total(run(once, merge({ mode: 'replace' })).report)).toBe(total(once));
    expect(run(once, merge({ mode: 'keep' })).report.current.expenditure).toEqual(once.current.expenditure);
  });

  it('keeping fills only what is empty', () => {
    const once = run(report, merge()).report;
    const without = { ...once, current: { ...once.current, procurement: [] } };
    const filled = run(without, merge({ mode: 'keep' })).report;
    expect(filled.current.procurement).toHaveLength(file.current.procurement.length);
    expect(filled.current.expenditure).toEqual(without.current.expenditure);
  });
});

describe('a file that does not belong here', () => {
  const report = department([]);

  it('of another year or department is refused by name', () => {
    expect(refusal(report, merge({}, { year: file.year - 1 }))).toMatch(/是 2023 年的，本报告是 2024 年的/);
    expect(refusal(report, merge({}, { departmentName: '别的局' }))).toMatch(/属于“别的局”/);
    expect(
      refusal(report, merge({ addUnit: true }, { departmentName: '它的单位', parentName: file.department.name })),
    ).toBe('ok');
  });

  it('of another layout, or of a unit that is not here, is asked about', () => {
    expect(mergeQuestion(report, merge({}, { layoutId: 'henan-2024' }))).toBe('otherLayout');
    expect(mergeQuestion(report, merge())).toBe('addUnit');
    expect(refusal(report, merge())).toMatch(/单位表里没有/);
    const done = run(report, merge({ addUnit: true })).report;
    expect(done.units.map((u) => u.name)).toEqual(['另一单位', from.name]);
  });

  it('without the unit is refused', () => {
    expect(refusal(report, merge({ unit: 'nobody' }))).toMatch(/没有要并入的单位/);
  });

  it('without some datasets is taken as far as it goes', () => {
    const { expenditure } = file.current;
    const done = run(report, merge({ addUnit: true }, { current: { expenditure }, prior: {} }));
    expect(done.report.current.expenditure).toHaveLength(1 + expenditure.length);
  });
});
