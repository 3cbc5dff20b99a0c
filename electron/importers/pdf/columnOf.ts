import type { Interval } from './inferColumns.ts';

/** The column that a run covers most of, else the nearest. */
export function columnOf(run: { x0: number; x1: number }, columns: readonly Interval[]): number {
  let best = 0;
  let bestOverlap = -Infinity;
  for (const [i, column] of columns.entries()) {
    // Negative where they lie apart: the distance between them.
    const overlap = Math.min(column.to, run.x1) - Math.max(column.from, run.x0);
    if (overlap > bestOverlap) [best, bestOverlap] = [i, overlap];
  }
  return best;
}
