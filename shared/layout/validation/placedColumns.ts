import type { Column } from '../layout.ts';
import type { Path } from './layoutProblem.ts';

/** A column of a column tree and where it stands. */
export interface PlacedColumn {
  readonly column: Column;
  readonly keys: Path;
  readonly isLeaf: boolean;
}

/** Every column of a tree, groups before what is below them. As `leafColumns`, a group without children is a leaf. */
export function placedColumns(columns: readonly Column[], keys: Path): PlacedColumn[] {
  return columns.flatMap((column, c) => {
    const columnKeys = [...keys, c];
    const isLeaf = !column.children?.length;
    return [{ column, keys: columnKeys, isLeaf }, ...placedColumns(column.children ?? [], [...columnKeys, 'children'])];
  });
}
