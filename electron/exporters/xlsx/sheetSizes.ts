import type { PageStyle, TableBlock } from '../../../shared/document/blocks.ts';
import { frameOf, innerWidth } from '../pdf/flow/frame.ts';
import type { Grid, GridCell } from '../pdf/table/grid.ts';

/** Excel allows no more, in points. */
const HIGHEST = 409;
const LINE = 1.35;
const PADDING = 4;
const WIDE_CHARACTER = 0x2e80;
/** Width of letters, digits and marks of half width, in em. */
const HALF = 0.56;

/** Estimated width of a text in em: a sheet is shown in the fonts of the reader's machine. */
export function emWidth(text: string): number {
  let em = 0;
  for (const char of text) em += (char.codePointAt(0) ?? 0) >= WIDE_CHARACTER || /[“”‘’…—]/.test(char) ? 1 : HALF;
  return em;
}

/** Widths of the columns in points: those of the printed page, wider where an amount would show as ####. */
export function columnWidths(block: TableBlock, grid: Grid, page: PageStyle): number[] {
  const room = innerWidth(frameOf(page, 'table', block.orientation));
  const relative = Array.from({ length: grid.columns }, (_, c) => Math.max(block.widths[c] ?? 1, 0.1));
  const sum = relative.reduce((total, width) => total + width, 0);
  const widths = relative.map((width) => (width / sum) * room);
  for (const { cell, column, columnSpan } of grid.cells) {
    if (cell.content !== 'amount' || columnSpan > 1) continue;
    widths[column] = Math.max(widths[column] ?? 0, emWidth(cell.text) * block.fontSize * 1.08 + 2 * PADDING);
  }
  return widths;
}

/** Heights of the rows in points, so that wrapped text is seen: merged cells do not grow by themselves. */
export function rowHeights(grid: Grid, widths: readonly number[], size: number): number[] {
  const heights = Array.from({ length: grid.rows }, () => size * LINE + PADDING);
  const needed = (cell: GridCell): number => {
    const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, one) => sum + one, 0);
    return textHeight(cell.cell.text, width - 2 * PADDING - (cell.cell.indent ?? 0) * size, size);
  };
  for (const cell of grid.cells)
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, needed(cell));
  for (const cell of grid.cells) {
    if (cell.rowSpan === 1) continue;
    const rows = Array.from({ length: cell.rowSpan }, (_, i) => cell.row + i);
    const lacking = needed(cell) - rows.reduce((sum, row) => sum + (heights[row] ?? 0), 0);
    if (lacking > 0) for (const row of rows) heights[row] = (heights[row] ?? 0) + lacking / rows.length;
  }
  return heights.map((height) => Math.min(HIGHEST, height));
}

/** Height of a wrapped text in points. */
export function textHeight(text: string, width: number, size: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((emWidth(line) * size) / Math.max(width, size))), 0);
  return Math.min(HIGHEST, lines * size * LINE + PADDING);
}
