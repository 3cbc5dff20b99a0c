import { describe, expect, test } from 'vitest';
import type { Dump } from '../../shared/document/dump.ts';
import { fen } from '../../shared/money/fen.ts';
import type { Report } from '../../shared/report/report.ts';
import { dumpReport, fixtureReport } from '../support/fixtureReport.ts';

/** What differs between two dumps: one line per cell or paragraph, `before → after`. */
function differences(before: Dump, after: Dump): string[] {
  const found: string[] = [];
  const note = (where: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) found.push(`${where}: ${String(a)} → ${String(b)}`);
  };
  before.tables.forEach((table, t) => {
    const other = after.tables[t]!;
    note(`${table.id} rows`, table.rows.length, other.rows.length);
    table.rows.forEach((row, r) => {
      const name = row.find((c) => c !== null && !/^[\d.,]+$/.test(c)) ?? `${r}`;
      row.forEach((cell, c) => note(`${table.id} ${name} · ${table.columns[c]}`, cell, other.rows[r]?.[c]));
    });
  });
  before.sections.forEach((section, s) => {
    section.paragraphs.forEach((text, p) => {
      const numbers = (x: string): string => (x.match(/[\d,]+\.\d+(万元|%)/g) ?? []).join(' ');
      note(section.heading, numbers(text), numbers(after.sections[s]!.paragraphs[p]!));
    });
  });
  note('toc', before.toc, after.toc);
  return found;
}

/** The fixture with the wages of 2101501 one 万元 higher in `expenditure`. */
function withHigherWages(report: Report): Report {
  const expenditure = report.current.expenditure.map((line) =>
    line.function === '2101501'
      ? { ...line, amounts: { ...line.amounts, wages: fen(line.amounts!['wages']! + 1_000_000) } }
      : line,
  );
  return { ...report, current: { ...report.current, expenditure } };
}

describe('henan-2026', () => {
  const report = fixtureReport('hongqi-2026');

  test('the contents page lists three parts and twelve tables', () => {
    const { toc } = dumpReport(report);
    expect(toc).toHaveLength(18);
    expect(toc.at(-1)).toBe('十二、部门预算项目绩效目标汇总表');
  });

  test('one fact changes every table, sentence and share that depends on it, and nothing else', () => {
    expect(differences(dumpReport(report), dumpReport(withHigherWages(report)))).toMatchInlineSnapshot(`
      [
        "T01 九、其他收入 · 支出/金额: 1,930.81 → 1,931.81",
        "T01 本年收入合计 · 支出/金额: 2,309.88 → 2,310.88",
        "T01 收入总计 · 支出/金额: 2,309.88 → 2,310.88",
        "T03 合计 · 合计: 2,309.88 → 2,310.88",
        "T03 合计 · 基本支出/小计: 187.87 → 188.87",
        "T03 合计 · 基本支出/人员经费/工资福利支出: 163.17 → 164.17",
        "T03 新乡市红旗区医疗保障局 · 合计: 2,309.88 → 2,310.88",
        "T03 新乡市红旗区医疗保障局 · 基本支出/小计: 187.87 → 188.87",
        "T03 新乡市红旗区医疗保障局 · 基本支出/人员经费/工资福利支出: 163.17 → 164.17",
        "T03 行政运行 · 合计: 158.80 → 159.80",
        "T03 行政运行 · 基本支出/小计: 158.80 → 159.80",
        "T03 行政运行 · 基本支出/人员经费/工资福利支出: 134.10 → 135.10",
        "T04 一、本年收入 · 支出/合计: 2,309.88 → 2,310.88",
        "T04 一、本年收入 · 支出/一般公共预算/小计: 2,309.88 → 2,310.88",
        "T04 一、本年收入 · 支出/一般公共预算/其中：财政拨款: 2,173.88 → 2,174.88",
        "T04 （十）卫生健康支出 · 支出/合计: 1,930.81 → 1,931.81",
        "T04 （十）卫生健康支出 · 支出/一般公共预算/小计: 1,930.81 → 1,931.81",
        "T04 （十）卫生健康支出 · 支出/一般公共预算/其中：财政拨款: 1,794.81 → 1,795.81",
        "T04 收入合计： · 支出/合计: 2,309.88 → 2,310.88",
        "T04 收入合计： · 支出/一般公共预算/小计: 2,309.88 → 2,310.88",
        "T04 收入合计： · 支出/一般公共预算/其中：财政拨款: 2,173.88 → 2,174.88",
        "T05 合计 · 合计: 2,309.88 → 2,310.88",
        "T05 合计 · 基本支出/小计: 187.87 → 188.87",
        "T05 合计 · 基本支出/人员经费/工资福利支出: 163.17 → 164.17",
        "T05 新乡市红旗区医疗保障局 · 合计: 2,309.88 → 2,310.88",
        "T05 新乡市红旗区医疗保障局 · 基本支出/小计: 187.87 → 188.87",
        "T05 新乡市红旗区医疗保障局 · 基本支出/人员经费/工资福利支出: 163.17 → 164.17",
        "T05 行政运行 · 合计: 158.80 → 159.80",
        "T05 行政运行 · 基本支出/小计: 158.80 → 159.80",
        "T05 行政运行 · 基本支出/人员经费/工资福利支出: 134.10 → 135.10",
        "T11/3 部门预算总额（万元） · 金额: 2309.88 → 2310.88",
        "T11/3 2、资金结构：（1）基本支出 · 金额: 187.87 → 188.87",
        "一、收入支出预算总体情况说明: 2,309.88万元 2,309.88万元 418.51万元 15.34% 418.51万元 15.34% → 2,309.88万元 2,310.88万元 418.51万元 15.34% 417.51万元 15.30%",
        "三、支出预算总体情况说明: 2,309.88万元 187.87万元 8.13% 2,122.01万元 91.87% → 2,310.88万元 188.87万元 8.17% 2,122.01万元 91.83%",
        "五、一般公共预算支出情况说明: 2,309.88万元 350.00万元 15.15% 14.52万元 0.63% 1,930.81万元 83.59% 14.55万元 0.63% → 2,310.88万元 350.00万元 15.15% 14.52万元 0.63% 1,931.81万元 83.60% 14.55万元 0.63%",
      ]
    `);
  });

  test('a table without data is printed empty with its note', () => {
    const empty = dumpReport(report).tables.filter((t) => t.empty);
    expect(empty.map((t) => t.title)).toEqual([
      '2026年一般公共预算“三公”经费支出情况表',
      '2026年政府性基金预算支出情况表',
    ]);
    for (const table of empty) expect(table.notes.at(-1)).toMatch(/^说明：.*没有数据。$/);
  });
});
