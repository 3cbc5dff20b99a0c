import { expect, test } from 'vitest';
import { createContext } from '../../../../shared/layout/context.ts';
import { plainNumber, printedText } from '../../../../shared/recognise/livening/assembleRuns.ts';
import { livenText } from '../../../../shared/recognise/livening/livenText.ts';
import { livenCase, type LivenCase } from '../../../support/livenMeasure.ts';
import { describeWithShared } from '../../../support/sharedFolder.ts';

const CASES: readonly (readonly [file: string, fixture?: string])[] = [
  ['docs/000.docx'],
  ['docs/002.docx'],
  ['docs/003.docx'],
  ['000.txt', 'xinxiang-2024'],
  ['001.txt'],
  ['001.txt', 'zengdu-2024'],
  ['002.txt', 'hongqi-2026'],
  ['003.txt', 'anshan-2024'],
  ['004.txt'],
  ['004.txt', 'xinle-2021'],
];

/** The text that a livened section prints, and the one that it stood for. */
function printed({ sections, report, layout }: LivenCase): { printed: string[]; source: string[] } {
  const live = livenText(sections, report, layout);
  const context = createContext(live.report, layout);
  const lines: string[] = [];
  const source: string[] = [];
  sections.forEach(({ paragraphs }, s) => {
    paragraphs.forEach((text, p) => {
      lines.push(plainNumber(printedText(live.sections[s]![p]!, context)));
      source.push(plainNumber(text));
    });
  });
  return { printed: lines, source };
}

describeWithShared(['reports/000.txt', 'reports/docs/000.docx'], '导入文字换成活数', () => {
  test.each(CASES.map(([file, fixture]) => ({ file, fixture })))(
    '$file $fixture: the livened text prints what it was, character for character',
    async ({ file, fixture }) => {
      const { printed: lines, source } = printed(await livenCase(file, fixture));
      expect(lines).toEqual(source);
    },
  );
});
