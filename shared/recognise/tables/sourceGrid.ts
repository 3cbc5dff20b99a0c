import type { SourceCell, SourceTable } from '../sourceDocument.ts';
import { plain } from './plain.ts';

/** A table as a full matrix: the text of a merged cell stands in every place that it covers. */
export interface SourceGrid {
  readonly rows: readonly (readonly string[])[];
  /** The cell that begins at the place. */
  readonly anchors: readonly (readonly (SourceCell | undefined)[])[];
  /** How many of the first rows are the head; the row of column numbers (栏次) belongs to it. */
  readonly head: number;
  /** Per column the header texts from the top, equal neighbours once. */
  readonly paths: readonly (readonly string[])[];
}

const AMOUNT = /^[-+(]?[\d,]+(\.\d+)?\)?%?$/;

/** Lays a table out on its grid and reads its head. */
export function sourceGrid(table: SourceTable): SourceGrid {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  const anchors: (SourceCell | undefined)[][] = rows.map((row) => row.map(() => undefined));
  for (const cell of table.cells) {
    for (let r = cell.row; r < Math.min(cell.row + cell.rowSpan, table.rows); r++)
      for (let c = cell.column; c < Math.min(cell.column + cell.columnSpan, table.columns); c++)
        rows[r]![c] = cell.text;
    if (anchors[cell.row]) anchors[cell.row]![cell.column] = cell;
  }
  const head = headLength(table, rows);
  const paths = Array.from({ length: table.columns }, (_, c) => headPath(rows.slice(0, head), c));
  return { rows, anchors, head, paths };
}

function headLength(table: SourceTable, rows: readonly (readonly string[])[]): number {
  let head = table.headRows;
  if (head === 0 && looksLikeHead(rows[0])) {
    head = rows.findIndex((row) => row.some((cell) => /\d/.test(cell) && AMOUNT.test(plain(cell))));
    if (head < 0) head = 1;
  }
  while (head > 0 && head < rows.length && isNumberRow(rows[head]!)) head += 1;
  return Math.min(head, rows.length);
}

const looksLikeHead = (row: readonly string[] | undefined): boolean =>
  row !== undefined && row.length > 1 && row.filter((cell) => /[\u4e00-\u9fff]/.test(cell)).length >= row.length / 2;

/** 栏次 1 2 3 …: consecutive whole numbers, or letters, below the head. */
function isNumberRow(row: readonly string[]): boolean {
  const cells = row.map(plain).filter((cell) => cell !== '' && !/^(栏次|行次)$/.test(cell));
  if (cells.length < 3 || cells.length < row.length / 2) return false;
  const numbers = cells.map((cell) => (/^\d{1,2}(=.*)?$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN));
  return numbers.slice(1).every((n, i) => n === numbers[i]! + 1);
}

function headPath(head: readonly (readonly string[])[], column: number): string[] {
  const path: string[] = [];
  for (const row of head) {
    const text = plain(row[column] ?? '');
    if (text && text !== path.at(-1) && !/^(\d{1,2}|栏次)$/.test(text)) path.push(text);
  }
  return path;
}
