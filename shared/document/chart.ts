import type { ChartBlock } from './blocks.ts';
import { barChart } from './chartBar.ts';
import { ringChart } from './chartRing.ts';

/** A chart as shapes and labels, the same on the page, in the preview and on screen. Lengths in points, y downwards. */
export interface ChartDrawing {
  width: number;
  height: number;
  /** Filled areas, then thin lines, in drawing order. */
  areas: { path: string; fill: string }[];
  lines: { path: string; stroke: string; width: number }[];
  labels: ChartLabel[];
}

export interface ChartLabel {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  bold: boolean;
}

export interface ChartOptions {
  width: number;
  labelSize: number;
  /** Width of a text in a size, in points. */
  measure: (text: string, size: number) => number;
}

/** Lays out a chart that has items: a ring with labels around it, or horizontal bars. Labels never overlap. */
export function chartDrawing(block: ChartBlock, options: ChartOptions): ChartDrawing {
  return block.form === 'ring' ? ringChart(block, options) : barChart(block, options);
}
