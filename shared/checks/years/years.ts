import type { CheckRun } from '../checkDef.ts';
import type { CheckId } from '../checkIds.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';
import { yearWords, type YearWord } from './yearWords.ts';

/**
 * Year words (TXT-04, CHG-10): in a budget report a year is the budget year or the one before it, unless it belongs to a
 * document, a plan, a date or a project's period. A comparison is made with the year before the budget year.
 */
export const years: CheckRun = {
  checks: ['TXT-04', 'CHG-10'],
  run(material) {
    const { year } = material.context.report;
    const findings: Finding[] = [];
    for (const { text, place, title } of textsOf(material)) {
      const words = yearWords(text);
      // a text that tells of several years in a row
      const told = new Set(words.filter((w) => w.use === 'budget').map((w) => w.year));
      if (!title && told.size > 2 && told.has(year)) continue;
      for (const word of words) {
        const finding = judge(word, year, title, place(word.start, word.end), text);
        if (finding) findings.push(finding);
      }
    }
    return { findings, skipped: {} };
  },
};

interface PlacedText {
  readonly text: string;
  /** Titles and captions state the year of the report itself. */
  readonly title: boolean;
  readonly place: (start: number, end: number) => FindingPlace;
}

function textsOf(material: CheckMaterial): PlacedText[] {
  return [
    ...material.sections.flatMap((s) => [
      { text: s.heading, title: true, place: () => s.place },
      ...s.paragraphs.map((p, i) => ({
        text: p.text,
        title: false,
        place: (start: number, end: number) => spanPlace(s, i, start, end),
      })),
    ]),
    ...material.tables.map((t) => ({ text: t.title, title: true, place: () => t.place })),
  ];
}

function judge(word: YearWord, year: number, title: boolean, where: FindingPlace, text: string): Finding | undefined {
  const make = (check: CheckId, expected: number, message: string, hint: string): Finding =>
    makeFinding(check, {
      severity: 'error',
      where: { ...where, text: where.text ?? text.slice(word.start, word.end) },
      stated: `${word.year}年`,
      expected: `${expected}年`,
      message,
      hint,
      key: String(word.start),
    });
  if (word.use === 'base' && word.year !== year - 1) {
    return make(
      'CHG-10',
      year - 1,
      `“${word.words}”：与${word.year}年比较，本报告的对比年度应为${year - 1}年。`,
      `把对比年度改为${year - 1}年，并核对增减额。`,
    );
  }
  if (word.use === 'budget' && (title ? word.year !== year : word.year !== year && word.year !== year - 1)) {
    return make(
      'TXT-04',
      year,
      `“${word.words}”写的是${word.year}年，本报告是${year}年度预算。`,
      `核对年份，是本年预算的改为${year}年。`,
    );
  }
  return undefined;
}
