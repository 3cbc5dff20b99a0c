import { normaliseText } from '../../../../shared/money/normaliseText.ts';
import type { CharacterClass } from './characterClass.ts';
import { characterClass } from './characterClass.ts';
import type { Face } from './face.ts';
import type { FontChain } from './fontChain.ts';
import { REPLACEMENT } from './fontChain.ts';

/** A stretch of text with one look, before it is broken into lines. */
export interface Span {
  text: string;
  chain: FontChain;
  /** Drawn with a line below: a field that is still to be filled. */
  underlined?: boolean;
}

/** One character, measured. Widths in points. */
export interface Glyph {
  char: string;
  face: Face;
  width: number;
  class: CharacterClass;
  underlined: boolean;
}

/** The text as it is printed: invisible characters gone, look-alikes of ideographs replaced, tabs as spaces. */
export function printableText(text: string): string {
  return normaliseText(text).replaceAll(/[\t\u00a0]/g, ' ');
}

/** Measures text character by character; one list per forced line (`\n`). Size in points. */
export function shapeText(spans: readonly Span[], size: number): Glyph[][] {
  const lines: Glyph[][] = [[]];
  let line: Glyph[] = [];
  lines[0] = line;
  for (const span of spans) {
    for (const char of printableText(span.text)) {
      if (char === '\n') {
        line = [];
        lines.push(line);
      } else {
        line.push(glyph(char, span, size));
      }
    }
  }
  return lines;
}

function glyph(char: string, span: Span, size: number): Glyph {
  const codePoint = char.codePointAt(0) ?? 0;
  const face = span.chain.faceFor(codePoint);
  if (face === undefined) return replacement(span, size);
  return {
    char,
    face,
    width: face.advance(codePoint) * size,
    class: characterClass(char),
    underlined: span.underlined === true,
  };
}

function replacement(span: Span, size: number): Glyph {
  const codePoint = REPLACEMENT.codePointAt(0) ?? 0;
  const face = span.chain.faceFor(codePoint) ?? span.chain.faces[0];
  if (face === undefined) throw new Error('A font chain without a face');
  const width = Math.max(face.advance(codePoint), 0) * size;
  return { char: REPLACEMENT, face, width, class: characterClass(REPLACEMENT), underlined: span.underlined === true };
}

/** The sum of the widths of glyphs [from, to), in points. */
export function widthOf(glyphs: readonly Glyph[], from = 0, to = glyphs.length): number {
  let width = 0;
  for (let i = from; i < to; i += 1) width += glyphs[i]?.width ?? 0;
  return width;
}
