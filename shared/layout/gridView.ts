import type { Coordinates } from '../budget/coordinates.ts';
import type { Value } from '../budget/value.ts';
import { fillWords } from '../narrative/words.ts';
import { cellText } from './cellText.ts';
import { columnText } from './columnText.ts';
import { inScope, type Context } from './context.ts';
import { expandRows } from './expandRows.ts';
import type { Column, NumberLook } from './layout.ts';
import { leafColumns, type LeafColumn } from './leafColumns.ts';
import { ROOT_ROW, type Row } from './row.ts';
import type { RowSource } from './rowSource.ts';

/** One evaluated cell: what is printed, and where it comes from. */
export interface GridCell {
  readonly text: string;
  /** A label or a text of the row; not a value. */
  readonly label: boolean;
  /** The address of a value cell; the screen leads from it to the facts. */
  readonly at?: Coordinates;
  readonly value?: Value;
}

export interface GridRow {
  readonly row: Row;
  readonly cells: readonly GridCell[];
}

/** An evaluated grid: leaf columns × rows. The text of a merged cell stands in every cell that it covers. */
export interface GridView {
  readonly columns: readonly LeafColumn[];
  readonly rows: readonly GridRow[];
  /** No value cell holds anything. */
  readonly empty: boolean;
}

/** How a table prints numbers, and coordinates of all its cells. */
export interface GridSettings {
  readonly at: Coordinates;
  readonly numbers: NumberLook;
  readonly moneyUnit: '元' | '万元';
}

const EMPTY_CELL: GridCell = { text: '', label: false };

/** Evaluates columns × rows over the facts. Pure. */
export function gridView(
  columns: readonly Column[],
  source: RowSource,
  settings: GridSettings,
  context: Context,
  parent: Row = ROOT_ROW,
): GridView {
  const leaves = leafColumns(columns, (label) => fillWords(label, context));
  const rows = expandRows(source, context, parent, settings.at);
  const evaluated = rows.map((row, index) => ({
    row,
    cells: leaves.map(({ column }) => gridCell(column, row, index, settings, context)),
  }));
  return { columns: leaves, rows: evaluated, empty: !evaluated.some((r) => r.cells.some(holdsData)) };
}

function gridCell(column: Column, line: Row, index: number, settings: GridSettings, context: Context): GridCell {
  const row = line.panes ? line.panes[column.id] : line;
  if (column.show === 'index') return { text: String(index + 1), label: true };
  if (!row) return EMPTY_CELL;
  const label = row.labels[column.id];
  if (label !== undefined) return { text: fillWords(label, context), label: true };
  if (column.show) return { text: columnText(column.show, row, context, index), label: true };
  if (!column.at || !row.at) return EMPTY_CELL;
  return valueCell(column, row, settings, context);
}

function valueCell(column: Column, row: Row, settings: GridSettings, context: Context): GridCell {
  const at = inScope(context, settings.at, row.at!, column.at);
  if (!at.dataset) return EMPTY_CELL;
  const price = at.quantity === 'unitPrice' ? row.line?.amounts?.['unitPrice'] : undefined;
  const value: Value =
    at.quantity === 'unitPrice'
      ? { kind: 'money', amount: price ?? 0, half: 0, blank: price === undefined, scale: 2 }
      : context.book.value(at);
  const look = { ...settings.numbers, ...column.numbers };
  return { text: cellText(value, look, column.moneyUnit ?? settings.moneyUnit), label: false, at, value };
}

/** Only values count: a row of labels alone (合计 without amounts) leaves a table empty. */
function holdsData(cell: GridCell): boolean {
  return cell.value !== undefined && cell.value.amount !== null && cell.value.amount !== 0;
}
