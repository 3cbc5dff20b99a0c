import type { RawTable, DraftCell } from '../raw/rawBlock.ts';
import { requireTableSize } from '../tables/requireTableSize.ts';

export interface DocxCell {
  span: number;
  vertical?: 'restart' | 'continue';
  horizontal?: 'restart' | 'continue';
  width?: number;
  readonly texts: string[];
}

export interface DocxRow {
  readonly cells: DocxCell[];
  /** Grid columns left free before the first cell. */
  before: number;
  after: number;
  isHead: boolean;
  isDeleted: boolean;
}

export interface DocxTable {
  readonly grid: number[];
  readonly rows: DocxRow[];
}

/** Lays the cells of a Word table on its grid; undefined for a table without rows. @throws ImportError TOO_MANY */
export function layDocxTable({ grid, rows: all }: DocxTable, landscape: boolean): RawTable | undefined {
  const rows = all.filter((row) => !row.isDeleted && row.cells.length > 0);
  const cells: DraftCell[] = [];
  let open = new Map<number, DraftCell>();
  let headRows = 0;
  for (const [index, row] of rows.entries()) {
    fitToWidths(row, grid);
    open = layRow(row, index, open, cells);
    if (row.isHead && headRows === index) headRows = index + 1;
  }
  if (cells.length === 0) return undefined;
  const columns = cells.reduce((max, cell) => Math.max(max, cell.column + cell.columnSpan), 0);
  requireTableSize(rows.length, columns, cells.length);
  const widths = grid.length === columns ? { widths: grid } : {};
  return { kind: 'table', rows: rows.length, columns, cells, headRows, landscape, grid: 'exact', place: {}, ...widths };
}

/** Adds a row's cells; returns the vertically merged ones that may go on below, by their column. */
function layRow(
  row: DocxRow,
  index: number,
  above: Map<number, DraftCell>,
  cells: DraftCell[],
): Map<number, DraftCell> {
  const open = new Map<number, DraftCell>();
  let column = row.before;
  let last: DraftCell | undefined;
  for (const { span, vertical, horizontal, texts } of row.cells) {
    const text = texts.join('\n').trim();
    const upper = vertical === 'continue' ? above.get(column) : undefined;
    if (horizontal === 'continue' && last) {
      last.columnSpan += span;
      last.text += text;
    } else if (upper?.columnSpan === span) {
      upper.rowSpan++;
      if (text !== '') upper.text += upper.text === '' ? text : `\n${text}`;
      open.set(column, upper);
      last = upper;
    } else {
      last = { row: index, column, rowSpan: 1, columnSpan: span, text };
      cells.push(last);
      if (vertical === 'restart') open.set(column, last);
    }
    column += span;
  }
  return open;
}

/** Some writers give spans that do not fill the grid; then the widths of the cells say where they end. */
function fitToWidths(row: DocxRow, grid: readonly number[]): void {
  const sum = row.cells.reduce((total, { span }) => total + span, row.before + row.after);
  if (grid.length === 0 || sum === grid.length || row.cells.some(({ width }) => !width)) return;
  const edges = [0];
  for (const width of grid) edges.push((edges.at(-1) ?? 0) + width);
  let x = edges[Math.min(row.before, grid.length)] ?? 0;
  for (const cell of row.cells) {
    const end = x + (cell.width ?? 0);
    const span = nearest(edges, end) - nearest(edges, x);
    if (span > 0) cell.span = span;
    x = end;
  }
}

function nearest(edges: readonly number[], x: number): number {
  let best = 0;
  for (const [i, edge] of edges.entries()) if (Math.abs(edge - x) < Math.abs((edges[best] ?? 0) - x)) best = i;
  return best;
}
