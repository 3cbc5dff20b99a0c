import type { StatedValue } from '../../../shared/budget/facts.ts';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line, Unit } from '../../../shared/budget/lines.ts';
import type { Waiver } from '../../../shared/report/report.ts';
import type { Connection } from '../connection.ts';
import type { ListName, YearKind } from './lists.ts';

/** One ordered list of a report: a dataset of a year, or one of the lists with a table of their own. */
export type ListKey =
  { readonly table: 'lines'; readonly year: YearKind; readonly dataset: DatasetId } | { readonly table: ListName };

/** An item of a list. */
export type Row = Line | Unit | StatedValue | Waiver;

export interface PlacedId {
  readonly id: string;
  readonly position: number;
}

/** The rows of one list in the database. All calls are made inside a transaction of the caller. */
export interface ListTable {
  readonly read: (id: string) => Row | undefined;
  /** The ids from a place on, in their order; at most `limit`, all by default. */
  readonly order: (from?: number, limit?: number) => PlacedId[];
  readonly insert: (id: string, position: number, row: Row) => void;
  readonly update: (id: string, newId: string, row: Row) => void;
  readonly move: (id: string, position: number) => void;
  readonly remove: (id: string) => void;
}

export function createListTable({ prepare }: Connection, reportId: string, key: ListKey): ListTable {
  const inLines = key.table === 'lines';
  const { table } = key;
  const where = inLines ? 'report_id = ? AND year_kind = ? AND dataset = ?' : 'report_id = ?';
  const columns = inLines ? 'report_id, year_kind, dataset' : 'report_id';
  const list: string[] = inLines ? [reportId, key.year, key.dataset] : [reportId];
  const marks = list.map(() => '?').join(', ');
  return {
    read: (id) => {
      const sql = `SELECT data FROM ${table} WHERE ${where} AND id = ?`;
      const found = prepare<string[], { data: string }>(sql).get(...list, id);
      return found && (JSON.parse(found.data) as Row);
    },
    order: (from = 0, limit = -1) => {
      const sql = `SELECT id, position FROM ${table} WHERE ${where} ORDER BY position, id LIMIT ? OFFSET ?`;
      return prepare<(string | number)[], PlacedId>(sql).all(...list, limit, from);
    },
    insert: (id, position, row) => {
      const sql = `INSERT INTO ${table} (${columns}, id, position, data) VALUES (${marks}, ?, ?, ?)`;
      prepare<(string | number)[]>(sql).run(...list, id, position, JSON.stringify(row));
    },
    update: (id, newId, row) => {
      const sql = `UPDATE ${table} SET id = ?, data = ? WHERE ${where} AND id = ?`;
      prepare<string[]>(sql).run(newId, JSON.stringify(row), ...list, id);
    },
    move: (id, position) => {
      const sql = `UPDATE ${table} SET position = ? WHERE ${where} AND id = ?`;
      prepare<(string | number)[]>(sql).run(position, ...list, id);
    },
    remove: (id) => {
      prepare<string[]>(`DELETE FROM ${table} WHERE ${where} AND id = ?`).run(...list, id);
    },
  };
}
