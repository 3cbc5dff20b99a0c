import { balanceLines } from './balanceLines.ts';
import type { BreakOptions, TextLine } from './breakLines.ts';
import { breakLines } from './breakLines.ts';
import type { Glyph, Span } from './shapeText.ts';
import { shapeText, widthOf } from './shapeText.ts';
import { breakHarm, mayBreakBetweenWords } from './wordBreaks.ts';

/** What a break that harms the sense weighs against lines of unequal length: the square of so many characters. */
const HARM = 12;

/**
 * Breaks a title into as few lines as possible, which never split a word, part at the names of bodies rather than inside them and
 * are otherwise of about the same length (GB/T 9704: 回行时做到词意完整、排列对称、长短适宜).
 */
export function balanceTitle(spans: readonly Span[], options: Pick<BreakOptions, 'size' | 'width'>): TextLine[] {
  return shapeText(spans, options.size).flatMap((glyphs) => breakTitle(glyphs, spans, options));
}

function breakTitle(
  glyphs: readonly Glyph[],
  spans: readonly Span[],
  { size, width }: Pick<BreakOptions, 'size' | 'width'>,
): TextLine[] {
  const whole = widthOf(glyphs);
  const text = glyphs.map((glyph) => glyph.char).join('');
  const options = { size, width, mayBreakBefore: mayBreakBetweenWords };
  const own = spans.length === 1 && spans[0] !== undefined ? [{ ...spans[0], text }] : spans;
  const greedy = breakLines(own, options);
  if (greedy.length < 2) return greedy;
  const ends = bestEnds(glyphs, greedy.length, whole / greedy.length, { size, width });
  if (ends === undefined) return balanceLines(own, options);
  return ends.map((end, i) => {
    const part = trimmed(glyphs.slice(ends[i - 1] ?? 0, end));
    return { glyphs: part, width: widthOf(part), indent: 0, wrapped: i < ends.length - 1, isCut: false };
  });
}

function trimmed(glyphs: readonly Glyph[]): Glyph[] {
  const isSpace = (glyph: Glyph): boolean => glyph.char === ' ' || glyph.char === '\u3000';
  const from = glyphs.findIndex((glyph) => !isSpace(glyph));
  return from < 0 ? [] : glyphs.slice(from, glyphs.findLastIndex((glyph) => !isSpace(glyph)) + 1);
}

interface Way {
  cost: number;
  ends: number[];
}

/** The ends of `count` lines with the least cost; undefined when words are too long for the width. */
function bestEnds(
  glyphs: readonly Glyph[],
  count: number,
  mean: number,
  { size, width }: Pick<BreakOptions, 'size' | 'width'>,
): number[] | undefined {
  const places = glyphs.map((_, i) => i).filter((i) => i > 0 && mayBreakBetweenWords(glyphs, i));
  let ways = new Map<number, Way>([[0, { cost: 0, ends: [] }]]);
  for (let line = 0; line < count; line += 1) {
    const next = new Map<number, Way>();
    for (const [start, way] of ways)
      for (const end of line === count - 1 ? [glyphs.length] : places.filter((place) => place > start)) {
        const length = widthOf(glyphs, start, end);
        if (length > width || end <= start) continue;
        const harm = end === glyphs.length ? 0 : HARM * breakHarm(glyphs, end);
        const cost = way.cost + ((length - mean) / size) ** 2 / count + harm;
        if (cost < (next.get(end)?.cost ?? Infinity)) next.set(end, { cost, ends: [...way.ends, end] });
      }
    ways = next;
  }
  return ways.get(glyphs.length)?.ends;
}
