import type { Patch } from '../../../shared/commands/patch.ts';
import type { Connection } from '../connection.ts';
import type { StoragePorts } from '../ports.ts';
import { applyEntry } from './applyEntry.ts';
import type { Acknowledged, ChangeRequest, NewEntry, Steps } from './change.ts';
import type { HistoryEntry } from './historyRows.ts';
import { findAnswer, openReport, stepsOf } from './openReport.ts';
import { turnStep } from './turnStep.ts';

export interface ReportHistory {
  /**
   * Applies a change in one transaction: the rows it names, its history entry, the number. A change without patches
   * writes nothing and keeps the number.
   *
   * @throws SeqConflict when the report changed since `expectedSeq`; PatchMismatch when a patch does not fit;
   *   ReportMissing; StorageError (`disk-full`, `read-only`, `io`). Nothing was written then.
   */
  readonly applyEntry: (reportId: string, entry: NewEntry) => Acknowledged;
  /** Takes back the last step. @throws like `applyEntry`; StorageError `nothing-to-undo` */
  readonly undo: (reportId: string, request: ChangeRequest) => Acknowledged;
  /** Does the step again that was taken back last. @throws like `undo` */
  readonly redo: (reportId: string, request: ChangeRequest) => Acknowledged;
  /**
   * The answer that a request got when it came the first time; null when it never came. To be asked before a command is
   * carried out again for a request that is resent. @throws ReportMissing
   */
  readonly answerTo: (reportId: string, request: Pick<ChangeRequest, 'id' | 'expectedSeq'>) => Acknowledged | null;
  /** What changed after this number, oldest first: to see whether two windows touched the same. @throws ReportMissing */
  readonly patchesSince: (reportId: string, seq: number) => readonly Patch[];
  /** @throws ReportMissing */
  readonly steps: (reportId: string) => Steps;
  /** The log of changes, newest first; `before`: only older than this number. @throws ReportMissing */
  readonly page: (reportId: string, page?: { before?: number; limit?: number }) => HistoryEntry[];
  /** What an entry changed, from → to. @throws ReportMissing; empty for an unknown number */
  readonly patchesOf: (reportId: string, seq: number) => readonly Patch[];
}

/** Entries of one page of the log. */
const PAGE = 100;

export function createReportHistory(connection: Connection, ports: StoragePorts): ReportHistory {
  const { read, write } = connection;
  const now = (): string => new Date(ports.now()).toISOString();
  const historyOf = (reportId: string) => openReport(connection, reportId, false).history;

  return {
    applyEntry: (reportId, entry) => write(() => applyEntry(connection, reportId, entry, entry.at ?? now())),
    undo: (reportId, request) => write(() => turnStep(connection, reportId, 'undo', request, request.at ?? now())),
    redo: (reportId, request) => write(() => turnStep(connection, reportId, 'redo', request, request.at ?? now())),
    answerTo: (reportId, request) => read(() => findAnswer(historyOf(reportId), request)),
    patchesSince: (reportId, seq) =>
      read(() =>
        historyOf(reportId)
          .since(seq)
          .flatMap((entry) => entry.patches),
      ),
    steps: (reportId) => read(() => stepsOf(historyOf(reportId))),
    page: (reportId, { before = Number.MAX_SAFE_INTEGER, limit = PAGE } = {}) =>
      read(() => historyOf(reportId).page(before, limit)),
    patchesOf: (reportId, seq) => read(() => historyOf(reportId).get(seq)?.patches ?? []),
  };
}
