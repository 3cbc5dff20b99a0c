import type { MeasuredCell, RowStyle } from './measureTable.ts';
import { cellHeight } from './measureTable.ts';

/**
 * Heights of rows [from, to) as they stand together: each row is as high as its own cells, and a cell that spans several
 * rows makes the last of them higher when its text needs it. Cells have to lie inside the rows.
 */
export function rowHeights(cells: readonly MeasuredCell[], from: number, to: number, style: RowStyle): number[] {
  const heights = Array.from({ length: to - from }, () => cellHeight(1, style));
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue;
    const index = cell.row - from;
    heights[index] = Math.max(heights[index] ?? 0, cellHeight(cell.lines.length, style));
  }
  for (const cell of cells.filter((one) => one.rowSpan > 1).toSorted((a, b) => lastRow(a) - lastRow(b))) {
    const first = cell.row - from;
    const last = lastRow(cell) - from;
    const together = heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
    const lacking = cellHeight(cell.lines.length, style) - together;
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
  }
  return heights;
}

const lastRow = (cell: MeasuredCell): number => cell.row + cell.rowSpan - 1;
