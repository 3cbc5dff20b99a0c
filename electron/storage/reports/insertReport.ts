import { DATASET_IDS } from '../../../shared/budget/datasets.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Connection } from '../connection.ts';
import { LISTS, RECORDS, YEARS, type ListName, type YearKind } from './lists.ts';
import { freshPosition } from './positions.ts';
import { splitReport, type ReportRows } from './reportHead.ts';

type ListItem<L extends ListName> = ReportRows[L][number];

function insertLines(connection: Connection, id: string, rows: ReportRows): void {
  const insert = connection.prepare<[string, YearKind, string, string, number, string]>(
    'INSERT INTO lines (report_id, year_kind, dataset, id, position, data) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const year of ['this', 'prior'] as const) {
    for (const dataset of DATASET_IDS) {
      rows[YEARS[year]][dataset].forEach((line, i) => {
        insert.run(id, year, dataset, line.id, freshPosition(i), JSON.stringify(line));
      });
    }
  }
}

function insertList<L extends ListName>(
  connection: Connection,
  id: string,
  list: L,
  items: readonly ListItem<L>[],
): void {
  const insert = connection.prepare<[string, string, number, string]>(
    `INSERT INTO ${list} (report_id, id, position, data) VALUES (?, ?, ?, ?)`,
  );
  const idOf = LISTS[list] as (item: ListItem<L>) => string;
  items.forEach((item, i) => insert.run(id, idOf(item), freshPosition(i), JSON.stringify(item)));
}

/** Writes all rows of a new report; inside a transaction of the caller. */
export function insertReport(connection: Connection, report: Report, at: string, by: string): void {
  const { head, rows } = splitReport(report);
  connection
    .prepare<[string, string, string, string, string]>(
      'INSERT INTO reports (id, head, seq, created_at, changed_at, changed_by) VALUES (?, ?, 0, ?, ?, ?)',
    )
    .run(report.id, JSON.stringify(head), at, at, by);
  insertLines(connection, report.id, rows);
  insertList(connection, report.id, 'units', rows.units);
  insertList(connection, report.id, 'stated', rows.stated);
  insertList(connection, report.id, 'waivers', rows.waivers);
  for (const record of RECORDS) {
    const insert = connection.prepare<[string, string, string]>(
      `INSERT INTO ${record} (report_id, id, data) VALUES (?, ?, ?)`,
    );
    for (const [key, value] of Object.entries(rows[record])) insert.run(report.id, key, JSON.stringify(value));
  }
}
