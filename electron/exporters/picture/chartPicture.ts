import type { ChartDrawing, ChartLabel } from '../../../shared/document/chart.ts';
import { chartShapes } from '../../../shared/document/chartSvg.ts';
import type { FontChain } from '../pdf/text/fontChain.ts';
import { shapeText } from '../pdf/text/shapeText.ts';
import { Canvas } from './Canvas.ts';
import { encodePng } from './encodePng.ts';
import { outlinesOf, type Outline } from './outlines.ts';

/** A chart as pictures that look the same everywhere: its letters are drawn as shapes, no font is needed to show it. */
export interface ChartPicture {
  /** Size in points. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** Pixels per point: 288 dots per inch. */
const SCALE = 4;
const POINTS_PER_INCH = 72;

interface Letter {
  readonly path: string;
  /** From the font's units to points; the font's y goes upwards. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Draws a chart. `chainOf` gives the fonts of a label. */
export function chartPicture(drawing: ChartDrawing, chainOf: (bold: boolean) => FontChain): ChartPicture {
  const letters = drawing.labels.flatMap((label) => lettersOf(label, chainOf(label.bold)));
  const { width, height } = drawing;
  return { width, height, svg: svgOf(drawing, letters), png: pngOf(drawing, letters) };
}

function lettersOf(label: ChartLabel, chain: FontChain): Letter[] {
  const glyphs = shapeText([{ text: label.text, chain }], label.size)[0] ?? [];
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0);
  let x = label.x - (label.anchor === 'middle' ? width / 2 : label.anchor === 'end' ? width : 0);
  return glyphs.map(({ char, face, width: advance }) => {
    const { parsed } = face;
    const path = parsed.glyphForCodePoint(char.codePointAt(0) ?? 0).path.toSVG();
    const letter = { path, scale: label.size / parsed.unitsPerEm, x, y: label.y };
    x += advance;
    return letter;
  });
}

function svgOf(drawing: ChartDrawing, letters: readonly Letter[]): string {
  const text = letters
    .filter(({ path }) => path !== '')
    .map(({ path, scale, x, y }) => {
      const s = Number(scale.toPrecision(6));
      return `<path d="${path}" transform="matrix(${s} 0 0 ${-s} ${round(x)} ${round(y)})"/>`;
    });
  return chartShapes(drawing).replace('</svg>', `<g fill="#000000">${text.join('')}</g></svg>`);
}

function pngOf({ width, height, areas, lines }: ChartDrawing, letters: readonly Letter[]): Uint8Array {
  const canvas = new Canvas(Math.ceil(width * SCALE), Math.ceil(height * SCALE));
  for (const { path, fill } of areas) {
    const outlines = outlinesOf(path, SCALE).map((outline) => placed(outline, SCALE, SCALE, 0, 0));
    canvas.paint(outlines, fill);
    // the white seam that parts neighbouring areas
    for (const outline of outlines) canvas.paint(strokes(outline, 0.6 * SCALE, true), '#ffffff');
  }
  for (const { path, stroke, width: thickness } of lines)
    for (const outline of outlinesOf(path))
      canvas.paint(strokes(placed(outline, SCALE, SCALE, 0, 0), thickness * SCALE, false), stroke);
  for (const { path, scale, x, y } of letters) {
    const s = scale * SCALE;
    canvas.paint(
      outlinesOf(path, s).map((outline) => placed(outline, s, -s, x * SCALE, y * SCALE)),
      '#000000',
    );
  }
  return encodePng(canvas, SCALE * POINTS_PER_INCH);
}

const placed = (outline: Outline, sx: number, sy: number, x: number, y: number): Outline =>
  outline.map((value, i) => (i % 2 === 0 ? value * sx + x : value * sy + y));

/** A thin rectangle along each side of an outline. */
function strokes(outline: Outline, width: number, isClosed: boolean): Outline[] {
  const sides: Outline[] = [];
  const last = isClosed ? outline.length : outline.length - 2;
  for (let i = 0; i < last; i += 2) {
    const next = (i + 2) % outline.length;
    const [ax = 0, ay = 0, bx = 0, by = 0] = [outline[i], outline[i + 1], outline[next], outline[next + 1]];
    const length = Math.hypot(bx - ax, by - ay);
    if (length === 0) continue;
    const [dx, dy] = [((by - ay) / length) * (width / 2), ((ax - bx) / length) * (width / 2)];
    sides.push([ax + dx, ay + dy, bx + dx, by + dy, bx - dx, by - dy, ax - dx, ay - dy]);
  }
  return sides;
}

const round = (value: number): number => Math.round(value * 100) / 100;
