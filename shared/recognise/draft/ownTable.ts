import type { ExtraCell, ExtraTable } from '../../report/extra.ts';
import type { RecognisedTable } from '../recognised.ts';
import { plain } from '../tables/plain.ts';

/** A table of the source as the report's own, printed as it stood. */
export function ownTable(table: RecognisedTable, after: string, replaces: boolean): ExtraTable {
  const { source } = table;
  const covered = Array.from({ length: source.rows }, () => Array.from({ length: source.columns }, () => false));
  const rows: (ExtraCell | null)[][] = covered.map((row) => row.map(() => ({ text: '' })));
  for (const cell of source.cells) {
    for (let r = cell.row; r < Math.min(source.rows, cell.row + cell.rowSpan); r++)
      for (let c = cell.column; c < Math.min(source.columns, cell.column + cell.columnSpan); c++) rows[r]![c] = null;
    rows[cell.row]![cell.column] = {
      text: cell.text,
      ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
      ...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {}),
    };
  }
  const unit = plain(source.unit ?? '');
  return {
    kind: 'table',
    id: `own-table-${table.index + 1}`,
    after,
    ...(replaces ? { replaces } : {}),
    title: source.title ?? '',
    ...(source.number ? { number: source.number } : {}),
    ...(source.caption ? { captionLeft: source.caption } : {}),
    ...(unit ? { captionRight: unit.includes(':') ? source.unit! : `单位：${source.unit!}` } : {}),
    landscape: source.landscape,
    columns: source.columns,
    headRows: Math.min(source.headRows, source.rows),
    rows,
    notes: source.notes,
  };
}
