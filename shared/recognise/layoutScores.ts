import type { Layout, Section } from '../layout/layout.ts';
import type { LayoutScore, RecognisedSection, RecognisedTable } from './recognised.ts';
import { similarity, titleKey, withoutNumber } from './tables/plain.ts';

/** How well each layout fits: titles of tables and headings, and the year as a tie-break; the best first. */
export function scoreLayouts(
  layouts: readonly Layout[],
  tables: readonly RecognisedTable[],
  sections: readonly RecognisedSection[],
  year: number,
): LayoutScore[] {
  const titles = tables.map((t) => titleKey(t.source.title ?? '')).filter((t) => t !== '');
  const headings = sections.map((s) => titleKey(withoutNumber(s.heading))).filter((h) => h !== '');
  return layouts
    .map((layout) => {
      const own = wordsOf(layout);
      const fit = (mine: readonly string[], theirs: readonly string[]): number =>
        mine.length
          ? mine.reduce((sum, m) => sum + Math.max(0, ...theirs.map((t) => similarity(m, t))), 0) / mine.length
          : 0;
      const parts = [
        fit(titles, own.titles),
        fit(own.titles, titles),
        fit(headings, own.headings),
        fit(own.headings, headings),
      ];
      const score = parts.reduce((sum, part) => sum + part, 0) / 4 - Math.min(Math.abs(layout.year - year), 10) / 500;
      return { layout: layout.id, score: Math.max(0, Math.round(score * 1000) / 1000) };
    })
    .sort((a, b) => b.score - a.score);
}

function wordsOf(layout: Layout): { titles: string[]; headings: string[] } {
  const clean = (text: string): string => titleKey(text.replace(/\{[^}]*\}/g, ''));
  const titles: string[] = [];
  const headings: string[] = [];
  const walk = (section: Section): void => {
    headings.push(clean(section.heading));
    section.children.forEach(walk);
  };
  for (const part of layout.parts) {
    headings.push(clean(part.title));
    for (const child of part.children) {
      if (child.kind === 'table') titles.push(clean(child.title));
      else if (child.kind === 'section') walk(child);
    }
  }
  return { titles, headings };
}
