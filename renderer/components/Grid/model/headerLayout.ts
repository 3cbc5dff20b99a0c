import type { ColumnNode, LeafColumn } from '../types.ts';

/** One header cell: its place in the lines and leaf columns of the header, and how many it covers. */
export interface HeaderCell {
  key: string;
  title: string;
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  leaf: LeafColumn | null;
}

export interface HeaderLayout {
  leaves: LeafColumn[];
  /** Lines of the header, at least 1. */
  depth: number;
  cells: HeaderCell[];
  /** Titles from the top down to the leaf, for messages: 「基本支出 / 人员经费」. */
  paths: string[];
}

/** Lays out a header tree: a group covers its leaves, a leaf is stretched down to the last line. */
export function headerLayout(columns: readonly ColumnNode[]): HeaderLayout {
  const layout: HeaderLayout = { leaves: [], depth: depthOf(columns), cells: [], paths: [] };
  for (const node of columns) place(layout, node, 0, []);
  return layout;
}

function depthOf(nodes: readonly ColumnNode[]): number {
  return nodes.reduce((deepest, node) => Math.max(deepest, 'children' in node ? 1 + depthOf(node.children) : 1), 1);
}

function place(layout: HeaderLayout, node: ColumnNode, row: number, above: readonly string[]): void {
  const col = layout.leaves.length;
  const path = [...above, node.title];
  if (!('children' in node)) {
    layout.leaves.push(node);
    layout.paths.push(path.join(' / '));
    const rowSpan = layout.depth - row;
    layout.cells.push({ key: node.id, title: node.title, row, col, rowSpan, colSpan: 1, leaf: node });
    return;
  }
  for (const child of node.children) place(layout, child, row + 1, path);
  const colSpan = layout.leaves.length - col;
  if (colSpan === 0) return;
  layout.cells.push({ key: `g:${row}:${col}`, title: node.title, row, col, rowSpan: 1, colSpan, leaf: null });
}
