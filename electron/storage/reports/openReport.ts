import type { Connection } from '../connection.ts';
import { ReportMissing, SeqConflict } from '../storageErrors.ts';
import type { Acknowledged, ChangeRequest, Step, Steps } from './change.ts';
import { createHistoryRows, type HistoryEntry, type HistoryRows } from './historyRows.ts';
import type { ReportHead } from './reportHead.ts';

/** A report that is about to be changed or asked for its history. */
export interface OpenReport {
  readonly id: string;
  readonly head: ReportHead;
  /** Number of its last change. */
  readonly seq: number;
  readonly history: HistoryRows;
}

/** @throws ReportMissing when there is none, and for changes also when it lies in the bin */
export function openReport(connection: Connection, id: string, forChange: boolean): OpenReport {
  const row = connection
    .prepare<[string], { head: string; seq: number; deletedAt: string | null }>(
      'SELECT head, seq, deleted_at AS deletedAt FROM reports WHERE id = ?',
    )
    .get(id);
  if (!row || (forChange && row.deletedAt !== null)) throw new ReportMissing(id, row !== undefined);
  const history = createHistoryRows(connection, id);
  return { id, head: JSON.parse(row.head) as ReportHead, seq: row.seq, history };
}

/**
 * The answer that a request got when it came the first time; null when it is new and fits.
 *
 * @throws SeqConflict when the report changed since the sender knew it
 */
export function answeredBefore({ seq, history }: OpenReport, request: ChangeRequest): Acknowledged | null {
  if (request.expectedSeq === seq) return null;
  const known = findAnswer(history, request);
  if (!known) throw new SeqConflict(request.expectedSeq, seq);
  return known;
}

/** The answer that a request got when it came the first time; null when it never came. */
export function findAnswer(
  history: HistoryRows,
  request: Pick<ChangeRequest, 'id' | 'expectedSeq'>,
): Acknowledged | null {
  const found = history.findReceived(request.id, request.expectedSeq);
  if (!found) return null;
  const { entry, seq } = found;
  const { label, patches, at } = entry;
  const mergedInto = entry.seq === seq ? null : entry.seq;
  return { seq, label, patches, at, mergedInto, repeated: true, ...stepsOf(history) };
}

/** Moves the number of the report on. */
export function advanceReport(connection: Connection, id: string, seq: number, at: string, by: string): void {
  connection
    .prepare<[number, string, string, string]>(
      'UPDATE reports SET seq = ?, changed_at = ?, changed_by = ? WHERE id = ?',
    )
    .run(seq, at, by, id);
}

const toStep = (entry: HistoryEntry | undefined): Step | null =>
  entry ? { seq: entry.seq, label: entry.label } : null;

export function stepsOf(history: HistoryRows): Steps {
  return { undo: toStep(history.nextUndo()), redo: toStep(history.nextRedo()) };
}
