import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { DraftCell, RawBlock, RawTable } from '../raw/rawBlock.ts';
import { requireTableSize } from '../tables/requireTableSize.ts';

/** A cell as a page gives it. */
export interface HtmlCell {
  readonly blocks: RawBlock[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHead: boolean;
  /** What a spreadsheet stored. */
  readonly number?: number;
}

export interface HtmlRow {
  readonly cells: HtmlCell[];
  /** Of the table's head, as the page states it. */
  readonly isHead: boolean;
}

/** Lays the cells of a page's table on its grid; undefined for a table without cells. @throws ImportError TOO_MANY */
export function layHtmlTable(rows: readonly HtmlRow[]): RawTable | undefined {
  const cells: DraftCell[] = [];
  /** By column: the first row that is free again. */
  const taken: number[] = [];
  let headRows = 0;
  for (const [index, row] of rows.entries()) {
    layRow(row, index, rows.length, taken, cells);
    const isHead = row.isHead || (row.cells.length > 0 && row.cells.every((cell) => cell.isHead));
    if (isHead && headRows === index) headRows = index + 1;
  }
  if (cells.length === 0) return undefined;
  const columns = taken.length;
  requireTableSize(rows.length, columns, cells.length);
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells,
    headRows: headRows === rows.length ? 0 : headRows,
    landscape: false,
    grid: 'exact',
    place: {},
  };
}

function layRow(row: HtmlRow, index: number, rows: number, taken: number[], cells: DraftCell[]): void {
  let column = 0;
  for (const { blocks, rowSpan, columnSpan, number } of row.cells) {
    while ((taken[column] ?? 0) > index) column++;
    if (column + columnSpan > IMPORT_LIMITS.columns) throw new ImportError('TOO_MANY');
    const span = Math.min(rowSpan === 0 ? rows : rowSpan, rows - index);
    for (let i = column; i < column + columnSpan; i++) taken[i] = Math.max(taken[i] ?? 0, index + span);
    const text = cellText(blocks);
    cells.push({ row: index, column, rowSpan: span, columnSpan, text, ...(number !== undefined && { number }) });
    column += columnSpan;
  }
}

/** The texts of a cell; of a table inside of it cell by cell. */
export function cellText(blocks: readonly RawBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph' || block.kind === 'heading') return [block.text];
      return block.kind === 'table'
        ? [
            block.cells
              .map(({ text }) => text)
              .filter(Boolean)
              .join('\t'),
          ]
        : [];
    })
    .join('\n');
}

/**
 * Is a table only there to place things? Then what it holds is read like the rest of the page: one of its cells holds a
 * table with more texts than all its own.
 */
export function isPlacing(rows: readonly HtmlRow[]): boolean {
  let own = 0;
  let inner = 0;
  for (const { blocks } of rows.flatMap((row) => row.cells)) {
    if (blocks.some(({ kind }) => kind === 'paragraph' || kind === 'heading')) own++;
    for (const block of blocks)
      if (block.kind === 'table' && block.rows > 1 && block.columns > 1)
        inner = Math.max(inner, block.cells.filter(({ text }) => text !== '').length);
  }
  return inner > own;
}
