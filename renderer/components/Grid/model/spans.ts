import type { Pos } from './position.ts';
import type { Range } from './range.ts';

/** Merged cells of a view: which cell stands for a place, and how large it is. */
export interface SpanMap {
  readonly any: boolean;
  origin: (pos: Pos) => Pos;
  size: (pos: Pos) => { rows: number; cols: number };
}

export interface Span extends Pos {
  rows: number;
  cols: number;
}

const ONE = { rows: 1, cols: 1 };

export const NO_SPANS: SpanMap = { any: false, origin: (pos) => pos, size: () => ONE };

/** A span that overlaps an earlier one, or leaves the table, is cut to what is free. */
export function spanMap(spans: readonly Span[], rowCount: number, colCount: number): SpanMap {
  const origins = new Map<number, Pos>();
  const sizes = new Map<number, { rows: number; cols: number }>();
  const key = (r: number, c: number): number => r * colCount + c;
  for (const span of spans) {
    if (origins.has(key(span.r, span.c))) continue;
    const rows = Math.max(1, Math.min(span.rows, rowCount - span.r));
    const cols = Math.max(1, Math.min(span.cols, colCount - span.c));
    const origin = { r: span.r, c: span.c };
    sizes.set(key(span.r, span.c), { rows, cols });
    for (let r = span.r; r < span.r + rows; r++) {
      for (let c = span.c; c < span.c + cols; c++) origins.set(key(r, c), origin);
    }
  }
  return {
    any: sizes.size > 0,
    origin: (pos) => origins.get(key(pos.r, pos.c)) ?? pos,
    size: (pos) => sizes.get(key(pos.r, pos.c)) ?? ONE,
  };
}

/** Grows a block until no merged cell is cut by its edge. */
export function expandRange(range: Range, spans: SpanMap): Range {
  if (!spans.any) return range;
  let current = range;
  for (;;) {
    const next = { ...current };
    for (let r = current.r0; r <= current.r1; r++) {
      for (let c = current.c0; c <= current.c1; c++) {
        const origin = spans.origin({ r, c });
        const size = spans.size(origin);
        next.r0 = Math.min(next.r0, origin.r);
        next.c0 = Math.min(next.c0, origin.c);
        next.r1 = Math.max(next.r1, origin.r + size.rows - 1);
        next.c1 = Math.max(next.c1, origin.c + size.cols - 1);
      }
    }
    const same = next.r0 === current.r0 && next.r1 === current.r1 && next.c0 === current.c0 && next.c1 === current.c1;
    if (same) return current;
    current = next;
  }
}
