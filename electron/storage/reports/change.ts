import type { UndoKind } from '../../../shared/commands/commandDef.ts';
import type { Patch } from '../../../shared/commands/patch.ts';

/** Who asks for a change of a report, and what of the report was known when asking. */
export interface ChangeRequest {
  /** Made by the sender, unique; the same request sent again is answered, not done again. */
  readonly id: string;
  /** The number of the last change that the sender knows. */
  readonly expectedSeq: number;
  readonly by: string;
  /** ISO time; now, when it is not given. */
  readonly at?: string;
}

/** A change made by a command. */
export interface NewEntry extends ChangeRequest {
  /** Name of the command. */
  readonly command: string;
  /** Chinese: what was done. */
  readonly label: string;
  readonly patches: readonly Patch[];
  readonly undo: UndoKind;
  /** Changes in a row with the same key are one step (`pushEntry` of shared/commands/history); null stands alone. */
  readonly mergeKey: string | null;
}

/** The next step of undo or redo. */
export interface Step {
  readonly seq: number;
  readonly label: string;
}

/** What can be undone and redone now. */
export interface Steps {
  readonly undo: Step | null;
  readonly redo: Step | null;
}

/** The answer to a change, an undo or a redo: it is on the disk. */
export interface Acknowledged extends Steps {
  /** The number of the change, which the next one must name as `expectedSeq`. */
  readonly seq: number;
  /** Chinese: what was done, undone or done again. */
  readonly label: string;
  /** What was applied. Of a repeated change that was merged: what its whole step changed. */
  readonly patches: readonly Patch[];
  /** ISO time. */
  readonly at: string;
  /** Number of the step that took the change in; null when it is a step of its own. */
  readonly mergedInto: number | null;
  /** It had been done already: the request was sent twice. */
  readonly repeated: boolean;
}
