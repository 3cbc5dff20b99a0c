import type { Pos } from './position.ts';
import type { Range } from './range.ts';
import { rangeBetween } from './range.ts';

/** The selected block spans `anchor` … `head`; `active` is the cell that typing goes to (inside the block). */
export interface Selection {
  active: Pos;
  anchor: Pos;
  head: Pos;
}

/** The size of the view: pinned rows count downwards from −1. */
export interface Extent {
  pinnedCount: number;
  rowCount: number;
  colCount: number;
}

export function selectCell(pos: Pos): Selection {
  return { active: pos, anchor: pos, head: pos };
}

export function selectRange(range: Range): Selection {
  const anchor = { r: range.r0, c: range.c0 };
  return { active: anchor, anchor, head: { r: range.r1, c: range.c1 } };
}

export function extendTo(selection: Selection, head: Pos): Selection {
  return { active: selection.anchor, anchor: selection.anchor, head };
}

export function selectedRange(selection: Selection): Range {
  return rangeBetween(selection.anchor, selection.head);
}

export function clampPos(pos: Pos, extent: Extent): Pos {
  const top = 0 - extent.pinnedCount;
  const bottom = extent.rowCount > 0 ? extent.rowCount - 1 : extent.pinnedCount > 0 ? -1 : 0;
  const r = Math.max(top, Math.min(bottom, pos.r));
  const c = Math.max(0, Math.min(extent.colCount - 1, pos.c));
  return r === pos.r && c === pos.c ? pos : { r, c };
}

/** Brings a selection back inside a view that has shrunk; the same object when nothing had to change. */
export function clampSelection(selection: Selection, extent: Extent): Selection {
  const active = clampPos(selection.active, extent);
  const anchor = clampPos(selection.anchor, extent);
  const head = clampPos(selection.head, extent);
  const same = active === selection.active && anchor === selection.anchor && head === selection.head;
  return same ? selection : { active, anchor, head };
}
