import { describe, expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/checks/checkDraft.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { fixCommand } from '../../../../shared/checks/fixes/fixCommand.ts';
import { fixLabel } from '../../../../shared/checks/fixes/fixLabel.ts';
import { otherDirection } from '../../../../shared/checks/fixes/otherDirection.ts';
import { materialOfDraft } from '../../../../shared/checks/material/ofDraft.ts';
import { execute } from '../../../../shared/commands/dispatch.ts';
import { createContext } from '../../../../shared/layout/context.ts';
import { templateKey } from '../../../../shared/narrative/templateKey.ts';
import { findSection } from '../../../../shared/layout/findSection.ts';
import type { Run } from '../../../../shared/narrative/paragraph.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { composeReport, fixtureReport, layoutOf } from '../../../support/fixtureReport.ts';

const findingsOf = (report: Report): readonly Finding[] =>
  checkDraft(report, layoutOf(report), composeReport(report)).findings;

/** The report with one section written by hand: one paragraph of these runs. */
function written(report: Report, sectionId: string, ...runs: (string | Run)[]): Report {
  const section = findSection(layoutOf(report), sectionId)!;
  const paragraph = {
    id: section.body.find((piece) => piece.kind === 'paragraph')!.id,
    runs: runs.map((run): Run => (typeof run === 'string' ? { kind: 'text', text: run } : run)),
  };
  const edited = { paragraphs: [paragraph], templateKey: templateKey(section) };
  return { ...report, sections: { ...report.sections, [sectionId]: edited } };
}

/** Carries out the fix of the finding that the words of its place name. */
function mended(report: Report, words: string): { report: Report; label: string } {
  const finding = findingsOf(report).find((f) => f.where.text === words && f.fix);
  if (!finding?.fix) throw new Error(`no fix at ${words}`);
  const context = createContext(report, layoutOf(report));
  const command = fixCommand(finding.fix, context)!;
  return { report: execute(report, command).report, label: fixLabel(finding.fix, context) };
}

const base = fixtureReport('hongqi-2026');

/** What the section prints after the fix, without the headings. */
function printed(report: Report, sectionId: string): string {
  const blocks = composeReport(report).document.blocks.filter(
    (b) => b.kind === 'paragraph' && b.source.id === sectionId,
  );
  return blocks.map((b) => (b.kind === 'paragraph' ? b.runs.map((r) => r.text).join('') : '')).join('\n');
}

describe('a typed figure that differs from its fact', () => {
  const typed = written(base, 'S2.4', '2026年收入总计1.00万元，支出总计2,309.88万元，与上年相比减少99.00万元。');

  test('is linked to it: a chip takes its place and the finding is gone', () => {
    const { report, label } = mended(typed, '1.00万元');
    expect(label).toBe('改为活数 2,309.88万元');
    expect(printed(report, 'S2.4')).toContain('收入总计2,309.88万元，支出总计');
    expect(report.sections['S2.4']!.paragraphs[0]!.runs.map((r) => r.kind)).toEqual(['text', 'figure', 'text']);
    expect(findingsOf(report).some((f) => f.where.text === '1.00万元')).toBe(false);
  });

  test('a change takes its word of direction with it', () => {
    const { report } = mended(typed, '99.00万元');
    expect(printed(report, 'S2.4')).toMatch(/与上年相比(增加|减少)418\.51万元。$/);
  });

  test('words around it, their look and other paragraphs stay', () => {
    const bold: Run = { kind: 'text', text: '收入总计1.00万元', bold: true };
    const { report } = mended(written(base, 'S2.4', '2026年', bold, '，支出同数。'), '1.00万元');
    expect(report.sections['S2.4']!.paragraphs[0]!.runs).toMatchObject([
      { kind: 'text', text: '2026年' },
      { kind: 'text', text: '收入总计', bold: true },
      { kind: 'figure' },
      { kind: 'text', text: '，支出同数。' },
    ]);
  });
});

test('a word of direction that is wrong is turned', () => {
  const live = printed(base, 'S2.4');
  const way = /(增加|减少)418\.51万元/.exec(live)![1]!;
  const wrong = otherDirection(way)!;
  const typed = written(base, 'S2.4', `2026年支出总计2,309.88万元，与上年相比${wrong}418.51万元。`);
  const { report, label } = mended(typed, `${wrong}418.51万元`);
  expect(label).toBe(`改为“${way}”`);
  expect(printed(report, 'S2.4')).toContain(`与上年相比${way}418.51万元`);
});

test('what can be computed from live figures is taken over; from doubtful ones it is not', () => {
  const fiscal = { dataset: 'expenditure', measure: 'total', fund: 'fiscalAppropriationAll' } as const;
  const chip = (measure: 'total' | 'basic'): Run => ({
    kind: 'figure',
    ref: { label: '支出', op: 'value', of: { ...fiscal, measure }, form: 'amount', unit: '万元' },
  });
  const typed = written(base, 'S2.4', '支出总计', chip('total'), '，其中：基本支出', chip('basic'), '，占77.77%。');
  const share = findingsOf(typed).find((f) => f.where.text === '77.77%')!;
  expect(share.expected).toMatch(/^\d+\.\d\d%$/);
  const { report } = mended(typed, '77.77%');
  expect(printed(report, 'S2.4')).toContain(share.expected!);
  const doubtful = written(base, 'S2.4', '其他杂费100.00万元，其中：零星杂费50.00万元，占其他杂费的33.33%。');
  expect(findingsOf(doubtful).filter((f) => f.where.text === '33.33%' && f.fix)).toEqual([]);
});

test('a typing error inside a field of several lines is mended in the field', () => {
  const layout = layoutOf(base);
  const field = Object.entries(layout.fields).find(([, f]) => f.kind === 'paragraphs')![0];
  const filled = { ...base, texts: { ...base.texts, [field]: '一、拟订规划。\n\n二、其它事项。' } };
  const { report } = mended(filled, '其它');
  expect(report.texts[field]).toBe('一、拟订规划。\n\n二、其他事项。');
});

test('a total that was kept as stated gives way to the computed one', () => {
  const material = materialOfDraft(base, layoutOf(base), composeReport(base));
  const table = material.tables.find((t) => t.title.includes('部门支出'))!;
  const total = table.rows[0]!.cells.find((c) => c.at?.measure === 'project')!;
  const stated = { id: 's-planted', at: total.at!, fen: total.amount!.fen + 5_000_000, half: 5000 };
  const planted = { ...base, stated: [...base.stated, stated] } as Report;
  const finding = findingsOf(planted).find((f) => f.check === 'TBL-06' && f.severity === 'error')!;
  const command = fixCommand(finding.fix!, createContext(planted, layoutOf(planted)))!;
  expect(execute(planted, command).report.stated).toEqual(base.stated);
});

test('what a live figure prints, and what is gone, cannot be replaced', () => {
  const context = createContext(base, layoutOf(base));
  const live = printed(base, 'S2.4');
  const start = live.indexOf('418.51');
  const span = { kind: 'replaceText', node: 'S2.4', paragraph: 0, start, end: start + 6, text: '1' } as const;
  expect(fixCommand(span, context)).toBeUndefined();
  expect(fixCommand({ ...span, paragraph: 99 }, context)).toBeUndefined();
  expect(fixCommand({ ...span, node: 'nowhere' }, context)).toBeUndefined();
});

test('words of direction have one opposite', () => {
  expect(['增加了', '下降', '减', '持平', '增加减少'].map(otherDirection)).toEqual([
    '减少了',
    '增长',
    '增',
    undefined,
    undefined,
  ]);
});
