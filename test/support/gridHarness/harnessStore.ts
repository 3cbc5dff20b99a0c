import type {
  CellChange,
  CellModel,
  EditResult,
  GridRow,
  InsertOutcome,
  Outcome,
} from '../../../renderer/components/Grid/types.ts';

/** A row of the test page: texts by column. */
export interface HarnessRow extends GridRow {
  id: string;
  cells: Record<string, string>;
}

interface Snapshot {
  rows: readonly HarnessRow[];
}

export type ReadCell = (row: HarnessRow, colId: string) => CellModel;
/** The text to store, or why it is refused. */
export type AcceptText = (row: HarnessRow, colId: string, text: string) => { text: string } | { reason: string };

/** Follows the rows to keep sums of them, so that an edit costs no walk over all rows. */
export interface RowTracker {
  reset: (rows: readonly HarnessRow[]) => void;
  change: (before: HarnessRow, after: HarnessRow) => void;
}

/**
 * A small owner of data for the grid under test: rows of texts, undo by whole states. It plays the part that the report
 * plays in the app, with rules given from outside.
 */
export class HarnessStore {
  rows: readonly HarnessRow[];
  getCell: (rowId: string, colId: string) => CellModel;
  readonly #read: ReadCell;
  readonly #accept: AcceptText;
  readonly #tracker: RowTracker | undefined;
  readonly #listeners = new Set<() => void>();
  #byId = new Map<string, HarnessRow>();
  #undo: Snapshot[] = [];
  #redo: Snapshot[] = [];
  #batching = false;
  #nextId = 1;

  constructor(rows: readonly HarnessRow[], read: ReadCell, accept: AcceptText, tracker?: RowTracker) {
    this.rows = rows;
    this.#read = read;
    this.#accept = accept;
    this.#tracker = tracker;
    this.getCell = () => ({ text: '', edit: '' });
    this.#index();
    this.#show();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edit = (changes: readonly CellChange[]): EditResult => {
    const rejected: { rowId: string; colId: string; reason: string }[] = [];
    const touched = new Map<string, HarnessRow>();
    for (const change of changes) {
      const row = touched.get(change.rowId) ?? this.#byId.get(change.rowId);
      if (!row) {
        rejected.push({ rowId: change.rowId, colId: change.colId, reason: '这一行已被删除' });
        continue;
      }
      const answer = this.#accept(row, change.colId, change.text);
      if ('reason' in answer) {
        rejected.push({ rowId: change.rowId, colId: change.colId, reason: answer.reason });
        continue;
      }
      const next = touched.get(row.id) ?? { ...row, cells: { ...row.cells } };
      next.cells[change.colId] = answer.text;
      touched.set(row.id, next);
    }
    if (touched.size > 0) this.#replace(touched);
    return { accepted: changes.length - rejected.length, rejected };
  };

  insert = (beforeRowId: string | null, count: number): InsertOutcome => {
    const at = beforeRowId === null ? this.rows.length : this.rows.findIndex((row) => row.id === beforeRowId);
    if (at < 0) return { ok: false, reason: '这一行已被删除' };
    const added = Array.from({ length: count }, () => ({ id: `new${this.#nextId++}`, cells: {} }));
    this.#set([...this.rows.slice(0, at), ...added, ...this.rows.slice(at)]);
    return { ok: true, rowIds: added.map((row) => row.id) };
  };

  remove = (rowIds: readonly string[]): Outcome => {
    const gone = new Set(rowIds);
    if (this.rows.some((row) => gone.has(row.id) && row.kind === 'total')) {
      return { ok: false, reason: '合计行不能删除' };
    }
    this.#set(this.rows.filter((row) => !gone.has(row.id)));
    return { ok: true };
  };

  move = (rowIds: readonly string[], beforeRowId: string | null): Outcome => {
    const moved = this.rows.filter((row) => rowIds.includes(row.id));
    const rest = this.rows.filter((row) => !rowIds.includes(row.id));
    const at = beforeRowId === null ? rest.length : rest.findIndex((row) => row.id === beforeRowId);
    this.#set([...rest.slice(0, at), ...moved, ...rest.slice(at)]);
    return { ok: true };
  };

  /** All changes made while running are one step for undo. */
  batch = (_label: string, run: () => void): void => {
    this.#undo.push({ rows: this.rows });
    this.#redo = [];
    this.#batching = true;
    try {
      run();
    } finally {
      this.#batching = false;
    }
  };

  undo = (): void => this.#step(this.#undo, this.#redo);
  redo = (): void => this.#step(this.#redo, this.#undo);

  #step(from: Snapshot[], to: Snapshot[]): void {
    const snapshot = from.pop();
    if (!snapshot) return;
    to.push({ rows: this.rows });
    this.rows = snapshot.rows;
    this.#index();
    this.#show();
  }

  #replace(touched: ReadonlyMap<string, HarnessRow>): void {
    this.#remember();
    for (const [id, after] of touched) {
      const before = this.#byId.get(id);
      if (before) this.#tracker?.change(before, after);
      this.#byId.set(id, after);
    }
    this.rows = this.rows.map((row) => touched.get(row.id) ?? row);
    this.#show();
  }

  #set(rows: readonly HarnessRow[]): void {
    this.#remember();
    this.rows = rows;
    this.#index();
    this.#show();
  }

  #remember(): void {
    if (this.#batching) return;
    this.#undo.push({ rows: this.rows });
    this.#redo = [];
  }

  #index(): void {
    this.#byId = new Map(this.rows.map((row) => [row.id, row]));
    this.#tracker?.reset(this.rows);
  }

  #show(): void {
    this.getCell = (rowId, colId) => {
      const row = this.#byId.get(rowId);
      return row ? this.#read(row, colId) : { text: '', edit: '' };
    };
    for (const listener of this.#listeners) listener();
  }
}
