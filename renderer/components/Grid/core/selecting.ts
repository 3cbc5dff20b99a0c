import type { Step } from '../model/keyboardWalk.ts';
import { walk, walkInRange } from '../model/keyboardWalk.ts';
import type { WalkGrid } from '../model/keyboardWalk.ts';
import type { Pos } from '../model/position.ts';
import type { Range } from '../model/range.ts';
import { contains, isSingleCell } from '../model/range.ts';
import type { Selection } from '../model/selection.ts';
import { clampPos, extendTo, selectCell, selectedRange, selectRange } from '../model/selection.ts';
import { expandRange } from '../model/spans.ts';
import type { CellRef, SelectionInfo } from '../types.ts';
import type { GridCore } from './gridCore.ts';
import type { GridView } from './gridView.ts';
import { reveal } from './reveal.ts';

/** The selected block, grown so that it cuts no merged cell. */
export function currentRange(core: GridCore): Range {
  return expandRange(selectedRange(core.store.getState().selection), core.view.spans);
}

/** True when no more than one (perhaps merged) cell is selected. */
export function isOneCell(view: GridView, range: Range): boolean {
  if (isSingleCell(range)) return true;
  const size = view.spans.size({ r: range.r0, c: range.c0 });
  return size.rows === range.r1 - range.r0 + 1 && size.cols === range.c1 - range.c0 + 1;
}

export function setSelection(core: GridCore, selection: Selection, show: Pos | null = null): void {
  core.store.setState({ selection, hint: null, tabColumn: null });
  if (show) reveal(core, show);
}

export function goTo(core: GridCore, target: Pos, extend = false): void {
  const pos = core.view.spans.origin(clampPos(target, core.view));
  const { selection } = core.store.getState();
  setSelection(core, extend ? extendTo(selection, pos) : selectCell(pos), pos);
  // Who works by keyboard has no pointer to rest on a mark.
  const { error, warning } = core.view.cell(pos);
  if (!extend && (error !== undefined || warning !== undefined)) core.store.setState({ hint: pos });
}

export function move(core: GridCore, step: Step, extend: boolean): void {
  const { selection } = core.store.getState();
  if (!extend) {
    goTo(core, walk(walkGrid(core), selection.active, step));
    return;
  }
  // A merged head is stepped over from its far side by `walk`; from the near side the block shrinks.
  goTo(core, walk(walkGrid(core), selection.head, step), true);
}

/** Enter and Tab: round inside a selected block, else on; Enter after a run of Tab returns to the column it began in. */
export function advance(core: GridCore, step: 'up' | 'down' | 'next' | 'previous'): void {
  const { selection, tabColumn } = core.store.getState();
  const range = currentRange(core);
  if (!isOneCell(core.view, range)) {
    const active = walkInRange(range, selection.active, step, core.view.spans);
    core.store.setState({ selection: { ...selection, active }, hint: null });
    reveal(core, active);
    return;
  }
  const tabbing = step === 'next' || step === 'previous';
  const from = !tabbing && tabColumn !== null ? { r: selection.active.r, c: tabColumn } : selection.active;
  goTo(core, walk(walkGrid(core), from, step));
  if (tabbing) core.store.setState({ tabColumn: tabColumn ?? selection.active.c });
}

export function selectAll(core: GridCore): void {
  const { rowCount, colCount } = core.view;
  if (rowCount > 0) setSelection(core, selectRange({ r0: 0, r1: rowCount - 1, c0: 0, c1: colCount - 1 }));
}

export function selectRows(core: GridCore, from: number, to: number): void {
  const anchor = { r: from, c: 0 };
  setSelection(core, { active: anchor, anchor, head: { r: to, c: core.view.colCount - 1 } });
}

export function selectColumns(core: GridCore, from: number, to: number): void {
  const { rowCount } = core.view;
  if (rowCount === 0) return;
  const anchor = { r: 0, c: from };
  setSelection(core, { active: anchor, anchor, head: { r: rowCount - 1, c: to } });
}

/** A right click keeps a block it falls into. */
export function selectForMenu(core: GridCore, pos: Pos): void {
  if (!contains(currentRange(core), pos)) goTo(core, pos);
}

export function walkGrid(core: GridCore): WalkGrid {
  const { view } = core;
  return {
    pinnedCount: view.pinnedCount,
    rowCount: view.rowCount,
    colCount: view.colCount,
    pageRows: core.rows.pageRows(core.scroller?.clientHeight ?? 0),
    isEditable: (pos) => view.readOnlyOf(pos) === null,
    isEmpty: (pos) => view.cell(view.spans.origin(pos)).text === '',
    spans: view.spans,
  };
}

/** Described for the owner; cells are walked in the view as it is when they are asked for. */
export function selectionInfo(core: GridCore): SelectionInfo | null {
  const active = core.view.refAt(core.store.getState().selection.active);
  if (!active) return null;
  const range = currentRange(core);
  const rowCount = range.r1 - range.r0 + 1;
  const colCount = range.c1 - range.c0 + 1;
  return {
    active,
    rowCount,
    colCount,
    cellCount: isOneCell(core.view, range) ? 1 : rowCount * colCount,
    forEachCell: (visit) => forEachCell(core, range, visit),
  };
}

function forEachCell(core: GridCore, range: Range, visit: (cell: CellRef) => void): void {
  const { spans } = core.view;
  const top = range.r1 >= 0 ? Math.max(0, range.r0) : range.r0;
  for (let r = top; r <= range.r1; r++) {
    for (let c = range.c0; c <= range.c1; c++) {
      const origin = spans.origin({ r, c });
      if (origin.r !== r || origin.c !== c) continue;
      const ref = core.view.refAt(origin);
      if (ref) visit(ref);
    }
  }
}
