import type { ImportRow, ImportTablePage } from '../../../shared/contract/importing.ts';
import type { RecognisedTable } from '../../../shared/recognise/recognised.ts';
import type { RowReading } from '../../../shared/recognise/rows/readRows.ts';
import { rowsOfTable } from '../../../shared/recognise/rows/rowsOfTable.ts';
import type { SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { sourceGrid, type SourceGrid } from '../../../shared/recognise/tables/sourceGrid.ts';

/** Rows `from`… of a table as they stand and as they were read; the head comes along each time. */
export function tablePage(table: RecognisedTable, year: number, from: number, count: number): ImportTablePage {
  const { source } = table;
  const { grid, readings } = contentOf(table, year);
  const first = grid.head + from;
  const last = Math.min(first + count, source.rows);
  const read: ImportRow[] = [];
  for (let row = first; row < last; row += 1) read.push(rowView(row, readings.get(row)));
  return {
    head: grid.head,
    rows: source.rows,
    columns: source.columns,
    from,
    cells: [...cellsOf(source, 0, grid.head), ...cellsOf(source, first, last)],
    read,
  };
}

interface Content {
  readonly grid: SourceGrid;
  /** By row. */
  readonly readings: ReadonlyMap<number, RowReading>;
}

const known = new WeakMap<RecognisedTable, Content>();

/** The grid of a table and its rows as they were read, once for all of its pages. */
function contentOf(table: RecognisedTable, year: number): Content {
  const before = known.get(table);
  if (before) return before;
  const grid = sourceGrid(table.source);
  const isRead = table.kind !== 'kept' && table.kind !== 'performance';
  const rows = isRead ? rowsOfTable(table, grid, year) : [];
  const content = { grid, readings: new Map(rows.map((row) => [row.index, row])) };
  known.set(table, content);
  return content;
}

/** Cells that stand in the rows from `first` to before `last`; a merged cell that reaches in from above begins there. */
function cellsOf(source: SourceTable, first: number, last: number): ImportTablePage['cells'] {
  return source.cells.flatMap(({ row, column, rowSpan, columnSpan, text }) => {
    const top = Math.max(row, first);
    const bottom = Math.min(row + rowSpan, last);
    return bottom > top ? [{ row: top, column, rowSpan: bottom - top, columnSpan, text }] : [];
  });
}

function rowView(row: number, reading: RowReading | undefined): ImportRow {
  if (!reading) return { row, kind: 'blank', code: '', name: '', unit: '', amounts: [], doubt: '' };
  return {
    row,
    kind: reading.kind,
    code: reading.code,
    name: reading.name,
    unit: reading.unit?.name ?? '',
    amounts: [...reading.amounts].map(([column, { fen }]) => ({ column, fen })),
    doubt: reading.doubt ?? '',
  };
}
