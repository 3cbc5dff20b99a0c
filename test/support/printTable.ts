import type { Coordinates } from '../../shared/budget/coordinates.ts';
import { compose } from '../../shared/document/compose.ts';
import { dump, type Dump } from '../../shared/document/dump.ts';
import { createContext } from '../../shared/layout/context.ts';
import type { Column, Layout, Part, Table, TableContent } from '../../shared/layout/layout.ts';
import { gridsOf, tableView } from '../../shared/layout/tableView.ts';
import type { RowSource } from '../../shared/layout/rowSource.ts';
import type { Report } from '../../shared/report/report.ts';
import { makeLayout } from './smallLayout.ts';

/** A table of a layout under test. */
export function makeTable(content: TableContent, parts: Partial<Table> = {}): Table {
  return { kind: 'table', id: 'T', title: '表', tocText: '表', orientation: 'portrait', content, notes: [], ...parts };
}

/** A table of columns and rows. */
export function gridTable(columns: readonly Column[], rows: RowSource, parts: Partial<Table> = {}): Table {
  return makeTable({ kind: 'grid', columns, rows }, parts);
}

/** What the table prints: header paths and rows, cells joined by `|`, blanks as nothing. One entry per block of a form. */
export function printTable(
  table: Table,
  report: Report,
  layout: Partial<Layout> = {},
): { columns: string; rows: string[] }[] {
  const view = tableView(table, createContext(report, makeLayout(layout)));
  return gridsOf(view).map(({ grid, block }) => ({
    columns: [...(block?.keys.map((k) => k.label) ?? []), ...grid.columns.map((c) => c.path)].join('|'),
    rows: grid.rows.map((r) => [...(block?.keys.map((k) => k.text) ?? []), ...r.cells.map((c) => c.text)].join('|')),
  }));
}

/** The dump of a whole report in a layout of the given parts. */
export function dumpParts(parts: readonly Part[], report: Report): Dump {
  return dump(report, compose(report, makeLayout({ parts })));
}

/** A value column. */
export function valueColumn(id: string, label: string, at: Coordinates): Column {
  return { id, label, at };
}
