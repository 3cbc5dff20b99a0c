import type { ChartOptions } from './chart.ts';

/** Breaks a label into lines no wider than `width` points, between any two characters. */
export function wrapLabel(text: string, width: number, options: ChartOptions): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text) {
    if (line !== '' && options.measure(line + char, options.labelSize) > width) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A number for an SVG path: at most two decimals. */
export function coordinate(value: number): number {
  return Math.round(value * 100) / 100;
}
