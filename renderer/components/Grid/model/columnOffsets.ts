import type { LeafColumn } from '../types.ts';

/** Left edges of the columns in CSS pixels, row-number column included; `xs[n]` is the right edge of the last one. */
export interface ColumnOffsets {
  gutter: number;
  xs: number[];
  widths: number[];
  frozenCount: number;
  /** Width kept in view at the left: row numbers and frozen columns. */
  frozenWidth: number;
  totalWidth: number;
}

export const MIN_COLUMN_WIDTH = 40;
export const MAX_COLUMN_WIDTH = 1200;

export function clampColumnWidth(width: number): number {
  return Math.round(Math.max(MIN_COLUMN_WIDTH, Math.min(MAX_COLUMN_WIDTH, width)));
}

/** `overrides`: widths of columns being dragged, by id. */
export function columnOffsets(
  leaves: readonly LeafColumn[],
  gutter: number,
  frozenCount: number,
  overrides: Readonly<Record<string, number>>,
): ColumnOffsets {
  const widths = leaves.map((leaf) => clampColumnWidth(overrides[leaf.id] ?? leaf.width));
  const xs = [gutter];
  for (const width of widths) xs.push((xs[xs.length - 1] ?? 0) + width);
  const frozen = Math.max(0, Math.min(frozenCount, leaves.length));
  return {
    gutter,
    xs,
    widths,
    frozenCount: frozen,
    frozenWidth: xs[frozen] ?? gutter,
    totalWidth: xs[xs.length - 1] ?? gutter,
  };
}
