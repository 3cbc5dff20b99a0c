import { expect, test } from 'vitest';
import { materialOfSource } from '../../../shared/checks/material/ofSource.ts';
import { runChecks, type CheckReport } from '../../../shared/checks/runChecks.ts';
import { LAYOUTS, layoutById } from '../../../shared/layouts/registry.ts';
import { toReport } from '../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import type { SourceBlock } from '../../../shared/recognise/sourceDocument.ts';
import { makeDocument, makeTable } from '../../support/sourceDocument.ts';

const heading = (text: string): SourceBlock => ({ kind: 'heading', level: 2, text, via: 'style', place: {} });
const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text, place: {} });

const TABLE = makeTable(
  [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', '300.00', '200.00', '100.00'],
    ['2012601', '行政运行', '200.00', '200.00', ''],
    ['2012604', '档案馆', '100.00', '', '100.00'],
  ],
  { headRows: 1, title: '2025年部门支出总体情况表', unit: '万元' },
);

function check(...blocks: SourceBlock[]): CheckReport {
  const document = makeDocument([paragraph('临江市档案局2025年部门预算公开'), ...blocks]);
  const recognised = recognise([document], { layouts: LAYOUTS });
  const named = { ...recognised, department: recognised.department || '本部门', year: recognised.year || 2025 };
  const layout = layoutById(named.layouts[0]?.layout ?? LAYOUTS[0]!.id)!;
  return runChecks(materialOfSource([document], named, toReport(named, layout, 'bad'), layout));
}

const errors = (report: CheckReport): string[] =>
  report.findings.filter((f) => f.severity === 'error').map((f) => `${f.check} ${f.where.text ?? ''}`);

const SECTION = '三、支出预算总体情况说明';

test.each([
  [
    'full-width digits and signs',
    '２０２５年支出合计３００．００万元，其中：基本支出２００．００万元，项目支出１００．００万元。',
  ],
  [
    'spaces of a scanner',
    '2025 年 支 出 合 计 3 00.00 万 元，其 中：基 本 支 出 2 00.00 万 元，项 目 支 出 1 00.00 万 元。',
  ],
  ['digits of different number', '2025年支出合计300万元，其中：基本支出200.0万元，项目支出100.000万元。'],
  ['yuan in the text', '2025年支出合计3000000元，其中：基本支出2000000元，项目支出1000000元。'],
  ['another year told', '2025年支出合计300.00万元。2024年支出合计280.00万元，2023年支出合计270.00万元。'],
])('%s: no error that is not there', (_, text) => {
  const report = check(heading(SECTION), paragraph(text), TABLE);
  expect(errors(report)).toEqual([]);
  expect(report.coverage.figures).toBeGreaterThan(0);
});

test('a number broken by the end of a line makes no nonsense', () => {
  const report = check(
    heading(SECTION),
    paragraph('2025年支出合计300.'),
    paragraph('00万元，其中：基本支出200.00万元。'),
    TABLE,
  );
  expect(errors(report).filter((e) => e.startsWith('NAR-02'))).toEqual([]);
});

test('a wrong amount is still found beside text that is not understood', () => {
  const report = check(
    heading(SECTION),
    paragraph('囗囗囗 12.3.4 万万元 ￥￥ %% 9999999999999999999999999元 -- 1e309 万元'),
    paragraph('2025年支出合计310.00万元。'),
    TABLE,
  );
  expect(errors(report).join()).toContain('310.00万元');
});

test('a report without any table: the text is held against itself, the coverage says what was not checked', () => {
  const report = check(
    heading(SECTION),
    paragraph('2025年支出合计300.00万元，其中：基本支出200.00万元，项目支出120.00万元。'),
    paragraph('其他事项安排7.70万元。'),
  );
  expect(errors(report)).toEqual([expect.stringContaining('NAR-02')]);
  expect(report.coverage).toMatchObject({ tables: 0, linked: 0 });
  expect(report.coverage.figures).toBeGreaterThan(report.coverage.checked);
  expect(report.outcomes.find((o) => o.check === 'TBL-06')).toMatchObject({ state: 'skipped' });
});

test('nothing at all', () => {
  const report = check();
  expect(errors(report)).toEqual([]);
  expect(report.coverage.figures).toBe(0);
});

test('absurd figures neither break the run nor the sums', () => {
  const absurd = makeTable(
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['', '合计', '99999999999999999999.00', '-', '#####'],
      ['2012601', '行政运行', 'abc', '（12.00）', '1,2,3'],
    ],
    { headRows: 1, title: '2025年部门支出总体情况表', unit: '万元' },
  );
  expect(() => check(heading(SECTION), paragraph('2025年支出合计99999999999999999999.00万元。'), absurd)).not.toThrow();
});
