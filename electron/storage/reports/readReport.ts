import { DATASET_IDS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Connection } from '../connection.ts';
import type { ListName, RecordName, YearKind } from './lists.ts';
import type { ReportHead, ReportRows } from './reportHead.ts';

type LinesByDataset = Record<DatasetId, Line[]>;

const noLines = (): LinesByDataset => {
  const lines: Partial<LinesByDataset> = {};
  for (const id of DATASET_IDS) lines[id] = [];
  return lines as LinesByDataset;
};

function readLines(connection: Connection, id: string): { this: LinesByDataset; prior: LinesByDataset } {
  const rows = connection
    .prepare<[string], { yearKind: YearKind; dataset: string; data: string }>(
      `SELECT year_kind AS yearKind, dataset, data FROM lines WHERE report_id = ?
       ORDER BY year_kind, dataset, position, id`,
    )
    .iterate(id);
  const years = { this: noLines(), prior: noLines() };
  // A dataset that this version does not know stays in the database untouched.
  for (const row of rows) years[row.yearKind][row.dataset as DatasetId]?.push(JSON.parse(row.data) as Line);
  return years;
}

function readList<L extends ListName>(connection: Connection, id: string, list: L): ReportRows[L] {
  const rows = connection
    .prepare<[string], { data: string }>(`SELECT data FROM ${list} WHERE report_id = ? ORDER BY position, id`)
    .all(id);
  return rows.map((row) => JSON.parse(row.data) as ReportRows[L][number]) as unknown as ReportRows[L];
}

function readRecord<R extends RecordName>(connection: Connection, id: string, record: R): ReportRows[R] {
  const rows = connection
    .prepare<[string], { id: string; data: string }>(`SELECT id, data FROM ${record} WHERE report_id = ? ORDER BY id`)
    .all(id);
  return Object.fromEntries(rows.map((row) => [row.id, JSON.parse(row.data) as unknown])) as ReportRows[R];
}

/** Puts a report together from its rows; undefined when there is none of this id. */
export function readReport(connection: Connection, id: string): Report | undefined {
  const row = connection.prepare<[string], { head: string }>('SELECT head FROM reports WHERE id = ?').get(id);
  if (!row) return undefined;
  const lines = readLines(connection, id);
  return {
    id,
    ...(JSON.parse(row.head) as ReportHead),
    units: readList(connection, id, 'units'),
    current: lines.this,
    prior: lines.prior,
    stated: readList(connection, id, 'stated'),
    texts: readRecord(connection, id, 'texts'),
    sections: readRecord(connection, id, 'sections'),
    waivers: readList(connection, id, 'waivers'),
  };
}
