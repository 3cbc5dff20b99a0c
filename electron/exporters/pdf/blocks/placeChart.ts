import type { ChartBlock } from '../../../../shared/document/blocks.ts';
import type { ChartDrawing } from '../../../../shared/document/chart.ts';
import { chartDrawing } from '../../../../shared/document/chart.ts';
import { chartShapes } from '../../../../shared/document/chartSvg.ts';
import type { PageFlow } from '../flow/pageFlow.ts';
import { balanceTitle } from '../text/balanceTitle.ts';
import type { TextLine } from '../text/breakLines.ts';
import { breakLines } from '../text/breakLines.ts';
import { placeLine } from '../text/placeLine.ts';
import { shapeText, widthOf } from '../text/shapeText.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';

/** A chart laid out for a width: its title, and the drawing or the text that stands for it when there is nothing to draw. */
export interface PreparedChart {
  block: ChartBlock;
  title: TextLine[];
  drawing: ChartDrawing | undefined;
  empty: TextLine[];
}

const TITLE_PITCH = SIZES.chartTitle * 1.7;
const SPACE = 8;

/** Lays out a chart for a width and, if it has to be scaled down, a height in points. */
export function prepareChart(block: ChartBlock, width: number, type: Typography): PreparedChart {
  const chain = type.chain('heading', false);
  const title = balanceTitle([{ text: block.title, chain: type.chain('heading', true) }], {
    size: SIZES.chartTitle,
    width,
  });
  if (block.items.length === 0) {
    const size = type.style.bodySize;
    const spans = [{ text: block.emptyText, chain: type.chain('body', false) }];
    return { block, title, drawing: undefined, empty: breakLines(spans, { size, width, firstIndent: 2 * size }) };
  }
  const measure = (text: string, size: number): number =>
    Math.max(0, ...shapeText([{ text, chain }], size).map((l) => widthOf(l)));
  return { block, title, drawing: chartDrawing(block, { width, labelSize: SIZES.chartLabel, measure }), empty: [] };
}

export function chartHeight({ title, drawing, empty }: PreparedChart, type: Typography): number {
  const body = drawing === undefined ? Math.min(empty.length, 2) * type.style.linePitch : drawing.height;
  return SPACE + title.length * TITLE_PITCH + body + SPACE;
}

/** Prints a chart in one piece. The caller has made sure that it fits, or that the page is empty. */
export function placeChart({ block, title, drawing, empty }: PreparedChart, flow: PageFlow, type: Typography): void {
  flow.gap(SPACE);
  const from = flow.y;
  for (const line of title) flow.line(line, { size: SIZES.chartTitle, pitch: TITLE_PITCH, align: 'center' });
  flow.mark(block.source, from);
  if (drawing === undefined) {
    flow.lines(empty, { size: type.style.bodySize, pitch: type.style.linePitch, align: 'justify' }, block.source);
  } else {
    draw(drawing, flow, type);
    flow.mark(block.source, from);
  }
  flow.gap(SPACE);
}

function draw(drawing: ChartDrawing, flow: PageFlow, type: Typography): void {
  const { frame } = flow;
  if (frame === undefined) throw new Error('No page was begun');
  // A chart taller than the page is scaled down as a whole.
  const scale = Math.min(1, flow.room / drawing.height);
  const left = frame.left + (frame.width - frame.left - frame.right - drawing.width * scale) / 2;
  const size = { width: drawing.width * scale, height: drawing.height * scale };
  flow.add({ kind: 'drawing', svg: chartShapes(drawing), x: left, y: flow.y, ...size });
  for (const label of drawing.labels) {
    const labelSize = label.size * scale;
    const [line] = breakLines([{ text: label.text, chain: type.chain('heading', label.bold) }], {
      size: labelSize,
      width: Infinity,
      breaks: 'never',
    });
    if (line === undefined) continue;
    const shift = label.anchor === 'middle' ? line.width / 2 : label.anchor === 'end' ? line.width : 0;
    const place = {
      x: left + label.x * scale - shift,
      baseline: flow.y + label.y * scale,
      width: line.width,
      size: labelSize,
    };
    for (const run of placeLine(line, { ...place, align: 'left' })) flow.add({ kind: 'text', run });
  }
  flow.down(size.height);
}
