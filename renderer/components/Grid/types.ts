/**
 * Props and data shapes of the table editor.
 *
 * The grid is generic and controlled: it knows cells, texts and reasons, and nothing of budgets. It never stores a
 * cell; every change goes to `onEdit`, and what it shows comes back through `rows` and `getCell`. A new `rows` array or
 * a new `getCell` function is the sign that something changed; the grid then asks again for the visible cells only and
 * re-renders the rows whose cells differ.
 */
import type { Ref } from 'react';

export type CellKind = 'amount' | 'quantity' | 'text' | 'multiline' | 'code' | 'select' | 'readonly';
export type CellAlign = 'left' | 'center' | 'right';

/** Where a value comes from; shown as a mark on the cell and in its hint. */
export type Provenance = 'typed' | 'imported' | 'computed' | 'prior';

/** One line of the drop-down of a cell. `value` is the text handed to `onEdit` when it is picked. */
export interface Suggestion {
  value: string;
  label: string;
  detail?: string | undefined;
}

export interface CellRef {
  rowId: string;
  colId: string;
}

/** Answers what may be meant by the typed text. The last asked question wins; late answers are dropped. */
export type SuggestFn = (query: string, cell: CellRef) => readonly Suggestion[] | Promise<readonly Suggestion[]>;

export interface LeafColumn {
  id: string;
  title: string;
  /** CSS pixels. */
  width: number;
  kind: CellKind;
  /** Default: right for amounts and quantities, left for the rest. */
  align?: CellAlign | undefined;
  /** Fixed choices (kind `select`); `suggest` is for long or computed lists. */
  options?: readonly Suggestion[] | undefined;
  suggest?: SuggestFn | undefined;
  /** False hides the sort button in the header. Only the order of view is sorted, never the data. */
  sortable?: boolean | undefined;
}

export interface ColumnGroup {
  title: string;
  children: readonly ColumnNode[];
}

/** A node of the multi-level header. Leaves are stretched down to the last header line. */
export type ColumnNode = LeafColumn | ColumnGroup;

export interface GridRow {
  id: string;
  /** `total` and `group` rows are set off, and stay in place when the view is sorted. */
  kind?: 'normal' | 'total' | 'group' | undefined;
}

export interface CellModel {
  /** What is shown. */
  text: string;
  /** The text editing starts from (an amount without separators); also what find-and-replace and fill take. */
  edit: string;
  /** Present: the cell refuses edits and says why. `jump`: `onJump` leads to where the value is made. */
  readOnly?: { reason: string; jump?: boolean | undefined } | undefined;
  error?: string | undefined;
  warning?: string | undefined;
  provenance?: Provenance | undefined;
  /** Merged cells, `table` mode only. The cells covered are not asked for. */
  rowSpan?: number | undefined;
  colSpan?: number | undefined;
  /** Steps of indentation (12 px each). */
  indent?: number | undefined;
  bold?: boolean | undefined;
  /** Set off: `here` is where something was found, `other` what it was compared with. */
  mark?: 'here' | 'other' | undefined;
}

export interface CellChange extends CellRef {
  text: string;
}

export type EditCause = 'type' | 'paste' | 'fill' | 'delete' | 'cut' | 'replace';

export interface RejectedChange extends CellRef {
  reason: string;
}

/** `accepted`: number of cells written. Rejected cells are shown to the user with their reasons. */
export interface EditResult {
  accepted: number;
  rejected: readonly RejectedChange[];
}

export type Outcome = { ok: true } | { ok: false; reason: string };
/** `rowIds`: ids of the new rows, in order. */
export type InsertOutcome = { ok: true; rowIds: readonly string[] } | { ok: false; reason: string };

/** The selected block; `forEachCell` walks it row by row (pinned rows excluded unless they alone are selected). */
export interface SelectionInfo {
  active: CellRef;
  rowCount: number;
  colCount: number;
  cellCount: number;
  forEachCell: (visit: (cell: CellRef) => void) => void;
}

export interface ClipboardContent {
  text: string;
  html: string;
}

export interface GridHandle {
  focus: () => void;
  /** Selects the cell and scrolls to it. False when there is no such cell. */
  select: (cell: CellRef) => boolean;
  /** Ends the cell being typed as Enter would. False when its text was refused and stays open. */
  commit: () => boolean;
  openFind: (replace: boolean) => void;
}

export interface GridProps {
  ref?: Ref<GridHandle> | undefined;
  /** Accessible name, usually the table's title. */
  label: string;
  /** `virtual`: rows of equal height, any number. `table`: a real table with merged and wrapped cells, some hundred rows. */
  mode: 'virtual' | 'table';
  columns: readonly ColumnNode[];
  /** Number of leading leaf columns that stay in view. A header group must not straddle the border. */
  frozenColumns?: number | undefined;
  rows: readonly GridRow[];
  /** Rows kept in view under the header (virtual mode) or shown first (table mode). */
  pinnedRows?: readonly GridRow[] | undefined;
  getCell: (rowId: string, colId: string) => CellModel;
  /** Column of row numbers at the left; default true. */
  rowNumbers?: boolean | undefined;

  /** The owner decides about each change, at once. Read-only cells are refused by the grid and never get here. */
  onEdit: (changes: readonly CellChange[], cause: EditCause) => EditResult;
  /** Inserts empty rows before the row named, or at the end (null). Absent: rows can't be inserted. */
  onInsertRows?: ((beforeRowId: string | null, count: number) => InsertOutcome) | undefined;
  onDeleteRows?: ((rowIds: readonly string[]) => Outcome) | undefined;
  onMoveRows?: ((rowIds: readonly string[], beforeRowId: string | null) => Outcome) | undefined;
  /** Runs several calls that are one step for undo (rows added by a paste, then the paste). */
  batch?: ((label: string, run: () => void) => void) | undefined;
  onJump?: ((rowId: string, colId: string) => void) | undefined;
  onSelectionChange?: ((selection: SelectionInfo) => void) | undefined;
  onUndo?: (() => void) | undefined;
  onRedo?: (() => void) | undefined;
  onColumnResize?: ((colId: string, width: number) => void) | undefined;
  /** Clipboard for the menu's 粘贴 where the host can read it; otherwise the browser is asked. */
  readClipboard?: (() => Promise<ClipboardContent>) | undefined;
}
