import { createRequire } from 'node:module';
import type { ParsedFont } from '../text/face.ts';

/**
 * The inner classes of pdfmake 0.3.11 that are used: pages are laid out here, so pdfmake's `Printer` is not. They are loaded
 * with `require` because the package is CommonJS and its inner modules have no types.
 */
const require = createRequire(import.meta.url);

/** pdfkit's font object, as pdfmake keeps it. */
export interface PdfFont {
  id: string;
  name: string;
  font: ParsedFont;
  ascender: number;
  layout: (text: string, features?: unknown, onlyWidth?: boolean) => FontLayout;
  encode: (text: string, features?: unknown) => [string[], GlyphPosition[]];
  subset: { glyphs: number[]; includeGlyph: (glyph: number) => number };
  unicode: (number[] | undefined)[];
  widths: (number | undefined)[];
  scale: number;
}
export interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
  advanceWidth: number;
}
export interface FontLayout {
  glyphs: { id: number; advanceWidth: number; codePoints: number[] }[] | null;
  positions: GlyphPosition[] | null;
  advanceWidth: number;
}
export type PdfFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => PdfFont;

export interface OutlineItem {
  addItem: (
    title: string,
    options: { pageNumber: number; top: number; left: number; expanded: boolean },
  ) => OutlineItem;
}

/** pdfmake's PDFDocument: pdfkit's with a font table. */
export interface PdfDocument {
  page: { width: number; height: number };
  outline: OutlineItem;
  _fontCount: number;
  _fontFamilies: Record<string, PdfFont>;
  font: (file: string, family?: string) => PdfDocument;
  _font: PdfFont | null;
  addNamedDestination: (name: string, type: 'XYZ', x: number, y: number, zoom: null) => void;
  goTo: (x: number, y: number, width: number, height: number, name: string) => void;
  on: (event: 'data' | 'end' | 'error', listener: (chunk: Uint8Array) => void) => void;
  end: () => void;
}
export type PdfDocumentClass = new (
  fonts: Record<string, never>,
  images: Record<string, never>,
  patterns: Record<string, never>,
  attachments: Record<string, never>,
  options: Record<string, unknown>,
) => PdfDocument;

export interface Inline {
  text: string;
  font: PdfFont;
  fontSize: number;
  x: number;
  width: number;
  height: number;
  characterSpacing: number;
  color: string;
}
export interface Line {
  x: number;
  y: number;
  inlines: Inline[];
  getAscenderHeight: () => number;
}
export type LineClass = new (maxWidth: number) => Line;

export type PageElement =
  | { type: 'line'; item: Line }
  | {
      type: 'vector';
      item: {
        type: 'path';
        d: string;
        lineWidth: number;
        lineColor: string;
        dash?: { length: number; space: number };
        lineCap?: string;
      };
    }
  | { type: 'svg'; item: { svg: string; x: number; y: number; _width: number; _height: number } };

export interface RendererPage {
  pageSize: { width: number; height: number };
  items: PageElement[];
}
export type RendererClass = new (document: PdfDocument) => { renderPages: (pages: RendererPage[]) => void };

const inner = <T>(name: string): T => {
  const module: { default: T } = require(`pdfmake/js/${name}.js`);
  return module.default;
};

export const PdfDocumentImpl = inner<PdfDocumentClass>('PDFDocument');
export const LineImpl = inner<LineClass>('Line');
export const RendererImpl = inner<RendererClass>('Renderer');

/** Opens a font the way pdfkit does: reads and parses the file anew. */
export function openWithPdfkit(document: PdfDocument, file: string, postscriptName?: string): PdfFont {
  const font = document.font(file, postscriptName)._font;
  if (font === null) throw new Error(`pdfkit cannot open ${file}`);
  return font;
}
