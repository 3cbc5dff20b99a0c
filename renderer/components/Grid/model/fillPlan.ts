import type { PlannedCell } from './pastePlan.ts';
import type { Pos } from './position.ts';
import type { Range } from './range.ts';

type TextAt = (pos: Pos) => string;

/** Ctrl+D: the first row of the block into the rows below it. A block of one row takes the row above. */
export function fillDown(range: Range, textAt: TextAt): PlannedCell[] {
  const source = range.r0 === range.r1 ? range.r0 - 1 : range.r0;
  if (source < 0) return [];
  return fill({ ...range, r0: source + 1 }, ({ c }) => ({ r: source, c }), textAt);
}

/** Ctrl+R: the first column of the block into the columns right of it. One column takes the column to its left. */
export function fillRight(range: Range, textAt: TextAt): PlannedCell[] {
  const source = range.c0 === range.c1 ? range.c0 - 1 : range.c0;
  if (source < 0) return [];
  return fill({ ...range, c0: source + 1 }, ({ r }) => ({ r, c: source }), textAt);
}

/** The block that a drag of the fill handle covers: along the axis on which the pointer is further out, or null. */
export function fillTarget(range: Range, pointer: Pos): Range | null {
  const down = pointer.r - range.r1;
  const up = range.r0 - pointer.r;
  const right = pointer.c - range.c1;
  const left = range.c0 - pointer.c;
  const furthest = Math.max(down, up, right, left);
  if (furthest <= 0) return null;
  if (furthest === down) return { ...range, r0: range.r1 + 1, r1: pointer.r };
  if (furthest === up) return { ...range, r0: pointer.r, r1: range.r0 - 1 };
  if (furthest === right) return { ...range, c0: range.c1 + 1, c1: pointer.c };
  return { ...range, c0: pointer.c, c1: range.c0 - 1 };
}

/** Repeats the block over the target of a drag. */
export function fillSeries(range: Range, target: Range, textAt: TextAt): PlannedCell[] {
  const rows = range.r1 - range.r0 + 1;
  const cols = range.c1 - range.c0 + 1;
  const wrap = (value: number, from: number, size: number): number => from + ((((value - from) % size) + size) % size);
  return fill(target, ({ r, c }) => ({ r: wrap(r, range.r0, rows), c: wrap(c, range.c0, cols) }), textAt);
}

function fill(target: Range, sourceOf: (pos: Pos) => Pos, textAt: TextAt): PlannedCell[] {
  const cells: PlannedCell[] = [];
  for (let r = target.r0; r <= target.r1; r++) {
    for (let c = target.c0; c <= target.c1; c++) cells.push({ r, c, text: textAt(sourceOf({ r, c })) });
  }
  return cells;
}
