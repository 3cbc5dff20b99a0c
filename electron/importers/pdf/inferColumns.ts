import type { TextRun } from './textRun.ts';
import { columnOf } from './columnOf.ts';
import { median } from './textLine.ts';

/** A stretch of the page's width. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Rows with this part of the most texts show where the columns are; heads and notes show fewer. */
const FULL_ROW = 0.55;
/** Columns further apart than this many characters are never one. */
const FARTHEST = 9;

/** The columns of rows of text between x0 and x1, from left to right; none where the rows show no columns. */
export function inferColumns(rows: readonly (readonly TextRun[])[], x0: number, x1: number): Interval[] {
  const most = Math.max(...rows.map((row) => apart(row).length));
  if (most < 2) return [];
  const full = rows.filter((row) => apart(row).length >= Math.max(2, most * FULL_ROW));
  return joinNeverTogether(coveredStretches(full.flatMap(apart), x0, x1, full.length > 12 ? 1.5 : 0.5), rows);
}

/** The stretches that the texts of a row cover, overlapping ones as one. */
function apart(row: readonly TextRun[]): Interval[] {
  const stretches: { from: number; to: number }[] = [];
  for (const run of [...row].sort((a, b) => a.x0 - b.x0)) {
    const last = stretches.at(-1);
    if (last && run.x0 < last.to) last.to = Math.max(last.to, run.x1);
    else stretches.push({ from: run.x0, to: run.x1 });
  }
  return stretches;
}

/** The parts of x0–x1 that more than `threshold` stretches cover. */
function coveredStretches(stretches: readonly Interval[], x0: number, x1: number, threshold: number): Interval[] {
  const width = Math.ceil(x1 - x0) + 4;
  const counts = new Float32Array(width + 1);
  for (const { from, to } of stretches)
    for (let at = Math.max(0, Math.floor(from - x0)); at < Math.min(width, Math.ceil(to - x0)); at++)
      counts[at] = (counts[at] ?? 0) + 1;
  const covered: Interval[] = [];
  let start = -1;
  for (let at = 0; at <= width; at++) {
    const isCovered = at < width && (counts[at] ?? 0) > threshold;
    if (isCovered && start < 0) start = at;
    if (!isCovered && start >= 0) {
      covered.push({ from: x0 + start, to: x0 + at });
      start = -1;
    }
  }
  return covered;
}

/** Neighbours that never stand side by side in one row are one column: a head centred over amounts set right. */
function joinNeverTogether(found: readonly Interval[], rows: readonly (readonly TextRun[])[]): Interval[] {
  const size = median(rows.flat().map((run) => run.size));
  const columns = [...found];
  while (columns.length > 2) {
    const together = new Set<number>();
    for (const row of rows) {
      const used = new Set(row.map((run) => columnOf(run, columns)));
      for (const column of used) if (used.has(column + 1)) together.add(column);
    }
    let nearest = -1;
    let nearestGap = size * FARTHEST;
    for (let i = 0; i + 1 < columns.length; i++) {
      const gap = (columns[i + 1]?.from ?? 0) - (columns[i]?.to ?? 0);
      if (!together.has(i) && gap < nearestGap) [nearest, nearestGap] = [i, gap];
    }
    const [left, right] = [columns[nearest], columns[nearest + 1]];
    if (nearest < 0 || !left || !right) break;
    columns.splice(nearest, 2, { from: left.from, to: right.to });
  }
  return columns;
}
