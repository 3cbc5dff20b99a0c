import { expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/checks/checkDraft.ts';
import { aspectSummary } from '../../../../shared/checks/sheet/aspectSummary.ts';
import { checkSheet } from '../../../../shared/checks/sheet/checkSheet.ts';
import type { PrintDocument } from '../../../../shared/document/blocks.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { composeReport, fixtureReport, layoutOf } from '../../../support/fixtureReport.ts';

const base = fixtureReport('hongqi-2026');
const sheetOf = (report: Report): PrintDocument => {
  const checked = checkDraft(report, layoutOf(report), composeReport(report));
  return checkSheet({ report, layout: layoutOf(report), checked, dateOf: (time) => time.slice(0, 10) });
};
const textOf = (document: PrintDocument): string =>
  document.blocks.flatMap((b) => (b.kind === 'paragraph' ? b.runs.map((r) => r.text) : [])).join('\n');
const rowsOf = (document: PrintDocument, id: string): string[] => {
  const found = document.blocks.find((b) => b.kind === 'table' && b.id === id);
  return found?.kind === 'table' ? found.body.map((row) => row.map((cell) => cell?.text ?? '').join('|')) : [];
};

const checked = checkDraft(base, layoutOf(base), composeReport(base));

test('open findings are listed; an explained one stands with its reason, its author and its date instead', () => {
  const { findings } = checked;
  const [first] = findings;
  expect(rowsOf(sheetOf(base), 'sheet-open')).toHaveLength(findings.length);
  expect(rowsOf(sheetOf(base), 'sheet-waived')[0]).toContain('没有说明过的审核结果');
  const waiver = { finding: first!.id, reason: '按上级文件口径', by: '王芳', at: '2026-03-02T01:02:03.000Z' };
  const sheet = sheetOf({ ...base, waivers: [waiver] });
  expect(rowsOf(sheet, 'sheet-open')).toHaveLength(findings.length - 1);
  expect(rowsOf(sheet, 'sheet-waived')).toEqual([expect.stringMatching(/按上级文件口径\|王芳 2026-03-02$/)]);
  expect(textOf(sheet)).toContain('已说明1条');
});

test('a report with an open error has not passed; the last error explained, it has', () => {
  const layout = layoutOf(base);
  const field = Object.entries(layout.fields).find(([, f]) => f.kind === 'paragraphs')![0];
  const wrong = { ...base, texts: { ...base.texts, [field]: '经办人身份证号11010519491231002X。' } };
  const found = checkDraft(wrong, layout, composeReport(wrong)).findings.filter((f) => f.severity === 'error');
  expect(found.map((f) => f.check)).toContain('SEC-03');
  expect(textOf(sheetOf(wrong))).toContain('审核未通过');
  const waivers = found.map((f) => ({ finding: f.id, reason: '已核对', by: '', at: '' }));
  expect(textOf(sheetOf({ ...wrong, waivers }))).toContain('没有未处理的错误');
});

test('every rule stands in the sheet with its state, and the five aspects add up to all of them', () => {
  const rules = rowsOf(sheetOf(base), 'sheet-rules');
  expect(rules).toHaveLength(checked.outcomes.length);
  for (const row of rules) expect(row).toMatch(/\|(通过|未通过|未能检查)\|/);
  const aspects = aspectSummary(checked.outcomes, checked.findings);
  expect(aspects.map((a) => a.name)).toEqual(['及时性', '完整性', '细化程度', '公开方式', '真实性']);
  const all = aspects.reduce((sum, a) => sum + a.passed + a.failed + a.skipped, 0);
  expect(all).toBe(checked.outcomes.length);
});

test('an aspect is judged by what is open, and says so when nothing could be tried', () => {
  const none = aspectSummary([], []);
  expect(none.every((a) => a.verdict === '未能检查')).toBe(true);
  const passed = aspectSummary([{ check: 'LAW-02', state: 'passed' }], []);
  expect(passed[0]).toMatchObject({ passed: 1, verdict: '符合' });
});
