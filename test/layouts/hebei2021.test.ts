import { describe, expect, test } from 'vitest';
import type { Dump } from '../../shared/document/dump.ts';
import { dumpReport, fixtureReport } from '../support/fixtureReport.ts';
import { makeLine, wan } from '../support/smallReport.ts';

const table = (dump: Dump, title: string, scope: string): Dump['tables'][number] =>
  dump.tables.find((t) => t.title === title && t.scope.name === scope)!;

const row = (dump: Dump, title: string, scope: string, label: string): (string | null)[] =>
  table(dump, title, scope).rows.find((r) => r.includes(label))!;

describe('hebei-2021', () => {
  const report = fixtureReport('xinle-2021');

  test('the unit part repeats the department part under the titles of a unit', () => {
    const { tables } = dumpReport(report);
    const titles = (kind: string): string[] =>
      tables
        .filter((t) => t.scope.kind === kind && !t.title.includes('/'))
        .map((t) => t.title.replace(/^(部门|单位)/, ''));
    expect(titles('unit')).toEqual(titles('department'));
    expect(tables.find((t) => t.scope.kind === 'unit')!.title).toBe('单位预算收支总表');
  });

  test('the department is the sum of its units', () => {
    const centre = { id: 'centre', code: '450002', name: '新乐市医疗保险中心', role: 'unit' as const };
    const line = makeLine({
      unit: 'centre',
      function: '2101506',
      fund: 'general',
      amounts: { basic: wan(5), project: wan(3) },
    });
    const both = {
      ...report,
      units: [...report.units, centre],
      current: { ...report.current, expenditure: [...report.current.expenditure, line] },
    };
    const dump = dumpReport(both);
    const total = (scope: string, title: string): string | null => row(dump, title, scope, '合计')[3]!;
    expect(total('新乐市医疗保障局', '部门预算支出总表')).toBe('7731.25');
    expect(total('新乐市医疗保障局本级', '单位预算支出总表')).toBe('7723.25');
    expect(total('新乐市医疗保险中心', '单位预算支出总表')).toBe('8.00');
  });

  test('empty tables are printed with their note', () => {
    const empty = dumpReport(report).tables.filter((t) => t.empty && t.scope.kind === 'department');
    expect(empty.map((t) => t.title)).toEqual([
      '部门预算政府基金预算财政拨款支出表',
      '部门预算国有资本经营预算财政拨款支出表',
      '部门政府采购预算',
    ]);
    for (const { notes } of empty) expect(notes.at(-1)).toMatch(/本表为空表。$/);
  });

  test.each([
    {
      state: 'as published',
      amounts: { basic: wan(414.2), project: wan(21534.75) },
      says: '较2020年预算减少14225.7万元',
    },
    { state: 'up', amounts: { basic: wan(400), project: wan(7000) }, says: '较2020年预算增加323.25万元' },
    { state: 'the same', amounts: { basic: wan(434.1), project: wan(7289.15) }, says: '与2020年预算持平' },
    { state: 'a new unit', amounts: null, says: '没有2020年的可比数' },
  ])('comparison with last year: $state', ({ amounts, says }) => {
    const expenditure = amounts ? [makeLine({ unit: 'own', fund: 'general', amounts })] : [];
    const { sections } = dumpReport({ ...report, prior: { ...report.prior, expenditure } });
    const compared = sections.filter((s) => s.heading.endsWith('比上年增减情况'));
    expect(compared).toHaveLength(2);
    for (const { paragraphs } of compared) expect(paragraphs.join('')).toContain(says);
  });
});
