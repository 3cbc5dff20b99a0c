import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';
import type { RawTable } from '../raw/rawBlock.ts';
import { isCaptionText } from '../structure/captionWords.ts';
import { inferHeadRows } from '../tables/inferHeadRows.ts';
import { requireTableSize } from '../tables/requireTableSize.ts';
import type { SpannedTable } from '../tables/spannedTable.ts';
import { inferHeadSpans } from './inferHeadSpans.ts';
import type { TextRow } from './textRow.ts';

/**
 * A table of rows of text, undefined when they hold nothing. Merged head cells are guessed from the blanks beside them;
 * rows of 部门名称 and 单位 above the head are no part of it. Columns that are blank throughout at the right are no columns.
 */
export function rowsToTable(rows: readonly TextRow[]): RawTable | undefined {
  const filled = rows.filter((row) => row.cells.some((text) => text.trim() !== ''));
  const [first] = filled;
  if (!first) return undefined;
  const columns = filled.reduce(
    (max, row) => Math.max(max, row.cells.findLastIndex((text) => text.trim() !== '') + 1),
    0,
  );
  requireTableSize(filled.length, columns, 0);
  const captions = filled.findIndex((row) => !isCaptionRow(row));
  const above = Math.max(0, captions);
  const spanned = spannedRows(filled.slice(above), columns);
  return {
    kind: 'table',
    rows: filled.length,
    columns,
    cells: [
      ...cellsOf(filled.slice(0, above), columns),
      ...spanned.cells.map((cell) => ({ ...cell, row: cell.row + above })),
    ],
    headRows: above + inferHeadRows(spanned),
    landscape: false,
    grid: 'inferred',
    place: { line: first.line },
  };
}

const isCaptionRow = ({ cells }: TextRow): boolean =>
  cells.every((text) => text.trim() === '' || isCaptionText(text.trim()));

function spannedRows(rows: readonly TextRow[], columns: number): SpannedTable {
  const plain = { rows: rows.length, columns, cells: cellsOf(rows, columns) };
  return { ...plain, cells: inferHeadSpans(plain) };
}

const cellsOf = (rows: readonly TextRow[], columns: number): SourceCell[] =>
  rows.flatMap(({ line, cells: texts }, row) =>
    Array.from({ length: columns }, (_, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: texts[column]?.trim() ?? '',
      address: String(line),
    })),
  );
