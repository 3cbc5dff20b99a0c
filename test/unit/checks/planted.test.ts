import { describe, expect, test } from 'vitest';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { materialOfDraft } from '../../../shared/checks/material/ofDraft.ts';
import type { Report } from '../../../shared/report/report.ts';
import { composeReport, fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const findingsOf = (report: Report): readonly Finding[] =>
  checkDraft(report, layoutOf(report), composeReport(report)).findings;

const errors = (report: Report): string[] =>
  findingsOf(report)
    .filter((f) => f.severity === 'error')
    .map((f) => f.check);

/** The report with one line of a dataset changed. */
function change(report: Report, dataset: DatasetId, edit: (line: Line) => Line | undefined): Report {
  let done = false;
  const lines = report.current[dataset].map((line) => {
    const edited = done ? undefined : edit(line);
    done ||= edited !== undefined;
    return edited ?? line;
  });
  if (!done) throw new Error(`nothing to change in ${dataset}`);
  return { ...report, current: { ...report.current, [dataset]: lines } };
}

/** Adds 1 万元 to the first amount of a line. */
function oneMore(line: Line): Line | undefined {
  const [node] = Object.keys(line.amounts ?? {}).filter((n) => (line.amounts?.[n] ?? 0) > 0);
  if (node === undefined) return undefined;
  return { ...line, amounts: { ...line.amounts, [node]: (line.amounts![node]! + 1_000_000) as never } };
}

describe.each(['hongqi-2026', 'xinxiang-2024', 'zengdu-2024', 'xinle-2021'])('%s', (name) => {
  const report = fixtureReport(name);
  const clean = errors(report);

  test.each([
    ['expenditure', /^(?:TBL-01|XTB-)/],
    ['basicByEconomic', /^XTB-0[58]$/],
    ['projects', /^(?:XTB-07|XTB-12)$/],
    ['revenue', /^TBL-01$/],
  ] as const)('1 万元 too much in one line of %s is an error', (dataset, expected) => {
    if (!report.current[dataset].some((l) => oneMore(l))) return;
    const found = errors(change(report, dataset, oneMore));
    expect(found.length).toBeGreaterThan(clean.length);
    expect(found.filter((c) => !clean.includes(c) || expected.test(c)).some((c) => expected.test(c))).toBe(true);
  });

  test('no error that is not there: only gaps that the fixture leaves to the officer', () => {
    expect(clean.filter((c) => c !== 'TXT-01')).toEqual([]);
  });
});

test('a stated total that differs from its parts is found at its cell', () => {
  const report = fixtureReport('hongqi-2026');
  const material = materialOfDraft(report, layoutOf(report), composeReport(report));
  const table = material.tables.find((t) => t.title.includes('部门支出'))!;
  const total = table.rows[0]!.cells.find((c) => c.at?.measure === 'project')!;
  const stated = { id: 's-planted', at: total.at!, fen: total.amount!.fen + 5_000_000, half: 5000 };
  const planted = { ...report, stated: [...report.stated, stated] } as Report;
  const found = findingsOf(planted).filter((f) => f.check === 'TBL-06' && f.severity === 'error');
  expect([found[0]!.where.table, found[0]!.difference]).toEqual([table.place.table, '5.00万元']);
  expect(found[0]!.where.cell).toEqual({ row: 0, column: table.rows[0]!.cells.indexOf(total) });
});
