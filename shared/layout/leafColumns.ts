import type { Cell } from '../document/blocks.ts';
import type { Column } from './layout.ts';

/** A leaf column with the chain of labels above it. */
export interface LeafColumn {
  readonly column: Column;
  /** 收入/金额: labels from the top, words filled. */
  readonly path: string;
}

/** The leaves of a column tree, in print order. `fill`: puts words into labels ({year}年预算金额). */
export function leafColumns(columns: readonly Column[], fill: (label: string) => string): readonly LeafColumn[] {
  const visit = (column: Column, above: readonly string[]): LeafColumn[] => {
    const path = [...above, fill(column.label)];
    return column.children?.length
      ? column.children.flatMap((child) => visit(child, path))
      : [{ column, path: path.join('/') }];
  };
  return columns.flatMap((column) => visit(column, []));
}

/** The head rows of a column tree: leaves reach down to the last row, groups span their leaves. */
export function headRows(columns: readonly Column[], fill: (label: string) => string): (Cell | null)[][] {
  const depth = Math.max(...columns.map(depthOf));
  const rows: (Cell | null)[][] = Array.from({ length: depth }, () => []);
  const place = (column: Column, level: number): number => {
    const width = column.children?.length ? column.children.reduce((sum, c) => sum + widthOf(c), 0) : 1;
    const rowSpan = column.children?.length ? 1 : depth - level;
    const cell: Cell = { text: fill(column.label), align: 'center', header: true };
    if (width > 1) cell.colSpan = width;
    if (rowSpan > 1) cell.rowSpan = rowSpan;
    for (let r = level; r < level + rowSpan; r++) {
      rows[r]!.push(r === level ? cell : null, ...Array.from({ length: width - 1 }, () => null));
    }
    for (const child of column.children ?? []) place(child, level + 1);
    return width;
  };
  for (const column of columns) place(column, 0);
  return rows;
}

function depthOf(column: Column): number {
  return column.children?.length ? 1 + Math.max(...column.children.map(depthOf)) : 1;
}

function widthOf(column: Column): number {
  return column.children?.length ? column.children.reduce((sum, c) => sum + widthOf(c), 0) : 1;
}
