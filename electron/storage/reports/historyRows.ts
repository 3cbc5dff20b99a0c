import type { Patch } from '../../../shared/commands/patch.ts';
import type { Connection } from '../connection.ts';

export type HistoryKind = 'create' | 'edit' | 'undo' | 'redo';

/** `done`: part of the report as it is; `undone`: can be done again; `dropped`: undone, then something else was done. */
export type HistoryState = 'done' | 'undone' | 'dropped';

/** One row of the history, as the log of changes shows it. */
export interface HistoryEntry {
  /** Number of its first change; a step of several changes has numbers up to `lastSeq`. */
  readonly seq: number;
  readonly lastSeq: number;
  readonly kind: HistoryKind;
  readonly state: HistoryState;
  /** The edit that an undo or redo worked on. */
  readonly target: number | null;
  readonly command: string;
  readonly label: string;
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  /** How many places it changed. */
  readonly patchCount: number;
}

/** What was received from a window, and the number it got. */
export interface Received {
  readonly id: string;
  readonly seq: number;
}

export interface StoredEntry extends HistoryEntry {
  readonly patches: readonly Patch[];
  readonly undoable: boolean;
  readonly mergeKey: string | null;
  readonly received: readonly Received[];
}

interface EntryRow extends HistoryEntry {
  patches: string;
  undoable: number;
  mergeKey: string | null;
  received: string;
}

const SHOWN = 'seq, last_seq AS lastSeq, kind, state, target, command, label, at, by, patch_count AS patchCount';
const ALL = `${SHOWN}, patches, undoable, merge_key AS mergeKey, received`;

const INSERT = `INSERT INTO history (report_id, seq, last_seq, kind, state, target, command, label, at, by, patch_count, patches,
    undoable, merge_key, received)
  VALUES (@reportId, @seq, @lastSeq, @kind, @state, @target, @command, @label, @at, @by, @patchCount, @patches,
    @undoable, @mergeKey, @received)`;

const toEntry = (row: EntryRow): StoredEntry => ({
  ...row,
  patches: JSON.parse(row.patches) as Patch[],
  undoable: row.undoable === 1,
  received: JSON.parse(row.received) as Received[],
});

/** Ids of a step that are remembered; a window that was cut off resends what was not acknowledged, which is little. */
const MOST_RECEIVED = 50;

/** The rows of one report's history. Calls that write are made inside a transaction of the caller. */
export interface HistoryRows {
  readonly insert: (entry: StoredEntry) => void;
  /** Writes the row of the same number anew: the step has grown. */
  readonly replace: (entry: StoredEntry) => void;
  readonly setState: (seq: number, state: HistoryState) => void;
  /** What was undone cannot be done again any more. */
  readonly dropUndone: () => void;
  readonly get: (seq: number) => StoredEntry | undefined;
  /** The edit that undo takes back next. */
  readonly nextUndo: () => HistoryEntry | undefined;
  /** The edit that redo does again next. */
  readonly nextRedo: () => HistoryEntry | undefined;
  /** Where something that was received after `after` went, and the number it got; undefined when it never arrived. */
  readonly findReceived: (id: string, after: number) => { entry: StoredEntry; seq: number } | undefined;
  /** The entries that hold changes after this number, oldest first. */
  readonly since: (after: number) => StoredEntry[];
  /** Newest first, older than `before`. */
  readonly page: (before: number, limit: number) => HistoryEntry[];
}

export function createHistoryRows({ prepare }: Connection, reportId: string): HistoryRows {
  const one = <R>(sql: string, ...params: (string | number)[]): R | undefined =>
    prepare<(string | number)[], R>(sql).get(reportId, ...params);
  const insert = ({ patches, undoable, received, ...entry }: StoredEntry): void => {
    prepare<[Record<string, string | number | null>]>(INSERT).run({
      ...entry,
      reportId,
      patches: JSON.stringify(patches),
      undoable: undoable ? 1 : 0,
      received: JSON.stringify(received.slice(-MOST_RECEIVED)),
    });
  };
  const get = (seq: number): StoredEntry | undefined => {
    const row = one<EntryRow>(`SELECT ${ALL} FROM history WHERE report_id = ? AND seq = ?`, seq);
    return row && toEntry(row);
  };
  const findReceived: HistoryRows['findReceived'] = (id, after) => {
    const found = one<{ entrySeq: number; seq: number }>(
      `SELECT history.seq AS entrySeq, value ->> '$.seq' AS seq FROM history, json_each(received)
       WHERE report_id = ? AND last_seq > ? AND value ->> '$.id' = ? LIMIT 1`,
      after,
      id,
    );
    const entry = found && get(found.entrySeq);
    return entry && { entry, seq: found.seq };
  };
  return {
    insert,
    replace: (entry) => {
      prepare<[string, number]>('DELETE FROM history WHERE report_id = ? AND seq = ?').run(reportId, entry.seq);
      insert(entry);
    },
    setState: (seq, state) => {
      prepare<[string, string, number]>('UPDATE history SET state = ? WHERE report_id = ? AND seq = ?').run(
        state,
        reportId,
        seq,
      );
    },
    dropUndone: () => {
      prepare<[string]>(
        "UPDATE history SET state = 'dropped' WHERE report_id = ? AND kind = 'edit' AND state = 'undone'",
      ).run(reportId);
    },
    get,
    nextUndo: () =>
      one(
        `SELECT ${SHOWN} FROM history
         WHERE report_id = ? AND kind = 'edit' AND state = 'done' AND undoable = 1 ORDER BY seq DESC LIMIT 1`,
      ),
    nextRedo: () =>
      one(
        `SELECT ${SHOWN} FROM history WHERE report_id = ? AND kind = 'edit' AND state = 'undone' ORDER BY seq LIMIT 1`,
      ),
    findReceived,
    since: (after) =>
      prepare<[string, number], EntryRow>(
        `SELECT ${ALL} FROM history WHERE report_id = ? AND last_seq > ? ORDER BY seq`,
      )
        .all(reportId, after)
        .map(toEntry),
    page: (before, limit) =>
      prepare<[string, number, number], HistoryEntry>(
        `SELECT ${SHOWN} FROM history WHERE report_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
      ).all(reportId, before, limit),
  };
}
