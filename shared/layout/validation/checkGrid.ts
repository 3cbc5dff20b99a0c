import type { Coordinates } from '../../budget/coordinates.ts';
import type { Column } from '../layout.ts';
import { SHOW_PATTERN } from '../columnText.ts';
import type { RowSource } from '../rowSource.ts';
import { checkCells } from './checkCells.ts';
import { checkUnique } from './checkIds.ts';
import { checkPanes } from './checkPanes.ts';
import { checkSource } from './checkSource.ts';
import type { Findings, Path } from './layoutProblem.ts';
import { placedColumns, type PlacedColumn } from './placedColumns.ts';
import { rowShapes, type RowShape } from './rowShapes.ts';
import { canShow, needOf } from './showTexts.ts';

/** A grid of columns and rows: a table, or one block of a form. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly columnsKeys: Path;
  readonly rows: RowSource;
  readonly rowsKeys: Path;
  /** Coordinates of the table, and where they stand. */
  readonly at: { readonly at: Coordinates; readonly keys: Path };
  /** The row that the grid stands below. */
  readonly parent: RowShape;
}

/** Columns and rows fit together: each column gets something from some row, and each address means something. */
export function checkGrid(grid: Grid, find: Findings): void {
  const columns = placedColumns(grid.columns, grid.columnsKeys);
  const leaves = columns.filter((c) => c.isLeaf);
  checkUnique(
    columns.map(({ column, keys }) => ({ id: column.id, keys })),
    '列',
    find,
  );
  const fixedRows: { id: string; keys: Path }[] = [];
  const shapes = rowShapes(grid.rows, grid.rowsKeys, grid.parent, (placed) => {
    checkSource(placed, grid.at.at, find);
    if (placed.panes) checkPanes(placed.panes, leaves, find);
    if (placed.source.source !== 'fixed') return;
    placed.source.rows.forEach((row, r) => fixedRows.push({ id: row.id, keys: [...placed.keys, 'rows', r] }));
  });
  checkUnique(fixedRows, '行', find);
  checkLabels(shapes, leaves, find);
  for (const column of columns) if (!column.isLeaf) checkGroup(column, find);
  for (const leaf of leaves) checkLeaf(leaf, shapesOf(leaf.column, shapes), grid, find);
}

/** The kinds of rows that can stand in a column, with those of its pane. */
function shapesOf(column: Column, shapes: readonly RowShape[]): readonly RowShape[] {
  return shapes.flatMap((shape) =>
    shape.panes ? shape.panes.filter((pane) => pane.columns.includes(column.id)).flatMap((pane) => pane.shapes) : shape,
  );
}

function checkGroup({ column, keys }: PlacedColumn, find: Findings): void {
  for (const key of ['at', 'show'] as const) {
    if (column[key] === undefined) continue;
    find.error([...keys, key], '有下级列的列只是表头，这一项不起作用。请写到最下层的列上。');
  }
}

function checkLeaf({ column, keys }: PlacedColumn, shapes: readonly RowShape[], grid: Grid, find: Findings): void {
  // no row can stand here: said where the rows are checked
  if (shapes.length === 0) return;
  const labelled = shapes.some((shape) => shape.labels[column.id] !== undefined);
  if (column.show !== undefined && column.at !== undefined) {
    find.error(keys, '取数位置（at）和显示内容（show）只能写一项，请删去一项。');
  } else if (column.show !== undefined) checkShow(column, column.show, [...keys, 'show'], shapes, labelled, find);
  else if (column.at !== undefined) checkCells({ column, at: column.at, keys }, shapes, grid.at, find);
  else if (!labelled) {
    find.error(keys, '这一列没有内容：请写取数位置（at）或显示内容（show），或在行里给它写文字。');
  }
  if (column.merge && column.at !== undefined) {
    find.error([...keys, 'merge'], '金额列不能合并相同的格，相等的数会被当成一个。请去掉合并。');
  }
}

function checkShow(
  column: Column,
  show: string,
  keys: Path,
  shapes: readonly RowShape[],
  labelled: boolean,
  find: Findings,
): void {
  if (!SHOW_PATTERN.test(show)) {
    find.error(keys, `不认识显示内容“${show}”，请改为 label、code、unit.name、function.code、line.栏名 一类的写法。`);
    return;
  }
  const isName = show === 'label' || show === 'code';
  const open = shapes.filter((shape) => shape.labels[column.id] === undefined);
  if (show === 'index' || (isName && labelled) || open.some((shape) => canShow(show, shape))) return;
  find.error(keys, `没有一行能显示“${show}”，这一列会是空的：需要${needOf(show)}。请改正显示内容或行。`);
}

/** A row's own texts stand in leaf columns that exist, and in a pane in one of its columns. */
function checkLabels(shapes: readonly RowShape[], leaves: readonly PlacedColumn[], find: Findings): void {
  const ids = new Set(leaves.map(({ column }) => column.id));
  const check = (shape: RowShape, allowed: ReadonlySet<string>): void => {
    for (const id of Object.keys(shape.labels)) {
      if (!ids.has(id)) find.error([...shape.labelKeys, id], `没有编号为“${id}”的最下层的列，请改正列的编号。`);
      else if (!allowed.has(id))
        find.error([...shape.labelKeys, id], `列“${id}”不属于这一栏，文字印不出来。请移到它的栏。`);
    }
  };
  for (const shape of shapes) {
    check(shape, ids);
    for (const pane of shape.panes ?? []) {
      for (const row of pane.shapes) check(row, row.isSelf ? ids : new Set(pane.columns));
    }
  }
}
