import type { Report } from '../report/report.ts';
import { applyPatches, findConflict, type Conflict } from './applyPatches.ts';
import type { UndoKind } from './commandDef.ts';
import { joinPatches } from './joinPatches.ts';
import { invertPatches, type Patch } from './patch.ts';

/** One step of the history, as plain data. Its inverse is not kept: a patch holds both of its sides. */
export interface HistoryEntry {
  readonly seq: number;
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly mergeKey: string | null;
  readonly undo: UndoKind;
  /** When (ISO) and by whom. */
  readonly at: string;
  readonly by: string;
}

/** What can be undone and redone; the last entry of each list is next. Plain data: it is stored and survives a restart. */
export interface History {
  readonly done: readonly HistoryEntry[];
  readonly undone: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { done: [], undone: [] };

/** Typing on within this time after the last key belongs to the same step; after a longer pause a new step begins. */
export const MERGE_PAUSE_MS = 5000;
/** How many steps can be undone. The log of changes is kept elsewhere and has no such limit. */
export const MAX_STEPS = 1000;

/** The history after a change, and the sequence number of the entry that the new one took in, if it did. */
export interface Pushed {
  readonly history: History;
  readonly mergedInto: number | null;
}

/**
 * Adds a change that was made. It ends what could be redone. A change that says `never` is no step, and one without
 * patches is none either. A merged entry keeps the sequence number of the first.
 */
export function pushEntry(history: History, entry: HistoryEntry): Pushed {
  if (entry.undo === 'never' || !entry.patches.length) return { history, mergedInto: null };
  const last = history.done.at(-1);
  if (last && !history.undone.length && belongsTo(last, entry)) {
    const merged = { ...entry, seq: last.seq, patches: joinPatches(last.patches, entry.patches) };
    return { history: { done: [...history.done.slice(0, -1), merged], undone: [] }, mergedInto: last.seq };
  }
  return { history: { done: [...history.done, entry].slice(-MAX_STEPS), undone: [] }, mergedInto: null };
}

function belongsTo(last: HistoryEntry, entry: HistoryEntry): boolean {
  if (entry.mergeKey === null || entry.mergeKey !== last.mergeKey || entry.by !== last.by) return false;
  const pause = Date.parse(entry.at) - Date.parse(last.at);
  return pause >= 0 && pause <= MERGE_PAUSE_MS;
}

/** What undo or redo came to. On a conflict nothing is changed: somebody else's later work would be overwritten. */
export type HistoryStep =
  | {
      readonly kind: 'done';
      readonly report: Report;
      readonly history: History;
      readonly entry: HistoryEntry;
      /** What was applied. */
      readonly patches: readonly Patch[];
    }
  | { readonly kind: 'conflict'; readonly entry: HistoryEntry; readonly conflict: Conflict }
  | { readonly kind: 'nothing' };

/** Takes back the last step. */
export function undo(report: Report, history: History): HistoryStep {
  const entry = history.done.at(-1);
  if (!entry) return { kind: 'nothing' };
  const after = { done: history.done.slice(0, -1), undone: [...history.undone, entry] };
  return step(report, entry, invertPatches(entry.patches), after);
}

/** Does the step again that was taken back last. */
export function redo(report: Report, history: History): HistoryStep {
  const entry = history.undone.at(-1);
  if (!entry) return { kind: 'nothing' };
  const after = { done: [...history.done, entry], undone: history.undone.slice(0, -1) };
  return step(report, entry, entry.patches, after);
}

function step(report: Report, entry: HistoryEntry, patches: readonly Patch[], history: History): HistoryStep {
  const conflict = findConflict(report, patches);
  if (conflict) return { kind: 'conflict', entry, conflict };
  return { kind: 'done', report: applyPatches(report, patches), history, entry, patches };
}
