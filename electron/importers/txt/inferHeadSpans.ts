import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';
import { isAmountText } from '../tables/isAmountText.ts';
import type { SpannedTable } from '../tables/spannedTable.ts';

const MAX_HEAD_ROWS = 4;

/**
 * Guesses the merged cells of a head whose text file left blanks for them: in the first rows a text goes on over the blanks
 * to its right as long as the row below has something under them, and over blanks below it down to the last head row. The
 * grid of the table does not change, only who covers a blank.
 */
export function inferHeadSpans(table: SpannedTable): SourceCell[] {
  const head = countHeadRows(table);
  if (head === 0) return [...table.cells];
  const grid = Array.from({ length: head }, (_, row) => table.cells.filter((cell) => cell.row === row));
  const covered = new Set<SourceCell>();
  const result: SourceCell[] = [];
  for (const [row, cells] of grid.entries())
    for (const cell of cells) {
      if (covered.has(cell)) continue;
      const columnSpan = cell.text === '' ? 1 : widthOf(grid, row, cell.column, covered);
      const rowSpan = cell.text === '' ? 1 : heightOf(grid, row, cell.column, columnSpan, covered);
      for (const below of grid.slice(row, row + rowSpan))
        for (const other of below.slice(cell.column, cell.column + columnSpan)) covered.add(other);
      result.push({ ...cell, rowSpan, columnSpan });
    }
  return [...result, ...table.cells.filter((cell) => cell.row >= head)];
}

/** A head needs blanks to be filled; it ends with the first row of amounts, or one that has a text in every column. */
function countHeadRows(table: SpannedTable): number {
  for (let row = 0; row < Math.min(MAX_HEAD_ROWS, table.rows - 1); row++) {
    const cells = table.cells.filter((cell) => cell.row === row);
    if (isBodyRow(cells)) return row;
    if (cells.every((cell) => cell.text !== '')) return row + 1;
    if (row > 0 && isComplete(table, row)) return row + 1;
  }
  return 0;
}

/** A total without amounts stands alone in its row; beside other words 合计 is the name of a column. */
const isBodyRow = (cells: readonly SourceCell[]): boolean => {
  const texts = cells.map((cell) => cell.text).filter((text) => text !== '');
  return texts.some(isBodyText) || (texts.length === 1 && /^[合总]\s*计$/.test(texts[0]!));
};

/** Amounts, codes and item numbers stand in the body only. */
const isBodyText = (text: string): boolean =>
  (isAmountText(text) && /\d{3}|\./.test(text)) || /^[一二三四五六七八九十]+、/.test(text);

/** Has every column a head text by this row? */
function isComplete(table: SpannedTable, row: number): boolean {
  const named = new Set(table.cells.filter((c) => c.row <= row && c.text !== '').map((c) => c.column));
  const next = table.cells.filter((cell) => cell.row === row + 1);
  return named.size === table.columns && isBodyRow(next);
}

function widthOf(grid: SourceCell[][], row: number, column: number, covered: Set<SourceCell>): number {
  const below = grid[row + 1];
  let width = 1;
  for (const next of grid[row]?.slice(column + 1) ?? []) {
    if (next.text !== '' || covered.has(next) || !below?.[next.column]?.text) break;
    // The blank belongs to this text only if this text has something below itself, too.
    if (!below[column]?.text) break;
    width++;
  }
  return width;
}

function heightOf(grid: SourceCell[][], row: number, column: number, width: number, covered: Set<SourceCell>): number {
  let height = 1;
  for (const below of grid.slice(row + 1)) {
    const under = below.slice(column, column + width);
    if (under.some((cell) => cell.text !== '' || covered.has(cell))) break;
    height++;
  }
  return height;
}
