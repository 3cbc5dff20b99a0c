import type { Range } from './range.ts';

export interface PlannedCell {
  r: number;
  c: number;
  text: string;
}

export interface PastePlan {
  /** Cells inside the table and, when `extraRows` are added, below it. */
  cells: PlannedCell[];
  /** The block that is filled, cut at the last column. */
  target: Range;
  /** Rows that the table lacks. */
  extraRows: number;
  /** Columns of the clipboard that lie right of the table and are left out. */
  cutColumns: number;
}

/**
 * Where the texts of a clipboard go. The block starts at the top-left of the selection; a selection that is a whole
 * multiple of the clipboard (so always, for one value) is tiled with it.
 */
export function pastePlan(
  cells: readonly (readonly string[])[],
  at: Range,
  rowCount: number,
  colCount: number,
): PastePlan {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  if (height === 0 || width === 0) return { cells: [], target: at, extraRows: 0, cutColumns: 0 };
  const rows = tiled(height, at.r1 - at.r0 + 1);
  const cols = tiled(width, at.c1 - at.c0 + 1);
  const usedCols = Math.min(cols, colCount - at.c0);
  const planned: PlannedCell[] = [];
  for (let y = 0; y < rows; y++) {
    const source = cells[y % height] ?? [];
    for (let x = 0; x < usedCols; x++) planned.push({ r: at.r0 + y, c: at.c0 + x, text: source[x % width] ?? '' });
  }
  return {
    cells: planned,
    target: { r0: at.r0, r1: at.r0 + rows - 1, c0: at.c0, c1: at.c0 + usedCols - 1 },
    extraRows: Math.max(0, at.r0 + rows - rowCount),
    cutColumns: cols - usedCols,
  };
}

function tiled(size: number, selected: number): number {
  return selected > size && selected % size === 0 ? selected : size;
}
