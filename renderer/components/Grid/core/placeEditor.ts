import type { GridCore } from './gridCore.ts';

/** Widest that the text field grows beyond its cell while typing, CSS pixels. */
const WIDE = 420;

/**
 * Puts the text field over the active cell. It is moved by style only: taking it out of the document, or to another
 * parent, would take the focus and with it the open composition of an input method.
 */
export function placeEditor(core: GridCore): void {
  const { editor, scroller, offsets, rows, view } = core;
  if (!editor || !scroller) return;
  const { active } = core.store.getState().selection;
  const size = view.spans.size(active);
  const box = rows.rowBox(active.r, active.r + size.rows - 1);
  const left = offsets.xs[active.c] ?? 0;
  const right = offsets.xs[active.c + size.cols] ?? left;
  const shiftX = active.c < offsets.frozenCount ? scroller.scrollLeft : 0;
  const sticks = active.r < 0 && rows.pinnedSticks;
  const shiftY = sticks ? scroller.scrollTop - view.pinnedCount * (box?.height ?? 0) : 0;
  editor.style.left = `${left + shiftX}px`;
  editor.style.top = `${(box?.top ?? 0) + shiftY}px`;
  editor.style.width = `${right - left}px`;
  editor.style.minHeight = `${box?.height ?? 0}px`;
  fitEditor(core);
}

/** Grows the text field with its text: downwards, and for an amount to the side (it must not wrap). */
export function fitEditor(core: GridCore): void {
  const { editor, offsets, view } = core;
  if (!editor) return;
  const { edit, selection } = core.store.getState();
  editor.style.height = editor.style.minHeight;
  if (!edit) return;
  const kind = view.leaves[selection.active.c]?.kind;
  const size = view.spans.size(selection.active);
  const width = (offsets.xs[selection.active.c + size.cols] ?? 0) - (offsets.xs[selection.active.c] ?? 0);
  editor.style.width = `${width}px`;
  if (kind !== 'multiline' && editor.scrollWidth > editor.clientWidth) {
    editor.style.width = `${Math.max(width, Math.min(WIDE, editor.scrollWidth + 8))}px`;
  }
  if (editor.scrollHeight > editor.clientHeight) editor.style.height = `${editor.scrollHeight + 4}px`;
}
