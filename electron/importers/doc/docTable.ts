import type { DraftCell, RawTable } from '../raw/rawBlock.ts';
import { requireTableSize } from '../tables/requireTableSize.ts';
import type { RowFormat } from './paragraphFormat.ts';

/** A row of a Word 97 table: its texts, and how its end mark describes it. */
export interface DocRow {
  readonly texts: readonly string[];
  readonly format: RowFormat | undefined;
  readonly isHead: boolean;
}

/** Edges this close are one: rows of one table differ by rounding. In twentieths of a point. */
const SAME_EDGE = 15;

/** Lays rows on the grid of all their edges: this format knows widths, not spans. @throws ImportError TOO_MANY */
export function layDocTable(rows: readonly DocRow[], landscape: boolean): RawTable | undefined {
  const grid = gridOf(rows);
  const cells: DraftCell[] = [];
  let open = new Map<number, DraftCell>();
  let headRows = 0;
  for (const [index, row] of rows.entries()) {
    open = layRow(row, index, grid, open, cells);
    if (row.isHead && headRows === index) headRows = index + 1;
  }
  if (cells.length === 0) return undefined;
  const columns = cells.reduce((max, cell) => Math.max(max, cell.column + cell.columnSpan), 0);
  requireTableSize(rows.length, columns, cells.length);
  const widths = grid.length - 1 === columns ? { widths: grid.slice(1).map((edge, i) => edge - (grid[i] ?? 0)) } : {};
  return { kind: 'table', rows: rows.length, columns, cells, headRows, landscape, grid: 'exact', place: {}, ...widths };
}

function gridOf(rows: readonly DocRow[]): number[] {
  const edges = [...new Set(rows.flatMap((row) => row.format?.edges ?? []))].sort((a, b) => a - b);
  const grid: number[] = [];
  for (const edge of edges) if (edge - (grid.at(-1) ?? -Infinity) > SAME_EDGE) grid.push(edge);
  return grid;
}

/** Adds a row's cells; returns the vertically merged ones that may go on below, by their column. */
function layRow(
  { texts, format }: DocRow,
  index: number,
  grid: readonly number[],
  above: ReadonlyMap<number, DraftCell>,
  cells: DraftCell[],
): Map<number, DraftCell> {
  const open = new Map<number, DraftCell>();
  let last: DraftCell | undefined;
  for (const [i, text] of texts.entries()) {
    const [column, end] = columnsOf(format, i, grid);
    const { horizontal = 'none', vertical = 'none' } = format?.cells[i] ?? {};
    const upper = vertical === 'continued' ? above.get(column) : undefined;
    if (horizontal === 'continued' && last) {
      last.columnSpan = end - last.column;
      last.text += text;
    } else if (upper) {
      upper.rowSpan = index - upper.row + 1;
      if (text !== '') upper.text += upper.text === '' ? text : `\n${text}`;
      open.set(column, upper);
      last = upper;
    } else {
      last = { row: index, column, rowSpan: 1, columnSpan: end - column, text };
      cells.push(last);
      if (vertical === 'first') open.set(column, last);
    }
  }
  return open;
}

function columnsOf(format: RowFormat | undefined, i: number, grid: readonly number[]): [column: number, end: number] {
  const left = format?.edges[i];
  const right = format?.edges[i + 1];
  if (left === undefined || right === undefined) return [i, i + 1];
  const column = nearest(grid, left);
  return [column, Math.max(column + 1, nearest(grid, right))];
}

function nearest(grid: readonly number[], edge: number): number {
  let low = 0;
  let high = grid.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((grid[middle] ?? 0) <= edge) low = middle;
    else high = middle;
  }
  return Math.abs((grid[high] ?? 0) - edge) < Math.abs((grid[low] ?? 0) - edge) ? high : low;
}
