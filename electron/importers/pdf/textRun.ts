import { isAmountText } from '../tables/isAmountText.ts';
import type { Glyph } from './pageContent.ts';
import { CJK, joinGlyphs } from './textLine.ts';
import type { TextLine } from './textLine.ts';

/** A piece of a line that no wide gap parts: in a table, what stands in one cell. */
export interface TextRun {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly isAmount: boolean;
}

/** A gap of this part of the size parts two runs; a narrower one only between an amount or a code and a name. */
const WIDE_GAP = 0.85;
const NARROW_GAP = 0.18;

/** The runs of a line from left to right. */
export function toTextRuns(line: TextLine): TextRun[] {
  const groups: Glyph[][] = [];
  for (const glyph of line.glyphs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !isParted(group, before, glyph)) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map((glyphs) => toRun(glyphs, line));
}

function isParted(group: readonly Glyph[], before: Glyph, after: Glyph): boolean {
  const size = Math.min(before.size, after.size);
  const gap = after.x0 - before.x1;
  if (gap >= size * WIDE_GAP) return true;
  if (gap <= size * NARROW_GAP || !CJK.test(after.text)) return false;
  const text = group.map((glyph) => glyph.text).join('');
  const isAmount = /[.,]\d/.test(text) && /[\d.]$/.test(text);
  return isAmount || /^\d{3,}$/.test(text);
}

function toRun(glyphs: readonly Glyph[], line: TextLine): TextRun {
  const text = joinGlyphs(glyphs).trim();
  return {
    x0: glyphs[0]?.x0 ?? 0,
    x1: glyphs.at(-1)?.x1 ?? 0,
    y: line.y,
    size: line.size,
    glyphs,
    text,
    isAmount: isAmountText(text),
  };
}
