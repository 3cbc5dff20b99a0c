import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontFile } from '../../../platform/fonts/fontFile.ts';

const require = createRequire(import.meta.url);

/** The part of a parsed fontkit font that is used here and by pdfkit's embedding. */
export interface ParsedFont {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  hasGlyphForCodePoint: (codePoint: number) => boolean;
  glyphForCodePoint: (codePoint: number) => { id: number; advanceWidth: number; path: { toSVG: () => string } };
}

/** One opened font face with the two questions layout asks of it: has it this character, and how wide is it. */
export interface Face {
  file: FontFile;
  parsed: ParsedFont;
  /** Height above the baseline, in em. */
  ascent: number;
  /** Width of a character in em; -1 when the face lacks it. */
  advance: (codePoint: number) => number;
}

const opened = new Map<string, Face>();

/**
 * Opens a face, or returns it when it is open: parsing a Chinese font takes longer than setting a page, so faces live as
 * long as the worker. Throws when the file is no readable font.
 */
export function openFace(file: FontFile): Face {
  const key = `${file.file}|${file.postscriptName ?? ''}`;
  const known = opened.get(key);
  if (known !== undefined) return known;
  const fontkit: { create: (bytes: Uint8Array, postscriptName?: string) => ParsedFont } = require('fontkit');
  const parsed = fontkit.create(readFileSync(file.file), file.postscriptName);
  const widths = new Map<number, number>();
  const face: Face = {
    file,
    parsed,
    ascent: parsed.ascent / parsed.unitsPerEm,
    advance: (codePoint) => {
      const width = widths.get(codePoint);
      if (width !== undefined) return width;
      const measured = parsed.hasGlyphForCodePoint(codePoint)
        ? parsed.glyphForCodePoint(codePoint).advanceWidth / parsed.unitsPerEm
        : -1;
      widths.set(codePoint, measured);
      return measured;
    },
  };
  opened.set(key, face);
  return face;
}
