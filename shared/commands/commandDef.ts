import type { z } from 'zod';
import type { Report } from '../report/report.ts';
import type { Patch } from './patch.ts';

/**
 * Whether and how a change is taken back.
 * - `step`: by one undo
 * - `merge`: together with the changes of the same merge key just before it (typing in one cell, in one paragraph)
 * - `never`: it stays; undo passes over it
 */
export type UndoKind = 'step' | 'merge' | 'never';

/** A named change: how to see whether it is possible, what it does to the report, and how it is called. */
export interface CommandDef<P> {
  /** Validates the parameters where they arrive from outside. */
  readonly schema: z.ZodType<P>;
  readonly undo: UndoKind;
  /** @throws CommandError when the change is not possible. */
  readonly ensureCan: (report: Report, params: P) => void;
  /** What the change does. Called only after `ensureCan`; an empty list means that nothing changes. */
  readonly patches: (report: Report, params: P) => Patch[];
  /** Chinese, for the log and for 已撤销：…. */
  readonly label: (report: Report, params: P) => string;
  /** Changes in a row with the same key are one step; null for a change that stands alone. */
  readonly mergeKey?: (params: P) => string | null;
}
