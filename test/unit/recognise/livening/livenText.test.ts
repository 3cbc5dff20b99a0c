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

/** The least share of figures that are chips; what differs from the tables are the authors' own mistakes. */
const SHARES: readonly (readonly [file: string, fixture: string | undefined, linked: number, differing: number])[] = [
  ['docs/000.docx', undefined, 0.94, 3],
  ['docs/002.docx', undefined, 0.96, 0],
  ['docs/003.docx', undefined, 0.88, 5],
  ['000.txt', 'xinxiang-2024', 0.94, 3],
  ['001.txt', 'zengdu-2024', 0.78, 8],
  ['003.txt', 'anshan-2024', 0.85, 5],
  ['004.txt', 'xinle-2021', 0.85, 4],
];

describeWithShared(['reports/000.txt', 'reports/docs/000.docx'], '导入文字换成活数', () => {
  test.each(CASES.map(([file, fixture]) => ({ file, fixture })))(
    '$file $fixture: the livened text prints what it was, character for character',
    async ({ file, fixture }) => {
      const { printed: lines, source } = printed(await livenCase(file, fixture));
      expect(lines).toEqual(source);
    },
  );

  test.each(SHARES.map(([file, fixture, least, differing]) => ({ file, fixture, least, differing })))(
    '$file $fixture: at least $least of its figures are alive',
    async ({ file, fixture, least, differing }) => {
      const { sections, report, layout } = await livenCase(file, fixture);
      const { figures } = livenText(sections, report, layout);
      const count = (state: string): number => figures.filter((figure) => figure.state === state).length;
      expect(count('linked') / figures.length).toBeGreaterThanOrEqual(least);
      expect(count('differs')).toBe(differing);
    },
  );
});
