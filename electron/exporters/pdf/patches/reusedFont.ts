import type { Face } from '../text/face.ts';
import type { FontLayout, GlyphPosition, PdfDocument, PdfFont, PdfFontClass } from '../draw/pdfmakeModules.ts';
import { openWithPdfkit } from '../draw/pdfmakeModules.ts';

/**
 * How fonts get into the PDF. pdfmake opens every font file again for every document (parsing takes longer than setting the
 * report), shapes every string with fontkit and takes the text behind a glyph from the first string that ever used it. Here:
 *
 * 1. the parsed font is reused between documents;
 * 2. text is set character by character, with the widths that layout used (no kerning, no ligatures: a table of figures and
 *    ideographs has none), which is also what makes right-aligned amounts exact;
 * 3. a glyph that stands for several characters (— and ―, a Kangxi radical and its ideograph) is embedded once for each, so
 *    that copied text is always the printed text.
 *
 * Gain, measured for the fixture report of 26 pages with five faces: 4 ms of processor time instead of 340 for opening the fonts
 * and encoding all text. pdfmake's other slow places (one inline for each ideograph, styles looked up for each, bookkeeping of
 * page breaks in long tables) are not patched: its layout is not used.
 *
 * Nothing of pdfmake is replaced: the methods of the one font object are. `test/unit/pdf/reusedFont.test.ts` compares the
 * text and the widths with pdfmake's own.
 */
export function pdfFont(pdf: PdfDocument, face: Face): PdfFont {
  let fonts = opened.get(pdf);
  if (fonts === undefined) {
    fonts = new Map();
    opened.set(pdf, fonts);
  }
  const known = fonts.get(face);
  if (known !== undefined) return known;
  const font = openFont(pdf, face);
  fonts.set(face, font);
  return font;
}

const opened = new WeakMap<PdfDocument, Map<Face, PdfFont>>();
/** pdfkit does not export the class of embedded fonts: it is taken from the first font it opens. */
let FontClass: PdfFontClass | undefined;

function openFont(pdf: PdfDocument, face: Face): PdfFont {
  const { file, postscriptName } = face.file;
  if (FontClass === undefined) {
    const first = openWithPdfkit(pdf, file, postscriptName);
    FontClass = first.constructor as PdfFontClass;
    return setByCharacter(first, face);
  }
  pdf._fontCount += 1;
  const font = new FontClass(pdf, face.parsed, `F${pdf._fontCount}`);
  // pdfkit embeds what is registered here when the document ends.
  pdf._fontFamilies[`${file}|${postscriptName ?? ''}`] = font;
  return setByCharacter(font, face);
}

const PLAIN = { xOffset: 0, yOffset: 0, yAdvance: 0 };

function setByCharacter(font: PdfFont, face: Face): PdfFont {
  const glyphs = new Map<string, { id: number; hex: string; width: number; position: GlyphPosition }>();
  const glyphOf = (char: string) => {
    let glyph = glyphs.get(char);
    if (glyph === undefined) {
      const codePoint = char.codePointAt(0) ?? 0;
      const width = face.parsed.glyphForCodePoint(codePoint).advanceWidth * font.scale;
      const id = include(font, face.parsed.glyphForCodePoint(codePoint).id, codePoint, width);
      const position = { ...PLAIN, xAdvance: width, advanceWidth: width };
      glyph = { id, hex: id.toString(16).padStart(4, '0'), width, position };
      glyphs.set(char, glyph);
    }
    return glyph;
  };
  font.encode = (text) => {
    const used = [...text].map(glyphOf);
    return [used.map((glyph) => glyph.hex), used.map((glyph) => glyph.position)];
  };
  font.layout = (text): FontLayout => {
    let advanceWidth = 0;
    for (const char of text) advanceWidth += glyphOf(char).width;
    return { glyphs: null, positions: null, advanceWidth };
  };
  return font;
}

/** Takes a glyph into the subset for one character: a second character with the same glyph gets a copy of its own. */
function include(font: PdfFont, glyph: number, codePoint: number, width: number): number {
  let id = font.subset.includeGlyph(glyph);
  const isTaken = font.unicode[id] !== undefined && font.unicode[id]?.[0] !== codePoint;
  if (isTaken) id = font.subset.glyphs.push(glyph) - 1;
  font.unicode[id] = [codePoint];
  font.widths[id] = width;
  return id;
}
