import { CharacterClass, hasBlankRightHalf, mayBreakBetween } from './characterClass.ts';
import type { Glyph, Span } from './shapeText.ts';
import { shapeText, widthOf } from './shapeText.ts';

/** One line of text, not yet placed. Lengths in points. */
export interface TextLine {
  glyphs: readonly Glyph[];
  /** Width of the ink: a blank half of a closing mark that hangs over the edge is not counted. */
  width: number;
  /** Left indent of this line. */
  indent: number;
  /** Broken because the width was used up: such a line may be justified, the last of a paragraph not. */
  wrapped: boolean;
  /** Ends inside a word, because the word is wider than the line. */
  isCut: boolean;
}

export interface BreakOptions {
  /** Points. */
  size: number;
  width: number;
  firstIndent?: number;
  /** Where a line may end: by the rules of the language, anywhere (long codes), or nowhere (amounts). */
  breaks?: 'words' | 'anywhere' | 'never';
  /** Replaces the rule of `words`: may a line end before glyph `index` of this forced line? */
  mayBreakBefore?: (glyphs: readonly Glyph[], index: number) => boolean;
}

const TOLERANCE = 0.01;

/** Breaks text into lines no wider than `width`. Nothing is dropped but the spaces at which a line ends. */
export function breakLines(spans: readonly Span[], options: BreakOptions): TextLine[] {
  const lines: TextLine[] = [];
  for (const glyphs of shapeText(spans, options.size)) breakOne(glyphs, options, lines);
  return lines;
}

function breakOne(glyphs: readonly Glyph[], options: BreakOptions, lines: TextLine[]): void {
  const indent = options.firstIndent ?? 0;
  const whole = widthOf(glyphs);
  if (whole <= options.width - indent + TOLERANCE || options.breaks === 'never') {
    lines.push({ glyphs, width: whole, indent, wrapped: false, isCut: false });
    return;
  }
  let start = 0;
  let lineIndent = indent;
  while (start < glyphs.length) {
    const { end, isCut } = lineEnd(glyphs, start, options.width - lineIndent, options);
    lines.push({ ...line(glyphs, start, end, lineIndent, options.width - lineIndent), isCut });
    start = end;
    while (start < glyphs.length && glyphs[start]?.class === CharacterClass.space) start += 1;
    lineIndent = 0;
  }
}

function line(
  glyphs: readonly Glyph[],
  start: number,
  end: number,
  indent: number,
  room: number,
): Omit<TextLine, 'isCut'> {
  let last = end;
  while (last > start && glyphs[last - 1]?.class === CharacterClass.space) last -= 1;
  const part = glyphs.slice(start, last);
  const width = widthOf(part);
  const final = part.at(-1);
  const hangs = width > room + TOLERANCE && final !== undefined && hasBlankRightHalf(final.char);
  return { glyphs: part, width: hangs ? width - final.width / 2 : width, indent, wrapped: end < glyphs.length };
}

/** The index after the last glyph of the line that begins at `start`. At least one glyph is taken. */
function lineEnd(
  glyphs: readonly Glyph[],
  start: number,
  width: number,
  options: BreakOptions,
): { end: number; isCut: boolean } {
  let used = 0;
  let best = -1;
  for (let i = start; i < glyphs.length; i += 1) {
    const glyph = glyphs[i];
    if (glyph === undefined) break;
    if (i > start && isBreak(glyphs, i, options)) best = i;
    used += glyph.width;
    if (glyph.class === CharacterClass.space || used <= width + TOLERANCE) continue;
    if (hasBlankRightHalf(glyph.char) && used - glyph.width / 2 <= width + TOLERANCE) continue;
    if (best > start) return { end: best, isCut: false };
    return { end: cutInWord(glyphs, start, Math.max(i, start + 1)), isCut: true };
  }
  return { end: glyphs.length, isCut: false };
}

const AFTER_THESE = new Set('/-_.?&=,');

/**
 * One word wider than the line: it is cut where the line is full, so that nothing is printed over the edge; an address
 * after one of its separators when there is one in the last third of the line.
 */
function cutInWord(glyphs: readonly Glyph[], start: number, full: number): number {
  for (let end = full; end > start + ((full - start) * 2) / 3; end -= 1)
    if (AFTER_THESE.has(glyphs[end - 1]?.char ?? '')) return end;
  return full;
}

function isBreak(glyphs: readonly Glyph[], index: number, options: BreakOptions): boolean {
  if (options.breaks === 'anywhere') return true;
  if (options.mayBreakBefore !== undefined) return options.mayBreakBefore(glyphs, index);
  const before = glyphs[index - 1];
  const after = glyphs[index];
  return before !== undefined && after !== undefined && mayBreakBetween(before.class, after.class);
}
