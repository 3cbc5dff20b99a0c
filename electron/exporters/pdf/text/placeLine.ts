import type { Face } from './face.ts';
import type { TextLine } from './breakLines.ts';
import { CharacterClass } from './characterClass.ts';
import type { Glyph } from './shapeText.ts';

/** A run of characters of one face at a place on the page; pdf text is written run by run. Points, y from the top. */
export interface PlacedRun {
  text: string;
  face: Face;
  size: number;
  x: number;
  baseline: number;
  width: number;
  /** Extra space after each character (justification). */
  spacing: number;
  underlined: boolean;
}

export interface LinePlace {
  x: number;
  baseline: number;
  width: number;
  size: number;
  align: 'left' | 'center' | 'right' | 'justify';
}

/**
 * A justified line is stretched by at most this much of an em for each gap. Beyond, it looks torn, and readers of the PDF take
 * gaps of a tenth for spaces: such a line stays ragged.
 */
const MOST_STRETCH = 0.095;
/** Where the ideographs' own box stands: 0.88 em above the baseline, 0.12 em below. */
const IDEOGRAPH_ASCENT = 0.88;

/** The baseline of text of `size` that is centred in a line `pitch` points high and begins at `top`. */
export function baselineIn(top: number, pitch: number, size: number): number {
  return top + (pitch - size) / 2 + IDEOGRAPH_ASCENT * size;
}

/** Gives every run of a line its place. */
export function placeLine(line: TextLine, place: LinePlace): PlacedRun[] {
  const free = place.width - line.indent - line.width;
  const stretch = place.align === 'justify' && line.wrapped ? stretchOf(line.glyphs, free, place.size) : 0;
  const shift = place.align === 'center' ? free / 2 : place.align === 'right' ? free : 0;
  return runsOf(line.glyphs, place, place.x + line.indent + shift, stretch);
}

function stretchOf(glyphs: readonly Glyph[], free: number, size: number): number {
  let gaps = 0;
  for (let i = 1; i < glyphs.length; i += 1) if (!sameWord(glyphs[i - 1], glyphs[i])) gaps += 1;
  if (gaps === 0 || free <= 0) return 0;
  const stretch = free / gaps;
  return stretch > MOST_STRETCH * size ? 0 : stretch;
}

/** Between these two the line is not stretched: inside a number or a foreign word. */
function sameWord(before: Glyph | undefined, after: Glyph | undefined): boolean {
  return isWordPart(before) && isWordPart(after);
}

function isWordPart(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && (glyph.class === CharacterClass.word || glyph.class === CharacterClass.inner);
}

function runsOf(glyphs: readonly Glyph[], place: LinePlace, left: number, stretch: number): PlacedRun[] {
  const runs: PlacedRun[] = [];
  let x = left;
  let run: PlacedRun | undefined;
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const inWord = stretch > 0 && isWordPart(glyph);
    const spacing = stretch > 0 && !inWord ? stretch : 0;
    if (stretch > 0 && inWord && isWordPart(previous) && run !== undefined) x -= stretch;
    if (run?.face !== glyph.face || run.spacing !== spacing || run.underlined !== glyph.underlined) {
      run = {
        text: '',
        face: glyph.face,
        size: place.size,
        x,
        baseline: place.baseline,
        width: 0,
        spacing,
        underlined: glyph.underlined,
      };
      runs.push(run);
    }
    run.text += glyph.char;
    x += glyph.width + stretch;
    run.width = x - run.x;
    previous = glyph;
  }
  return runs;
}
