import type { FindOptions } from '../model/findText.ts';
import type { EditMode } from '../model/keyCommand.ts';
import type { PastePlan } from '../model/pastePlan.ts';
import type { Pos } from '../model/position.ts';
import type { Range } from '../model/range.ts';
import type { Notice } from '../model/rejectionNotice.ts';
import type { Selection } from '../model/selection.ts';
import { selectCell } from '../model/selection.ts';
import type { SortDirection } from '../model/sortOrder.ts';
import type { CellRef, Suggestion } from '../types.ts';

/** A cell being edited. `initial`: the text it was opened with, null when typing began on the cell. */
export interface EditSession extends CellRef {
  mode: EditMode;
  initial: string | null;
}

export interface SuggestState {
  items: readonly Suggestion[];
  /** Marked line, −1 for none: then Enter takes the text as typed. */
  index: number;
}

export interface SortState {
  colId: string;
  direction: SortDirection;
  order: readonly string[];
}

export interface FindState extends FindOptions {
  withReplace: boolean;
  replacement: string;
  message: string;
}

/** State of one grid on the screen; none of it is part of the data. */
export interface GridState {
  selection: Selection;
  edit: EditSession | null;
  /** Why the text being edited was refused. */
  refusal: string | null;
  /** Cell whose reasons are shown: under the pointer, or just tried to edit. */
  hint: Pos | null;
  suggest: SuggestState | null;
  /** Block that a drag of the fill handle would fill. */
  fill: Range | null;
  /** Place of the open context menu, in CSS pixels of the window. */
  menu: { x: number; y: number } | null;
  find: FindState | null;
  notice: Notice | null;
  /** A paste that waits for the answer whether rows may be added. */
  pendingPaste: PastePlan | null;
  sort: SortState | null;
  /** Widths of a column while it is dragged. */
  widths: Readonly<Record<string, number>>;
  /** Column to which Enter returns after a run of Tab. */
  tabColumn: number | null;
  /** Counts changes of the measured layout (table mode: wrapped rows). */
  layoutVersion: number;
}

export const INITIAL_STATE: GridState = {
  selection: selectCell({ r: 0, c: 0 }),
  edit: null,
  refusal: null,
  hint: null,
  suggest: null,
  fill: null,
  menu: null,
  find: null,
  notice: null,
  pendingPaste: null,
  sort: null,
  widths: {},
  tabColumn: null,
  layoutVersion: 0,
};
