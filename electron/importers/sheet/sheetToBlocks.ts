import type { SourceCell, SourceFurniture } from '../../../shared/recognise/sourceDocument.ts';
import type { RawBlock, RawTable } from '../raw/rawBlock.ts';
import { hiddenTexts } from './hiddenTexts.ts';
import { cellAddress } from './sheetGrid.ts';
import type { SheetGrid } from './sheetGrid.ts';
import { splitTables } from './splitTables.ts';
import type { SheetPart } from './splitTables.ts';
import { visibleSheet } from './visibleSheet.ts';
import type { VisibleSheet } from './visibleSheet.ts';

/** What a sheet gives: blocks of what can be seen, and what was left out. */
export interface SheetBlocks {
  readonly blocks: RawBlock[];
  readonly warnings: string[];
  readonly furniture: SourceFurniture[];
}

/**
 * The tables of a sheet and the lines around them, in order. Hidden sheets, rows and columns are left out, with a warning
 * and their texts as furniture.
 * @throws ImportError TOO_MANY
 */
export function sheetToBlocks(sheet: SheetGrid): SheetBlocks {
  const { warnings, furniture } = hiddenTexts(sheet);
  const visible = sheet.isHidden ? null : visibleSheet(sheet);
  const blocks = visible ? splitTables(visible).flatMap((part) => blocksOf(visible, part)) : [];
  return { blocks, warnings, furniture };
}

function blocksOf(sheet: VisibleSheet, part: SheetPart): RawBlock[] {
  const toParagraph = (text: string): RawBlock => ({ kind: 'paragraph', text, place: { sheet: sheet.name } });
  const cells = cellsOf(sheet, part.rows);
  const filled = cells.filter((cell) => cell.text !== '');
  const [first] = filled;
  const body =
    part.rows.length === 1 && filled.length === 1 && first
      ? [toParagraph(first.text)]
      : filled.length > 0
        ? [toTable(sheet, cells, part.rows.length)]
        : [];
  return [...part.above.map(toParagraph), ...body, ...part.below.map(toParagraph)];
}

function cellsOf(sheet: VisibleSheet, rows: readonly number[]): SourceCell[] {
  const rowPlace = new Map(rows.map((row, i) => [row, i]));
  const columnPlace = new Map(sheet.columns.map((column, i) => [column, i]));
  const cells: SourceCell[] = [];
  for (const [i, row] of rows.entries())
    for (const [j, column] of sheet.columns.entries()) {
      if (sheet.isCovered(row, column)) continue;
      const cell = sheet.cellAt(row, column);
      const span = sheet.spanAt(row, column);
      const text = cell?.text.trim() ?? '';
      if (text === '' && !span) continue;
      cells.push({
        row: i,
        column: j,
        rowSpan: span ? countKept(rowPlace, row, span.rowSpan) : 1,
        columnSpan: span ? countKept(columnPlace, column, span.columnSpan) : 1,
        text,
        address: cellAddress(row, column),
        ...(cell?.number !== undefined && { number: cell.number }),
      });
    }
  return cells;
}

/** How many of `length` rows or columns from `first` are kept: blank and hidden ones are not. */
function countKept(places: ReadonlyMap<number, number>, first: number, length: number): number {
  let count = 0;
  for (let at = first; at < first + length; at++) if (places.has(at)) count++;
  return Math.max(1, count);
}

/** The table without the empty columns left and right of it. */
function toTable(sheet: VisibleSheet, cells: readonly SourceCell[], rows: number): RawTable {
  let first = Infinity;
  let end = 0;
  for (const cell of cells) {
    if (cell.text === '') continue;
    first = Math.min(first, cell.column);
    end = Math.max(end, cell.column + cell.columnSpan);
  }
  return {
    kind: 'table',
    rows,
    columns: end - first,
    cells: cells
      .filter((cell) => cell.column >= first && cell.column < end)
      .map((cell) => {
        const [columnSpan, rowSpan] = [
          Math.min(cell.columnSpan, end - cell.column),
          Math.min(cell.rowSpan, rows - cell.row),
        ];
        const isSame = first === 0 && columnSpan === cell.columnSpan && rowSpan === cell.rowSpan;
        return isSame ? cell : { ...cell, column: cell.column - first, columnSpan, rowSpan };
      }),
    headRows: 0,
    landscape: false,
    grid: 'exact',
    place: { sheet: sheet.name },
  };
}
