import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { SheetCell, SheetGrid } from './sheetGrid.ts';

/** The part of a sheet that can be seen, with its merges clipped to it. */
export interface VisibleSheet {
  readonly name: string;
  /** Row numbers of the sheet that hold a text, ascending. */
  readonly rows: readonly number[];
  /** Column numbers of the sheet from the first to the last with a text, without hidden ones. */
  readonly columns: readonly number[];
  readonly hasBorders: boolean;
  cellAt(row: number, column: number): SheetCell | undefined;
  /** Where a merge begins: how far it reaches. */
  spanAt(row: number, column: number): { readonly rowSpan: number; readonly columnSpan: number } | undefined;
  /** Inside of a merge, not at its beginning. */
  isCovered(row: number, column: number): boolean;
  /** The cells of a row that show a text, from left to right. */
  texts(row: number): readonly ShownCell[];
}

export interface ShownCell extends SheetCell {
  readonly column: number;
}

/** Larger merges are stray formatting (a whole sheet), not cells. */
const MOST_MERGED = 200_000;
const STRIDE = 16_384;

/** What of a sheet can be seen; null when that is nothing. @throws ImportError TOO_MANY */
export function visibleSheet(sheet: SheetGrid): VisibleSheet | null {
  const rows = [...sheet.rows.keys()]
    .filter((row) => !sheet.hiddenRows.has(row) && shownColumns(sheet, row).length > 0)
    .sort((a, b) => a - b);
  const [firstColumn, lastColumn] = reach(sheet, rows);
  const lastRow = rows.at(-1);
  if (lastRow === undefined || lastColumn < firstColumn) return null;
  if (lastColumn - firstColumn >= IMPORT_LIMITS.columns)
    throw new ImportError('TOO_MANY', `工作表“${sheet.name}”超过 ${IMPORT_LIMITS.columns} 列，不像是预算公开表`);
  const columns: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column++)
    if (!sheet.hiddenColumns.has(column)) columns.push(column);
  const { spans, covered } = clipMerges(sheet, lastRow, lastColumn);
  const cellAt = (row: number, column: number): SheetCell | undefined => sheet.rows.get(row)?.get(column);
  return {
    name: sheet.name,
    rows,
    columns,
    hasBorders: rows.some((row) => [...(sheet.rows.get(row)?.values() ?? [])].some((cell) => cell.isBordered)),
    cellAt,
    spanAt: (row, column) => spans.get(row * STRIDE + column),
    isCovered: (row, column) => covered.has(row * STRIDE + column),
    texts: rememberLast((row) =>
      shownColumns(sheet, row)
        .filter((column) => !covered.has(row * STRIDE + column))
        .sort((a, b) => a - b)
        .flatMap((column) => {
          const cell = cellAt(row, column);
          return cell ? [{ ...cell, column }] : [];
        }),
    ),
  };
}

/** The rows of a sheet are looked at one after the other, each in several ways and beside its neighbours. */
function rememberLast<T>(find: (row: number) => T): (row: number) => T {
  const known = new Map<number, T>();
  return (row) => {
    const found = known.get(row) ?? find(row);
    if (known.size > 8) known.clear();
    known.set(row, found);
    return found;
  };
}

/** Columns of a row that are not hidden and hold a text. */
function shownColumns(sheet: SheetGrid, row: number): number[] {
  const columns: number[] = [];
  for (const [column, cell] of sheet.rows.get(row) ?? [])
    if (!sheet.hiddenColumns.has(column) && cell.text.trim() !== '') columns.push(column);
  return columns;
}

function reach(sheet: SheetGrid, rows: readonly number[]): [first: number, last: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows)
    for (const column of shownColumns(sheet, row)) {
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  return [first, last];
}

function clipMerges(
  sheet: SheetGrid,
  lastRow: number,
  lastColumn: number,
): { spans: Map<number, { rowSpan: number; columnSpan: number }>; covered: Set<number> } {
  const spans = new Map<number, { rowSpan: number; columnSpan: number }>();
  const covered = new Set<number>();
  for (const { row, column, ...merge } of sheet.merges) {
    const rowSpan = Math.min(merge.rowSpan, lastRow + 1 - row);
    const columnSpan = Math.min(merge.columnSpan, lastColumn + 1 - column);
    if (rowSpan < 1 || columnSpan < 1 || rowSpan * columnSpan + covered.size > MOST_MERGED * 5) continue;
    if (rowSpan * columnSpan > MOST_MERGED) continue;
    spans.set(row * STRIDE + column, { rowSpan, columnSpan });
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) if (r !== row || c !== column) covered.add(r * STRIDE + c);
  }
  return { spans, covered };
}
