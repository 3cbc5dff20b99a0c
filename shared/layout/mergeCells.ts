import type { GridView } from './gridView.ts';

/** A merged area: `rows` × `cols` from its top-left cell. */
export interface Merge {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
}

/**
 * The vertical merges of a grid: panes that span, and columns with `merge` whose text equals the one above, as long as
 * the merging columns before it agree too (a 二级指标 never merges across 一级指标).
 */
export function mergeCells(grid: GridView): readonly Merge[] {
  const merges: Merge[] = [];
  grid.columns.forEach(({ column }, col) => {
    let start = 0;
    for (let r = 1; r <= grid.rows.length; r++) {
      if (r < grid.rows.length && joinsAbove(grid, r, col, column.id, column.merge === true)) continue;
      if (r - start > 1) merges.push({ row: start, col, rows: r - start });
      start = r;
    }
  });
  return merges;
}

function joinsAbove(grid: GridView, r: number, col: number, id: string, merge: boolean): boolean {
  const row = grid.rows[r]!;
  if (row.row.merged?.includes(id)) return true;
  if (!merge) return false;
  for (let c = 0; c <= col; c++) {
    if (c !== col && !grid.columns[c]!.column.merge) continue;
    if (grid.rows[r]!.cells[c]!.text !== grid.rows[r - 1]!.cells[c]!.text) return false;
  }
  return row.cells[col]!.text !== '';
}
