import { describe, expect, it } from 'vitest';
import { compareAmounts } from '../../../shared/compare/compareAmounts.ts';
import { compareReports } from '../../../shared/compare/compareReports.ts';
import { comparisonDocument, summaryOf } from '../../../shared/compare/comparisonDocument.ts';
import { dump, type Dump } from '../../../shared/document/dump.ts';
import { composeReport, fixtureReport } from '../../support/fixtureReport.ts';

const printed = (name: string): Dump => {
  const report = fixtureReport(name);
  return dump(report, composeReport(report));
};
const clone = (report: Dump): Dump => structuredClone(report);

describe('two printed numbers', () => {
  it.each([
    ['1,234.50', '1,000.00', '-234.50', '-19.00%'],
    ['350', '350.5', '0.5', '0.14%'],
    ['', '12.00', '12.00', ''],
    ['-10.00', '5.00', '15.00', '150.00%'],
    ['12辆', '13辆', '', ''],
    ['无', '', '', ''],
  ])('%s → %s', (before, after, difference, percent) => {
    expect(compareAmounts(before, after)).toEqual({ difference, percent });
  });
});

describe('two reports', () => {
  it('are the same when nothing was changed', () => {
    const report = printed('hongqi-2026');
    const comparison = compareReports(report, clone(report));
    expect(comparison.tables.every((t) => t.state === 'same')).toBe(true);
    expect(comparison.sections.every((s) => s.state === 'same')).toBe(true);
    expect(summaryOf(comparison)).toBe('两份没有不同。');
  });

  it('differ in the cell, the row and the words that were changed, and in nothing else', () => {
    const before = printed('hongqi-2026');
    const after = clone(before);
    const table = after.tables[1]!;
    const total = table.rows.findIndex((row) => row.includes('合计'));
    const column = table.rows[total]!.findLastIndex((text) => text !== null);
    const old = table.rows[total]![column]!;
    table.rows[total]![column] = '9.99';
    const removed = after.tables[2]!.rows.splice(-1, 1)[0]!;
    const section = after.sections.find((s) => s.paragraphs.some((p) => p.includes('收入总计')))!;
    section.paragraphs = section.paragraphs.map((p) => p.replace('收入总计', '收入合计'));

    const { tables, sections } = compareReports(before, after);
    const changed = tables.filter((t) => t.state !== 'same');
    expect(changed.map((t) => t.title)).toEqual([table.title, after.tables[2]!.title]);
    expect(changed[0]!.rows).toHaveLength(1);
    expect(changed[0]!.rows[0]!.cells).toMatchObject([{ before: old, after: '9.99' }]);
    expect(changed[1]!.rows).toMatchObject([{ state: 'removed' }]);
    expect(changed[1]!.rows[0]!.label).toContain(removed.find((t) => t && !/^[\d.,]+$/.test(t)));
    const parts = sections.filter((s) => s.state !== 'same').flatMap((s) => s.paragraphs.flatMap((p) => p.parts));
    expect(parts.filter((p) => p.kind !== 'same')).toEqual([
      { kind: 'removed', text: '总' },
      { kind: 'added', text: '合' },
    ]);
  });

  it('of two years pair their tables although titles and heads name the year', () => {
    const before = printed('hongqi-2026');
    const after = JSON.parse(JSON.stringify(before).replaceAll('2026', '2027').replaceAll('2025', '2026')) as Dump;
    const { tables } = compareReports(before, after);
    expect(tables.filter((t) => t.state === 'added' || t.state === 'removed')).toEqual([]);
    expect(tables).toHaveLength(before.tables.length);
  });

  it('never subtract the codes of units', () => {
    const { tables } = compareReports(printed('hongqi-2026'), printed('xinxiang-2024'));
    const codes = tables.flatMap((t) => t.rows.flatMap((r) => r.cells)).filter((c) => c.column.endsWith('代码'));
    expect(codes.filter((c) => c.difference !== '')).toEqual([]);
  });

  it('are printed: each difference stands in the document', () => {
    const before = printed('hongqi-2026');
    const after = clone(before);
    after.tables.pop();
    after.sections.at(-1)!.paragraphs.push('另外说明的一句话。');
    const page = composeReport(fixtureReport('hongqi-2026')).document.page;
    const comparison = compareReports(before, after);
    const { blocks } = comparisonDocument(comparison, { before: '原版', after: '更正版' }, page, 'department');
    const all = JSON.stringify(blocks);
    expect(all).toContain('〔增：另外说明的一句话。〕');
    expect(all).toContain(before.tables.at(-1)!.title);
    expect(all).toContain('删去 1 张表');
  });

  it('are called what was published: a unit’s budget is no department’s', () => {
    const report = printed('hongqi-2026');
    const page = composeReport(fixtureReport('hongqi-2026')).document.page;
    const titleOf = (kind: 'department' | 'unit'): string =>
      comparisonDocument(compareReports(report, report), { before: '原版', after: '更正版' }, page, kind).info.title;
    expect(titleOf('unit')).toBe('新乡市红旗区医疗保障局单位预算公开对照表');
    expect(titleOf('department')).toBe('新乡市红旗区医疗保障局部门预算公开对照表');
  });
});
