import type { ChartBlock } from './blocks.ts';
import type { ChartDrawing, ChartLabel } from './chart.ts';
import { chartDrawing } from './chart.ts';
import { escapeMarkup } from './escapeMarkup.ts';

/** The shapes of a chart, without its labels: for a printer that sets the text itself. */
export function chartShapes(drawing: ChartDrawing): string {
  return wrap(drawing, shapes(drawing));
}

export interface ChartSvgOptions {
  /** CSS font family of the labels. */
  fontFamily: string;
  width?: number;
  labelSize?: number;
}

/** A whole chart as an SVG document: for the preview and for HTML. Undefined when there is nothing to draw. */
export function chartSvg(block: ChartBlock, options: ChartSvgOptions): string | undefined {
  if (block.items.length === 0) return undefined;
  const { width = 440, labelSize = 9, fontFamily } = options;
  const drawing = chartDrawing(block, { width, labelSize, measure: estimateWidth });
  const labels = drawing.labels.map(labelElement).join('');
  return wrap(drawing, `${shapes(drawing)}<g font-family="${escapeMarkup(fontFamily)}" fill="#000000">${labels}</g>`);
}

/** Ideographs and full-width marks are one em wide; Latin letters and digits at most 0.62 em in the fonts in use. */
function estimateWidth(text: string, size: number): number {
  let em = 0;
  for (const char of text) em += (char.codePointAt(0) ?? 0) < 0x2000 ? 0.62 : 1;
  return em * size;
}

function wrap({ width, height }: ChartDrawing, content: string): string {
  const [w, h] = [round(width), round(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${content}</svg>`;
}

function shapes({ areas, lines }: ChartDrawing): string {
  const filled = areas.map(
    ({ path, fill }) => `<path d="${path}" fill="${fill}" stroke="#ffffff" stroke-width="0.6"/>`,
  );
  const drawn = lines.map(
    ({ path, stroke, width }) => `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`,
  );
  return [...filled, ...drawn].join('');
}

function labelElement({ text, x, y, size, anchor, bold }: ChartLabel): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}"${weight}>${escapeMarkup(text)}</text>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
