import { normaliseText } from '../../../shared/money/normaliseText.ts';
import type { GraphicsState, Run, TextPosition } from './interpretPage.ts';
import { combine, place } from './matrix.ts';
import type { Matrix, Point } from './matrix.ts';
import type { Box, Glyph } from './pageContent.ts';
import { glyphMiddle } from './pageContent.ts';

/** What of a font decides where its characters stand. */
export interface Font {
  /** Width of the font's own unit in parts of the size. */
  readonly unit: number;
  readonly vertical: boolean;
}

interface DrawnGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** Text rendering modes without ink. */
const WITHOUT_INK: ReadonlySet<number> = new Set([3, 7]);
const UNKNOWN_CHARACTERS = /[\ufffd\ue000-\uf8ff\u0000-\u0008]/;
/** How far the middle of a character may lie outside of the clip, in points. */
const CLIP_SLACK = 1.5;

/** The list behind a text operator: characters, and numbers that move the next one. */
export function isGlyphList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** What is needed of a font of pdf.js. */
export function readFont(font: unknown): Font | null {
  if (typeof font !== 'object' || font === null) return null;
  const matrix: unknown = 'fontMatrix' in font ? font.fontMatrix : null;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : null;
  return { unit: typeof unit === 'number' ? unit : 0.001, vertical: 'vertical' in font && font.vertical === true };
}

/** Notes the characters of one text operator and moves the position behind them. */
export function drawGlyphs(run: Run, list: readonly unknown[]): void {
  const { state, text } = run;
  const map = combine(combine(run.setting.view, state.map), text.matrix);
  const vertical = state.font?.vertical ?? false;
  for (const item of list) {
    if (typeof item === 'number') {
      const move = (item * state.size) / 1000;
      if (vertical) text.y -= move;
      else text.x -= move * state.horizontalScale * state.direction;
      continue;
    }
    const glyph = toGlyph(item);
    if (glyph === null) continue;
    note(run, glyph, map);
    advance(text, state, glyph, vertical);
  }
}

function toGlyph(item: unknown): DrawnGlyph | null {
  if (typeof item !== 'object' || item === null) return null;
  const unicode: unknown = 'unicode' in item ? item.unicode : '';
  const width: unknown = 'width' in item ? item.width : 0;
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    isSpace: 'isSpace' in item && item.isSpace === true,
  };
}

const unitOf = (state: GraphicsState): number => state.size * (state.font?.unit ?? 0.001);

function advance(text: TextPosition, state: GraphicsState, glyph: DrawnGlyph, vertical: boolean): void {
  const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
  if (vertical) text.y -= glyph.width * unitOf(state) - spacing * state.direction;
  else text.x += (glyph.width * unitOf(state) + spacing * state.direction) * state.horizontalScale;
}

function note(run: Run, drawn: DrawnGlyph, map: Matrix): void {
  const unknown = UNKNOWN_CHARACTERS.test(drawn.unicode);
  const text = unknown ? '\ufffd' : normaliseText(drawn.unicode);
  if (text.trim() === '') return;
  const { state, content } = run;
  const { x, y } = run.text;
  const start = place(map, x, y + state.rise);
  const top = place(map, x, y + state.rise + state.size);
  const size = Math.hypot(top[0] - start[0], top[1] - start[1]);
  const common = { text, size, invisible: WITHOUT_INK.has(state.renderingMode), garbled: unknown };
  if (state.font?.vertical === true) {
    // Written down the page: each character stands upright, half a width left and right of the line.
    const upright: Glyph = { ...common, x0: start[0] - size / 2, x1: start[0] + size / 2, y: start[1] + size * 0.8 };
    if (isNearPage(upright, run.setting)) content.glyphs.push(upright);
    return;
  }
  const width = drawn.width * unitOf(state) * state.horizontalScale * state.direction;
  const end = place(map, x + width, y + state.rise);
  if (!isUpright(start, end, size)) {
    noteSlanted(run, text, start, end);
    return;
  }
  const glyph: Glyph = { ...common, x0: start[0], x1: end[0], y: start[1] };
  if (isNearPage(glyph, run.setting) && isInside(glyph, state.clip)) content.glyphs.push(glyph);
}

const isUpright = (start: Point, end: Point, size: number): boolean =>
  Math.abs(end[1] - start[1]) < size * 0.2 && end[0] >= start[0];

function noteSlanted(run: Run, text: string, start: Point, end: Point): void {
  run.content.slanted.push(text);
  const [width, height] = [end[0] - start[0], end[1] - start[1]];
  if (Math.abs(width) > Math.abs(height) * 0.1) return;
  if (height < 0) run.content.turned.up++;
  else run.content.turned.down++;
}

/**
 * Damaged files draw characters miles away or miles wide, which nobody can see: looking for columns there would never end.
 * Up to a page's size beside the page is let through.
 */
function isNearPage({ x0, x1, y, size }: Glyph, { width, height }: Run['setting']): boolean {
  return x0 >= -width && x1 <= 2 * width && y >= -height && y <= 2 * height && size <= 2 * height;
}

/** Spreadsheets print the part of a text that fits its cell: the rest is in the file but cannot be seen. */
function isInside(glyph: Glyph, clip: Box | null): boolean {
  if (clip === null) return true;
  const { x, y } = glyphMiddle(glyph);
  return (
    x >= clip.x0 - CLIP_SLACK && x <= clip.x1 + CLIP_SLACK && y >= clip.y0 - CLIP_SLACK && y <= clip.y1 + CLIP_SLACK
  );
}
