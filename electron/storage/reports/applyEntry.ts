import { MERGE_PAUSE_MS } from '../../../shared/commands/history.ts';
import type { Connection } from '../connection.ts';
import { applyToRows } from './applyToRows.ts';
import type { Acknowledged, NewEntry } from './change.ts';
import type { HistoryRows, StoredEntry } from './historyRows.ts';
import { joinPatches } from '../../../shared/commands/joinPatches.ts';
import { advanceReport, answeredBefore, openReport, stepsOf } from './openReport.ts';

/** The step that the entry continues; undefined when it begins one. The same rule as `pushEntry` in shared/commands. */
function continuedStep(history: HistoryRows, entry: NewEntry, at: string): StoredEntry | undefined {
  if (entry.undo === 'never' || entry.mergeKey === null || history.nextRedo()) return undefined;
  const last = history.nextUndo();
  if (!last || last.by !== entry.by) return undefined;
  const pause = Date.parse(at) - Date.parse(last.at);
  if (pause < 0 || pause > MERGE_PAUSE_MS) return undefined;
  const step = history.get(last.seq);
  return step?.mergeKey === entry.mergeKey ? step : undefined;
}

/** Records a change that was applied. Returns the number of the step that took it in, if one did. */
function record(history: HistoryRows, entry: NewEntry, seq: number, at: string): number | null {
  const { command, label, patches, mergeKey, by } = entry;
  const base = { lastSeq: seq, kind: 'edit', state: 'done', target: null, command, label, mergeKey, at, by } as const;
  const received = [{ id: entry.id, seq }];
  const step = continuedStep(history, entry, at);
  if (step) {
    const both = joinPatches(step.patches, patches);
    const all = [...step.received, ...received];
    history.replace({ ...base, seq: step.seq, patches: both, patchCount: both.length, undoable: true, received: all });
    return step.seq;
  }
  const undoable = entry.undo !== 'never';
  if (undoable) history.dropUndone();
  history.insert({ ...base, seq, patches, patchCount: patches.length, undoable, received });
  return null;
}

/** Applies a change to the rows and records it; inside a transaction of the caller. Throws as `ReportHistory` says. */
export function applyEntry(connection: Connection, reportId: string, entry: NewEntry, at: string): Acknowledged {
  const report = openReport(connection, reportId, true);
  const { history } = report;
  const known = answeredBefore(report, entry);
  if (known) return known;
  const { label, patches, by } = entry;
  const answer = { label, patches, at, repeated: false };
  if (patches.length === 0) return { ...answer, seq: report.seq, mergedInto: null, ...stepsOf(history) };
  applyToRows(connection, reportId, report.head, patches);
  const seq = report.seq + 1;
  const mergedInto = record(history, entry, seq, at);
  advanceReport(connection, reportId, seq, at, by);
  return { ...answer, seq, mergedInto, ...stepsOf(history) };
}
