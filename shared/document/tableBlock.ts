import type { BlockScope, BlockSource, Cell, TableBlock } from './blocks.ts';
import type { GridCell, GridView } from '../layout/gridView.ts';
import type { Column } from '../layout/layout.ts';
import { columnNumber } from '../layout/columnNumber.ts';
import { headRows } from '../layout/leafColumns.ts';
import { mergeCells } from '../layout/mergeCells.ts';
import type { BlockView, FormView, TableView } from '../layout/tableView.ts';
import { fillWords } from '../narrative/words.ts';

type Grid = (Cell | null)[][];

/** A table as the exporters print it: head, body and merges on one grid. An empty table keeps one blank row. */
export function tableBlock(view: TableView, id: string): TableBlock {
  const { table, context } = view;
  const { widths, head, body, formStarts } =
    view.content.kind === 'grid' ? plainGrid(view, view.content.grid) : formGrid(view, view.content.forms);
  const source: BlockSource = { kind: 'table', id: table.id, scope: scopeOf(context.scope) };
  return {
    kind: 'table',
    id,
    source,
    title: view.title,
    orientation: table.orientation,
    widths,
    head,
    body,
    ...(formStarts && formStarts.length > 1 ? { formStarts } : {}),
    notes: [...view.notes],
    empty: view.empty,
    newPage: true,
    outline: true,
    fontSize: table.fontSize ?? 9,
    ...(view.number ? { number: view.number } : {}),
    ...(view.subtitle ? { subtitle: view.subtitle } : {}),
    ...(view.captionLeft ? { captionLeft: view.captionLeft } : {}),
    ...(view.captionRight ? { captionRight: view.captionRight } : {}),
  };
}

const scopeOf = (scope: BlockScope): BlockScope => ({ ...scope });

interface Parts {
  widths: number[];
  head: Grid;
  body: Grid;
  formStarts?: number[];
}

function plainGrid(view: TableView, grid: GridView): Parts {
  const content = view.table.content;
  if (content.kind !== 'grid') throw new Error(`table ${view.table.id} is a form`);
  const head: Grid = headRows(content.columns, (label) => fillWords(label, view.context));
  if (content.columnNumbers) head.push(numberRow(grid, content.columnNumbers.label));
  const body = bodyRows(grid);
  if (!body.length) body.push(grid.columns.map(() => ({ text: '', align: 'center' as const })));
  return { widths: grid.columns.map(({ column }) => widthOf(column)), head, body };
}

/** 栏次 1 2 3 … under the head, or 1 2 3 … from the first column on. */
function numberRow(grid: GridView, label: string | undefined): (Cell | null)[] {
  const text = (i: number): string => columnNumber(i, label);
  return grid.columns.map((_, i) => ({ text: text(i), align: 'center' as const, header: true }));
}

function bodyRows(grid: GridView): Grid {
  const body: Grid = grid.rows.map((row) =>
    row.cells.map((cell, c) =>
      printedCell(cell, grid.columns[c]!.column, row.row.look === 'total', indentOf(row, c, grid)),
    ),
  );
  for (const merge of mergeCells(grid)) {
    const top = body[merge.row]![merge.col];
    if (top) top.rowSpan = merge.rows;
    for (let r = merge.row + 1; r < merge.row + merge.rows; r++) body[r]![merge.col] = null;
  }
  return body;
}

/** Only the row's name is indented: the first text column that is no code. */
function indentOf(row: GridView['rows'][number], c: number, grid: GridView): number {
  const pane = row.row.panes?.[grid.columns[c]!.column.id];
  const indent = pane ? pane.indent : row.row.indent;
  return indent && row.cells[c]!.label && /name|label/i.test(grid.columns[c]!.column.show ?? 'label') ? indent : 0;
}

function printedCell(cell: GridCell, column: Column, bold: boolean, indent: number): Cell {
  const isValue = column.at !== undefined && !cell.label;
  const isCode = /\.(code|class|section|item)$|^index$|^code$/.test(column.show ?? '');
  return {
    text: cell.text,
    align: column.align ?? (isValue ? 'right' : isCode ? 'center' : 'left'),
    content: isValue ? 'amount' : isCode ? 'code' : 'text',
    ...(bold ? { bold } : {}),
    ...(indent ? { indent } : {}),
  };
}

const widthOf = (column: Column): number => column.width ?? (column.at ? 1 : 2);

/** The blocks of all forms below each other on the form's grid. */
function formGrid(view: TableView, forms: readonly FormView[]): Parts {
  const content = view.table.content;
  if (content.kind !== 'form') throw new Error(`table ${view.table.id} is no form`);
  const body: Grid = [];
  const formStarts: number[] = [];
  for (const form of forms) {
    const rows = form.blocks.flatMap((block) => blockRows(block, content.widths.length, view));
    if (rows.length) formStarts.push(body.length);
    body.push(...rows);
  }
  return { widths: [...content.widths], head: [], body, ...(content.formPages === 'each' ? { formStarts } : {}) };
}

function blockRows(view: BlockView, width: number, table: TableView): Grid {
  const { block, grid } = view;
  const rows: Grid = [];
  if (block.head) {
    const labels = block.columns.map((c): Cell => ({
      text: fillWords(c.label, table.context),
      align: 'center',
      header: true,
    }));
    rows.push(spread(labels, block));
  }
  for (const cells of bodyRows(grid)) rows.push(spread(cells, block));
  if (!block.side || !rows.length) return rows.map((row) => pad(row, width));
  const side: Cell = {
    text: fillWords(block.side, table.context),
    align: 'center',
    header: true,
    ...(rows.length > 1 ? { rowSpan: rows.length } : {}),
  };
  return rows.map((row, r) => pad([r === 0 ? side : null, ...row], width));
}

/** Puts the block's cells on the form's grid: each column takes its span. */
function spread(cells: readonly (Cell | null)[], block: BlockView['block']): (Cell | null)[] {
  return block.columns.flatMap((column, c) => {
    const cell = cells[c] ?? null;
    const own = cell && column.span > 1 ? { ...cell, colSpan: column.span } : cell;
    return [own, ...Array.from({ length: column.span - 1 }, () => null)];
  });
}

function pad(row: (Cell | null)[], width: number): (Cell | null)[] {
  if (row.length === width) return row;
  throw new Error(`form block: ${row.length} of ${width} grid columns`);
}
