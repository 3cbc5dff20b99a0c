import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';
import type { RawTable } from '../raw/rawBlock.ts';
import { inferHeadRows } from '../tables/inferHeadRows.ts';
import { requireTableSize } from '../tables/requireTableSize.ts';
import { inferHeadSpans } from './inferHeadSpans.ts';
import type { TextRow } from './textRow.ts';

/** A table of rows of text, undefined when they hold nothing. Merged head cells are guessed from the blanks beside them. */
export function rowsToTable(rows: readonly TextRow[]): RawTable | undefined {
  const filled = rows.filter((row) => row.cells.some((text) => text.trim() !== ''));
  const [first] = filled;
  if (!first) return undefined;
  const columns = filled.reduce((max, row) => Math.max(max, row.cells.length), 0);
  requireTableSize(filled.length, columns, 0);
  const cells: SourceCell[] = filled.flatMap(({ line, cells: texts }, row) =>
    Array.from({ length: columns }, (_, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: texts[column]?.trim() ?? '',
      address: String(line),
    })),
  );
  const plain = { rows: filled.length, columns, cells };
  const spanned = { ...plain, cells: inferHeadSpans(plain) };
  return {
    kind: 'table',
    ...spanned,
    headRows: inferHeadRows(spanned),
    landscape: false,
    grid: 'inferred',
    place: { line: first.line },
  };
}
