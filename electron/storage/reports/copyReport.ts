import type { Connection } from '../connection.ts';

/** The tables that hold a report's content, with their columns beside `report_id`. */
const CONTENT = {
  lines: 'year_kind, dataset, id, position, data',
  units: 'id, position, data',
  stated: 'id, position, data',
  waivers: 'id, position, data',
  texts: 'id, data',
  sections: 'id, data',
} as const;

/** Copies the rows of a report under another id; inside a transaction of the caller. The history is not copied. */
export function copyReport(connection: Connection, from: string, to: string, at: string, by: string): void {
  connection
    .prepare<[string, string, string, string, string]>(
      `INSERT INTO reports (id, head, seq, created_at, changed_at, changed_by)
       SELECT ?, head, 0, ?, ?, ? FROM reports WHERE id = ?`,
    )
    .run(to, at, at, by, from);
  for (const [table, columns] of Object.entries(CONTENT)) {
    connection
      .prepare<[string, string]>(
        `INSERT INTO ${table} (report_id, ${columns}) SELECT ?, ${columns} FROM ${table} WHERE report_id = ?`,
      )
      .run(to, from);
  }
}
