import type { DraftCell } from '../raw/rawBlock.ts';
import { spanGrid } from '../tables/spanGrid.ts';
import { continueCutRow } from './continueCutRow.ts';
import { continueMergedCells } from './continueMergedCells.ts';
import { matchColumns } from './matchColumns.ts';
import type { PageTable } from './pageTable.ts';

/** What is known when a part of the next page is put under a table. */
export interface Seam {
  readonly table: PageTable;
  /** Cells of the next page without its repeated head, in the table's columns; their rows still count from the page's top. */
  cells: DraftCell[];
  /** The first row of the next page that goes into the table. */
  firstRow: number;
  /** The cell that covers the last row of the table at each column. */
  readonly bottom: readonly (DraftCell | undefined)[];
  /** Rows of the next page, with its head. */
  readonly partRows: number;
  readonly headRows: number;
}

/** So many first rows at most are a repeated head. */
const MOST_HEAD_ROWS = 6;

/**
 * Appends what the next page shows of a table: without the repeated head, rows that the page cut in two glued, merged
 * cells continued. False, and nothing changed, when it is another table.
 * @param isTitled the title was repeated between the two: then the head must be, too
 */
export function appendPart(table: PageTable, part: PageTable, isTitled: boolean): boolean {
  const map = matchColumns(table, part);
  if (!map) return false;
  const cells = part.cells.map((cell) => {
    const column = map[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (map[cell.column + cell.columnSpan] ?? column + 1) - column };
  });
  const headRows = countRepeated(table, cells, part.rows);
  if (isTitled && headRows === 0) return false;
  table.page = part.page;
  table.joined.push(part.page);
  if (part.rows === headRows) return true;
  const seam: Seam = {
    table,
    cells: cells.filter((cell) => cell.row >= headRows),
    firstRow: headRows,
    bottom: spanGrid(table).at(-1) ?? [],
    partRows: part.rows,
    headRows,
  };
  continueCutRow(seam);
  append(seam);
  return true;
}

function append(seam: Seam): void {
  const { table, firstRow, partRows } = seam;
  const offset = table.rows - firstRow;
  const moved = seam.cells.map((cell) => ({ ...cell, row: cell.row + offset }));
  table.cells.push(...continueMergedCells(seam, moved));
  table.rows += partRows - firstRow;
}

/** How many first rows repeat the table's head. */
function countRepeated(table: PageTable, cells: readonly DraftCell[], rows: number): number {
  const most = Math.min(MOST_HEAD_ROWS, table.rows, rows);
  let count = 0;
  for (; count < most; count++) {
    const key = rowKey(table.cells, count);
    if (key === '' || key !== rowKey(cells, count)) break;
  }
  // A row of a form (label and value) that is repeated is no head.
  const texts = table.cells.filter((cell) => cell.row < count && cell.text.trim() !== '').length;
  return texts < Math.max(3, table.columns / 2) ? 0 : count;
}

const rowKey = (cells: readonly DraftCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row && cell.text.trim() !== '')
    .map((cell) => `${cell.column}:${cell.text.normalize('NFKC').replace(/\s+/g, '')}`)
    .sort()
    .join('|');
