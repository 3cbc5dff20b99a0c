import type { Report } from '../../../shared/report/report.ts';
import type { Connection } from '../connection.ts';
import type { StoragePorts } from '../ports.ts';
import { ReportMissing } from '../storageErrors.ts';
import { copyReport } from './copyReport.ts';
import { createHistoryRows } from './historyRows.ts';
import { insertReport } from './insertReport.ts';
import { listReports, readSummary, type ReportQuery, type ReportSummary } from './listReports.ts';
import { readReport } from './readReport.ts';

/** A report with the number of its last change, which the next change must name. */
export interface LoadedReport {
  readonly report: Report;
  readonly summary: ReportSummary;
}

/** How a report came about: a label for its history, and who did it. */
export interface Origin {
  /** 新建, 从文件“…”导入 … */
  readonly label: string;
  readonly by: string;
}

export interface ReportStore {
  /** Stores a new report as change 0 of its history. The caller validated it. */
  readonly create: (report: Report, origin: Origin) => ReportSummary;
  /** @throws ReportMissing. A deleted report can be loaded: to look at it before it is restored. */
  readonly load: (id: string) => LoadedReport;
  readonly list: (query?: ReportQuery) => ReportSummary[];
  /** Copies a report with its facts and texts, without its history. @throws ReportMissing */
  readonly duplicate: (id: string, newId: string, origin: Origin) => ReportSummary;
  /** @throws ReportMissing */
  readonly setArchived: (id: string, archived: boolean) => ReportSummary;
  /** Puts a report into the bin; everything of it is kept. @throws ReportMissing */
  readonly softDelete: (id: string) => ReportSummary;
  /** Takes it out of the bin. @throws ReportMissing */
  readonly restore: (id: string) => ReportSummary;
  /** Removes a report from the bin for good, with its history. @throws ReportMissing when it is not in the bin */
  readonly purge: (id: string) => void;
}

export function createReportStore(connection: Connection, ports: StoragePorts): ReportStore {
  const { prepare, read, write } = connection;
  const now = (): string => new Date(ports.now()).toISOString();
  const summaryOf = (id: string): ReportSummary => {
    const summary = readSummary(connection, id);
    if (!summary) throw new ReportMissing(id, false);
    return summary;
  };
  const begin = (id: string, origin: Origin): ReportSummary => {
    const base = {
      seq: 0,
      lastSeq: 0,
      kind: 'create',
      state: 'done',
      target: null,
      command: '',
      patches: [],
      patchCount: 0,
    } as const;
    const entry = { ...base, ...origin, at: now(), undoable: false, mergeKey: null, received: [] };
    createHistoryRows(connection, id).insert(entry);
    return summaryOf(id);
  };
  const update = (id: string, sql: string, value: string | number | null): ReportSummary =>
    write(() => {
      prepare<[string | number | null, string]>(sql).run(value, id);
      return summaryOf(id);
    });
  return {
    create: (report, origin) =>
      write(() => {
        insertReport(connection, report, now(), origin.by);
        return begin(report.id, origin);
      }),
    load: (id) =>
      read(() => {
        const report = readReport(connection, id);
        if (!report) throw new ReportMissing(id, false);
        return { report, summary: summaryOf(id) };
      }),
    list: (query = {}) => read(() => listReports(connection, query)),
    duplicate: (id, newId, origin) =>
      write(() => {
        summaryOf(id);
        copyReport(connection, id, newId, now(), origin.by);
        return begin(newId, origin);
      }),
    setArchived: (id, archived) => update(id, 'UPDATE reports SET archived = ? WHERE id = ?', archived ? 1 : 0),
    softDelete: (id) => update(id, 'UPDATE reports SET deleted_at = ? WHERE id = ?', now()),
    restore: (id) => update(id, 'UPDATE reports SET deleted_at = ? WHERE id = ?', null),
    purge: (id) =>
      write(() => {
        const { changes } = prepare<[string]>('DELETE FROM reports WHERE id = ? AND deleted_at IS NOT NULL').run(id);
        if (changes === 0) throw new ReportMissing(id, false);
      }),
  };
}
