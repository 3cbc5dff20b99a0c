import { expect, test } from 'vitest';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { openFindings } from '../../../shared/checks/openFindings.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import { findSection } from '../../../shared/layout/findSection.ts';
import { templateKey } from '../../../shared/narrative/templateKey.ts';
import type { Report } from '../../../shared/report/report.ts';
import { composeReport, fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

const base = fixtureReport('hongqi-2026');
const findingsOf = (report: Report): readonly Finding[] =>
  checkDraft(report, layoutOf(report), composeReport(report)).findings;

/** The report with these paragraphs in one section. */
function written(report: Report, ...paragraphs: string[]): Report {
  const section = findSection(layoutOf(report), 'S2.4')!;
  const first = section.body.find((piece) => piece.kind === 'paragraph')!.id;
  const edited = paragraphs.map((text, i) => ({
    id: i === 0 ? first : `own${i}`,
    runs: [{ kind: 'text' as const, text }],
  }));
  const sections = { ...report.sections, 'S2.4': { paragraphs: edited, templateKey: templateKey(section) } };
  return { ...report, sections };
}

const WRONG = '2026年财政拨款收入总计1.00万元，支出总计2,309.88万元。';
const wrongIn = (report: Report): Finding =>
  findingsOf(report).find((f) => f.check === 'NAR-01' && f.where.text === '1.00万元')!;

test('an explanation still answers its finding after a new run and after edits elsewhere', () => {
  const report = written(base, WRONG);
  const { id } = wrongIn(report);
  const waiver = { finding: id, reason: '口径不同', by: '', at: '' };
  const waived = execute(report, { name: 'waive', params: { waiver } }).report;
  expect(wrongIn(waived).id).toBe(id);
  expect(wrongIn(written(waived, '先说明编制范围。', '再说明依据。', WRONG)).id).toBe(id);
  expect(wrongIn(written(waived, WRONG, '其余情况如下。')).id).toBe(id);
});

test('the same words at two places of a section are two findings, each with an id of its own', () => {
  const report = written(base, WRONG, '其中，财政拨款收入总计1.00万元。', WRONG);
  const ids = findingsOf(report).map((f) => f.id);
  expect(new Set(ids).size).toBe(ids.length);
  const wrong = findingsOf(report).filter((f) => f.where.text === '1.00万元' && f.check === 'NAR-01');
  expect(wrong.length).toBeGreaterThan(1);
});

test('what was waived is no longer open, everything else stays in its order', () => {
  const report = written(base, WRONG, WRONG);
  const findings = findingsOf(report);
  const waived = wrongIn(report);
  const waiver = { finding: waived.id, reason: '口径不同', by: '', at: '' };
  const open = openFindings(findings, [waiver]);
  expect(open).toHaveLength(findings.length - 1);
  expect(open).toEqual(findings.filter((f) => f.id !== waived.id));
  expect(openFindings(findings, [{ ...waiver, finding: 'gone' }])).toEqual(findings);
});
