import type { Context } from '../../layout/context.ts';
import { createContext } from '../../layout/context.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Approx } from '../../money/interval.ts';
import type { Recognised, RecognisedTable } from '../../recognise/recognised.ts';
import type { RowReading } from '../../recognise/rows/readRows.ts';
import { rowsOfTable } from '../../recognise/rows/rowsOfTable.ts';
import type { SourceDocument } from '../../recognise/sourceDocument.ts';
import { plain } from '../../recognise/tables/plain.ts';
import type { SourceGrid } from '../../recognise/tables/sourceGrid.ts';
import { tableGrid } from '../../recognise/tables/tableGrid.ts';
import { tableTitle } from '../../recognise/tables/tableTitle.ts';
import type { Report } from '../../report/report.ts';
import { cellAddress } from './cellAddress.ts';
import type { CheckedCell, CheckedEntry, CheckedRow, CheckedTable, CheckMaterial } from './material.ts';
import { sectionsOfSource } from './sectionsOfSource.ts';

/**
 * What the checks look at, from a published file: its own tables with the addresses that recognition found, its own text
 * with its lines. `report`: the facts that were recognised.
 */
export function materialOfSource(
  documents: readonly SourceDocument[],
  recognised: Recognised,
  report: Report,
  layout: Layout,
): CheckMaterial {
  const context = createContext(report, layout);
  const contents = documents.flatMap((d) => contentsOf(d));
  return {
    context,
    published: true,
    tables: recognised.tables.map((table) => tableOf(table, context)),
    sections: documents.flatMap((document) => sectionsOfSource(document, recognised, contents)),
    contents,
  };
}

function tableOf(table: RecognisedTable, context: Context): CheckedTable {
  const { source } = table;
  const grid = tableGrid(source);
  const rows = rowsOfTable(table, grid, context.report.year);
  const title = tableTitle(table);
  const checked = withoutDisplaced(
    rows.map((row) => rowOf(row, table, grid, context)),
    table,
  );
  return {
    id: `table${table.index}`,
    kind: table.kind,
    title,
    ...(source.number ? { number: source.number } : {}),
    scopeName: table.unitName ?? context.report.department.name,
    place: { table: title, ...(source.place.line === undefined ? {} : { line: source.place.line }) },
    columns: table.columns.map(({ path }) => ({ path })),
    rows: checked,
    notes: source.notes.map((text) => ({ text, place: {} })),
    moneyUnit: table.moneyUnit,
    empty: !checked.some((r) => r.cells.some((c) => c.amount && c.amount.fen !== 0)),
    known:
      table.kind !== 'kept' && table.kind !== 'performance' && table.kind !== 'units' && source.grid !== 'inferred',
  };
}

function rowOf(row: RowReading, table: RecognisedTable, grid: SourceGrid, context: Context): CheckedRow {
  const texts = grid.rows[row.index]!;
  const line = lineOf(grid, row.index);
  const isEconomic = table.kind === 'basicByEconomic' || table.kind === 'economicSummary';
  return {
    label: [row.code, row.name || row.unit?.name || plain(texts[0] ?? '')].filter(Boolean).join(' '),
    ...(line === undefined ? {} : { line }),
    ...(row.code && row.name
      ? {
          subject: { kind: isEconomic ? ('economic' as const) : ('function' as const), code: row.code, name: row.name },
        }
      : {}),
    cells: table.columns.map((column) => cellOf(row, table, column, grid, context)),
  };
}

/**
 * A head that is narrower than the rows below it lost a column: which one is unknown, so only the first amount, the
 * total of the row, keeps its meaning.
 */
function withoutDisplaced(rows: readonly CheckedRow[], table: RecognisedTable): readonly CheckedRow[] {
  const surplus = table.columns.filter((c) => c.role === 'unknown' && c.path.trim() === '').map((c) => c.index);
  const isFilled = rows.some((r) => surplus.some((i) => /\d/.test(r.cells[i]?.text ?? '')));
  if (!isFilled) return rows;
  const first = table.columns.find((c) => c.role === 'amount')?.index;
  return rows.map((r) => ({
    ...r,
    cells: r.cells.map(({ at, ...cell }, i) => (at && i === first ? { ...cell, at } : cell)),
  }));
}

function lineOf(grid: SourceGrid, row: number): number | undefined {
  const address = grid.anchors[row]!.find((c) => c?.address !== undefined)?.address;
  return address !== undefined && /^\d+$/.test(address) ? Number(address) : undefined;
}

function cellOf(
  row: RowReading,
  table: RecognisedTable,
  column: RecognisedTable['columns'][number],
  grid: SourceGrid,
  context: Context,
): CheckedCell {
  const texts = grid.rows[row.index]!;
  const amount = row.amounts.get(column.index);
  const labelColumn = table.columns.find((c) => c.pane === column.pane && c.role === 'label');
  const projectColumn = table.columns.find((c) => c.role === 'project' || /项目名称/.test(c.path));
  const isFiscalIncome = table.kind === 'fiscalBalance' && column.pane === 'in';
  const at = cellAddress({
    table,
    row,
    column,
    label: labelColumn ? (texts[labelColumn.index] ?? '') : row.name,
    above: isFiscalIncome && labelColumn ? labelsAbove(grid, row.index, labelColumn.index) : [],
    ...(projectColumn ? { project: plain(texts[projectColumn.index] ?? '') } : {}),
    unitId: unitIdOf(row, context.report),
    catalogue: context.catalogue,
    year: context.report.year,
  });
  return {
    text: texts[column.index] ?? '',
    ...(at ? { at } : {}),
    ...(amount ? { amount: amount as Approx } : {}),
  };
}

const labelsAbove = (grid: SourceGrid, row: number, column: number): string[] =>
  grid.rows
    .slice(0, row)
    .map((texts) => plain(texts[column] ?? ''))
    .toReversed();

function unitIdOf(row: RowReading, report: Report): string | null {
  if (!row.unit) return null;
  const { code, name } = row.unit;
  return report.units.find((u) => (code ? u.code === code : u.name === name))?.id ?? null;
}

function contentsOf(document: SourceDocument): CheckedEntry[] {
  const entries: CheckedEntry[] = [];
  for (const { kind, text, place } of document.furniture) {
    if (kind === 'contents' && plain(text) !== '目录') {
      entries.push({
        text: text.replace(/^-\s*/, ''),
        level: 2,
        ...(place.line === undefined ? {} : { line: place.line }),
      });
    }
  }
  return entries;
}
