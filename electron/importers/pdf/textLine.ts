import type { Glyph } from './pageContent.ts';

/** Characters of one page that stand on one base line, from left to right. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  /** Wide gaps are tabs, narrow ones between words blanks. */
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** The usual size of its characters. */
  readonly size: number;
  readonly page: number;
}

/** Characters that stand close to each other without a blank between them. */
export const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/;

/** Gaps in parts of the size: from here on a blank, from there on a tab. */
const BLANK_GAP = 0.22;
const TAB_GAP = 2.6;
/** Ideographs are spaced out in narrow gaps (合　计) that mean nothing. */
const SPACED_OUT = 0.9;

/** The lines of a set of characters, from top to bottom. */
export function toTextLines(glyphs: readonly Glyph[], page: number): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const groups: Glyph[][] = [];
  let lineY = -Infinity;
  for (const glyph of sorted) {
    const last = groups.at(-1);
    if (last && Math.abs(glyph.y - lineY) <= Math.max(1.5, glyph.size * 0.35)) last.push(glyph);
    else {
      groups.push([glyph]);
      lineY = glyph.y;
    }
  }
  return groups.map((group) => toLine(group, page));
}

function toLine(group: readonly Glyph[], page: number): TextLine {
  const glyphs = [...group].sort((a, b) => a.x0 - b.x0);
  return {
    glyphs,
    text: joinGlyphs(glyphs),
    x0: glyphs[0]?.x0 ?? 0,
    x1: Math.max(...glyphs.map((glyph) => glyph.x1)),
    y: glyphs.reduce((sum, glyph) => sum + glyph.y, 0) / glyphs.length,
    size: median(glyphs.map((glyph) => glyph.size)),
    page,
  };
}

/** The text of characters that stand from left to right. */
export function joinGlyphs(glyphs: readonly Glyph[]): string {
  let text = '';
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    text += (before ? spaceBetween(before, glyph) : '') + glyph.text;
  }
  return text;
}

function spaceBetween(before: Glyph, after: Glyph): string {
  const gap = after.x0 - before.x1;
  const size = Math.min(before.size, after.size);
  if (gap > size * TAB_GAP) return '\t';
  if (gap <= size * BLANK_GAP) return '';
  return CJK.test(before.text) && CJK.test(after.text) && gap < size * SPACED_OUT ? '' : ' ';
}

/** The text of a cell: its lines are wrapped text and run on. */
export function cellText(glyphs: readonly Glyph[]): string {
  return toTextLines(glyphs, 0).reduce((text, line) => joinWrapped(text, line.text.replaceAll('\t', ' ').trim()), '');
}

/** Text and its next line: only words of letters are parted by a blank. */
export function joinWrapped(text: string, next: string): string {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);
  return `${text}${isLetter(text.at(-1)) && isLetter(next[0]) ? ' ' : ''}${next}`;
}

/** The middle of the values by size; 0 of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
