import type { TextLine } from './textLine.ts';

/** Where running text begins and ends on a page. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

interface PageOfLines {
  readonly number: number;
  readonly width: number;
  readonly lines: readonly TextLine[];
}

/** Shorter lines say nothing about the margins. */
const LEAST_LENGTH = 12;
/** A page of one width needs so many long lines to speak for the others. */
const SAMPLE = 8;

/** The margins of each page by number; pages of one width share them. */
export function textMargins(pages: readonly PageOfLines[]): ReadonlyMap<number, Margins> {
  const byWidth = new Map<number, TextLine[]>();
  for (const page of pages) {
    const lines = byWidth.get(Math.round(page.width)) ?? [];
    lines.push(...page.lines.filter((line) => line.text.length > LEAST_LENGTH && !line.text.includes('\t')));
    byWidth.set(Math.round(page.width), lines);
  }
  return new Map(pages.map((page) => [page.number, marginsOf(page, byWidth.get(Math.round(page.width)) ?? [])]));
}

function marginsOf(page: PageOfLines, shared: readonly TextLine[]): Margins {
  const own = page.lines.filter((line) => line.text.length > LEAST_LENGTH);
  const left = own.length > 0 ? Math.min(...own.map((line) => line.x0)) : 0;
  const right = own.length > 0 ? Math.max(...own.map((line) => line.x1)) : page.width;
  if (shared.length < SAMPLE) return { left, right };
  const ends = shared.map((line) => line.x1).sort((a, b) => a - b);
  return {
    left: Math.min(usualLeft(shared), left + 40),
    right: ends[Math.floor(ends.length * 0.9)] ?? right,
  };
}

/** The leftmost edge that many lines share. */
function usualLeft(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const key = Math.round(line.x0 / 2) * 2;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(3, lines.length * 0.04);
  const usual = [...counts].filter(([, count]) => count >= enough).map(([left]) => left);
  return usual.length > 0 ? Math.min(...usual) : Infinity;
}
