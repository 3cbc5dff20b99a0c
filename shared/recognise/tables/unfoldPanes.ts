import type { SourceGrid } from './sourceGrid.ts';

/**
 * A table that prints one list side by side (科目编码 科目名称 金额 twice or three times) as one long list: the panes below
 * each other. Other tables stay as they are.
 */
export function unfoldPanes(grid: SourceGrid): SourceGrid {
  const leaves = grid.paths.map((path) => path.at(-1) ?? '');
  const width = repeatOf(leaves);
  if (width === undefined) return grid;
  const starts = Array.from({ length: leaves.length / width }, (_, i) => i * width);
  const stack = <T>(rows: readonly (readonly T[])[]): T[][] =>
    starts.flatMap((from) => rows.map((row) => row.slice(from, from + width)));
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] => rows.slice(0, grid.head).map((row) => row.slice(0, width));
  return {
    head: grid.head,
    rows: [...cut(grid.rows), ...stack(grid.rows.slice(grid.head))],
    anchors: [...cut(grid.anchors), ...stack(grid.anchors.slice(grid.head))],
    // what stands over a single pane (人员经费, 公用经费) does not hold for the others
    paths: grid.paths.slice(0, width).map((path) => path.slice(-1)),
  };
}

/** The width of the panes: equal sets of heads, each with a code or a name of a subject and an amount. */
function repeatOf(leaves: readonly string[]): number | undefined {
  for (let width = 2; width <= leaves.length / 2; width++) {
    if (leaves.length % width !== 0) continue;
    const pane = leaves.slice(0, width);
    const repeats = leaves.every((leaf, i) => leaf !== '' && leaf === pane[i % width]);
    if (repeats && /编码|代码|科目/.test(pane[0]!) && new Set(pane).size === width) return width;
  }
  return undefined;
}
