import type { Pos } from './position.ts';
import type { Range } from './range.ts';
import type { Extent } from './selection.ts';
import { clampPos } from './selection.ts';
import type { SpanMap } from './spans.ts';

export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'edgeUp'
  | 'edgeDown'
  | 'edgeLeft'
  | 'edgeRight'
  | 'rowStart'
  | 'rowEnd'
  | 'gridStart'
  | 'gridEnd'
  | 'pageUp'
  | 'pageDown'
  | 'next'
  | 'previous';

/** What the walk has to know of the cells. */
export interface WalkGrid extends Extent {
  /** Rows that a page key moves by. */
  pageRows: number;
  isEditable: (pos: Pos) => boolean;
  isEmpty: (pos: Pos) => boolean;
  spans: SpanMap;
}

/** Rows searched for an editable cell before Tab settles for the neighbour; bounds the time of one key press. */
const SEARCH_ROWS = 2000;

/**
 * Where a key leads from a cell. Never out of the table: at an edge the cell stays.
 * Tab (`next`, `previous`) goes to the next cell that can be edited, in reading order, over the ends of rows.
 */
export function walk(grid: WalkGrid, from: Pos, step: Step): Pos {
  const target = aim(grid, grid.spans.origin(from), step);
  return grid.spans.origin(clampPos(target, grid));
}

function aim(grid: WalkGrid, at: Pos, step: Step): Pos {
  const size = grid.spans.size(at);
  switch (step) {
    case 'up':
      return { r: at.r - 1, c: at.c };
    case 'down':
      return { r: at.r + size.rows, c: at.c };
    case 'left':
      return { r: at.r, c: at.c - 1 };
    case 'right':
      return { r: at.r, c: at.c + size.cols };
    case 'edgeUp':
      return dataEdge(grid, at, -1, 0);
    case 'edgeDown':
      return dataEdge(grid, at, 1, 0);
    case 'edgeLeft':
      return dataEdge(grid, at, 0, -1);
    case 'edgeRight':
      return dataEdge(grid, at, 0, 1);
    case 'rowStart':
      return { r: at.r, c: 0 };
    case 'rowEnd':
      return { r: at.r, c: grid.colCount - 1 };
    case 'gridStart':
      return { r: 0, c: 0 };
    case 'gridEnd':
      return { r: grid.rowCount - 1, c: grid.colCount - 1 };
    case 'pageUp':
      return { r: Math.max(Math.min(0, at.r), at.r - grid.pageRows), c: at.c };
    case 'pageDown':
      return { r: at.r + grid.pageRows, c: at.c };
    case 'next':
      return nextEditable(grid, at, 1) ?? { r: at.r, c: at.c + size.cols };
    case 'previous':
      return nextEditable(grid, at, -1) ?? { r: at.r, c: at.c - 1 };
  }
}

/** As Ctrl+arrow in a spreadsheet: to the last filled cell of the run, or over the gap to the next filled one. */
function dataEdge(grid: WalkGrid, from: Pos, dr: number, dc: number): Pos {
  const inside = (p: Pos): boolean =>
    p.r >= -grid.pinnedCount && p.r < grid.rowCount && p.c >= 0 && p.c < grid.colCount;
  const after = (p: Pos): Pos => ({ r: p.r + dr, c: p.c + dc });
  let at = from;
  let next = after(at);
  if (!inside(next)) return at;
  const alongRun = !grid.isEmpty(at) && !grid.isEmpty(next);
  while (inside(next)) {
    if (alongRun && grid.isEmpty(next)) return at;
    at = next;
    if (!alongRun && !grid.isEmpty(at)) return at;
    next = after(next);
  }
  return at;
}

function nextEditable(grid: WalkGrid, from: Pos, direction: 1 | -1): Pos | null {
  let { r } = from;
  let c = from.c + direction;
  for (let searched = 0; searched < SEARCH_ROWS; searched++) {
    for (; c >= 0 && c < grid.colCount; c += direction) {
      const pos = { r, c };
      const origin = grid.spans.origin(pos);
      if (origin.r === r && origin.c === c && grid.isEditable(pos)) return pos;
    }
    r += direction;
    if (r < -grid.pinnedCount || r >= grid.rowCount) return null;
    c = direction > 0 ? 0 : grid.colCount - 1;
  }
  return null;
}

/** Enter and Tab inside a selected block go round within it, as in a spreadsheet; covered cells are passed over. */
export function walkInRange(range: Range, from: Pos, step: 'up' | 'down' | 'next' | 'previous', spans: SpanMap): Pos {
  const byColumn = step === 'up' || step === 'down';
  const forward = step === 'down' || step === 'next';
  const rows = range.r1 - range.r0 + 1;
  const cols = range.c1 - range.c0 + 1;
  const count = rows * cols;
  const index = byColumn
    ? (from.c - range.c0) * rows + (from.r - range.r0)
    : (from.r - range.r0) * cols + (from.c - range.c0);
  for (let i = 1; i <= count; i++) {
    const at = (((index + (forward ? i : -i)) % count) + count) % count;
    const pos = byColumn
      ? { r: range.r0 + (at % rows), c: range.c0 + Math.floor(at / rows) }
      : { r: range.r0 + Math.floor(at / cols), c: range.c0 + (at % cols) };
    const origin = spans.origin(pos);
    if (origin.r === pos.r && origin.c === pos.c) return pos;
  }
  return from;
}
