import type { Connection } from '../connection.ts';
import type { ReportHead } from './reportHead.ts';

/** A report as the list of reports shows it. */
export interface ReportSummary {
  readonly id: string;
  readonly kind: ReportHead['kind'];
  readonly year: number;
  readonly department: ReportHead['department'];
  readonly layout: ReportHead['layout'];
  /** Number of the last change. */
  readonly seq: number;
  /** ISO times. */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: string;
  readonly archived: boolean;
  /** When it was deleted; null when it was not. */
  readonly deletedAt: string | null;
}

export interface ReportQuery {
  /** `active` (the default): neither archived nor deleted; `archived`: not deleted; `deleted`: the bin. */
  readonly state?: 'active' | 'archived' | 'deleted';
  readonly year?: number;
  /** Words, all of which occur in department, year or layout: 红旗 2026. */
  readonly search?: string;
}

interface SummaryRow {
  id: string;
  head: string;
  seq: number;
  createdAt: string;
  changedAt: string;
  changedBy: string;
  archived: number;
  deletedAt: string | null;
}

const COLUMNS = `id, head, seq, created_at AS createdAt, changed_at AS changedAt, changed_by AS changedBy, archived,
  deleted_at AS deletedAt`;

const STATES = {
  active: 'deleted_at IS NULL AND archived = 0',
  archived: 'deleted_at IS NULL AND archived = 1',
  deleted: 'deleted_at IS NOT NULL',
} as const;

function toSummary({ head, archived, ...rest }: SummaryRow): ReportSummary {
  const { kind, year, department, layout } = JSON.parse(head) as ReportHead;
  return { ...rest, kind, year, department, layout, archived: archived === 1 };
}

/** The words as one JSON list of patterns for LIKE; `%` and `_` in them stand for themselves. */
function patterns(search: string): string {
  const words = search.split(/\s+/u).filter((word) => word !== '');
  return JSON.stringify(words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`));
}

/** Reports that match, last changed first. */
export function listReports(connection: Connection, query: ReportQuery): ReportSummary[] {
  const rows = connection
    .prepare<[{ year: number | null; patterns: string }], SummaryRow>(
      `SELECT ${COLUMNS} FROM reports
       WHERE ${STATES[query.state ?? 'active']}
         AND (@year IS NULL OR year = @year)
         AND NOT EXISTS (
           SELECT 1 FROM json_each(@patterns)
           WHERE department_name || ' ' || year || ' ' || layout_id NOT LIKE value ESCAPE '\\'
         )
       ORDER BY changed_at DESC, id`,
    )
    .all({ year: query.year ?? null, patterns: patterns(query.search ?? '') });
  return rows.map(toSummary);
}

/** One report, also an archived or deleted one; undefined when there is none. */
export function readSummary(connection: Connection, id: string): ReportSummary | undefined {
  const row = connection.prepare<[string], SummaryRow>(`SELECT ${COLUMNS} FROM reports WHERE id = ?`).get(id);
  return row && toSummary(row);
}
