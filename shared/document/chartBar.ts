import type { ChartBlock } from './blocks.ts';
import type { ChartDrawing, ChartOptions } from './chart.ts';
import { chartFill } from './chartPalette.ts';
import { coordinate, wrapLabel } from './chartText.ts';

const BAR = 13;
const BETWEEN = 7;
const LINE_PITCH = 1.3;
const GAP = 6;
/** The labels may take at most this part of the width. */
const LABEL_SHARE = 0.34;

/** Horizontal bars from a common line, negative ones to the left; the label left, amount and share right. */
export function barChart(block: ChartBlock, options: ChartOptions): ChartDrawing {
  const { width, labelSize, measure } = options;
  const values = block.items.map((item) => [item.valueText, item.shareText].filter((text) => text !== '').join('  '));
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => measure(text, labelSize)));
  const labelWidth = Math.min(widest(block.items.map((item) => item.label)), width * LABEL_SHARE);
  const valueWidth = widest(values);
  const left = labelWidth + GAP;
  const room = Math.max(width - left - valueWidth - GAP, 20);
  const lowest = Math.min(0, ...block.items.map((item) => item.value));
  const highest = Math.max(0, ...block.items.map((item) => item.value));
  const scale = room / Math.max(highest - lowest, 1);
  const zero = left - lowest * scale;

  const drawing: ChartDrawing = { width, height: 0, areas: [], lines: [], labels: [] };
  const pitch = labelSize * LINE_PITCH;
  let y = 4;
  block.items.forEach((item, index) => {
    const lines = wrapLabel(item.label, labelWidth, options);
    const height = Math.max(BAR, lines.length * pitch);
    const middle = y + height / 2;
    const end = zero + item.value * scale;
    if (item.value !== 0) drawing.areas.push({ path: bar(zero, end, middle - BAR / 2), fill: chartFill(index) });
    lines.forEach((text, i) => {
      const baseline = middle + (i - (lines.length - 1) / 2) * pitch + labelSize * 0.38;
      drawing.labels.push({ text, x: labelWidth, y: baseline, size: labelSize, anchor: 'end', bold: false });
    });
    const label = { text: values[index] ?? '', x: Math.max(zero, end) + GAP, y: middle + labelSize * 0.38 };
    drawing.labels.push({ ...label, size: labelSize, anchor: 'start', bold: false });
    y += height + BETWEEN;
  });
  drawing.height = y - BETWEEN + 4;
  drawing.lines.push({
    path: `M${coordinate(zero)} 0L${coordinate(zero)} ${coordinate(drawing.height)}`,
    stroke: '#666666',
    width: 0.5,
  });
  return drawing;
}

function bar(from: number, to: number, y: number): string {
  const [a, b] = [coordinate(Math.min(from, to)), coordinate(Math.max(from, to))];
  return `M${a} ${coordinate(y)}L${b} ${coordinate(y)}L${b} ${coordinate(y + BAR)}L${a} ${coordinate(y + BAR)}Z`;
}
