import type { Pos } from '../model/position.ts';
import type { GridCore } from './gridCore.ts';

/** Scrolls as little as needed to have a cell in view, clear of header, pinned rows and frozen columns. */
export function reveal(core: GridCore, pos: Pos): void {
  const { scroller, offsets, rows } = core;
  if (!scroller) return;
  const size = core.view.spans.size(pos);
  if (pos.r >= 0 || !rows.pinnedSticks) {
    const box = rows.rowBox(pos.r, pos.r + size.rows - 1);
    if (box) {
      const top = rows.layerTop + box.top;
      const next = nearest(scroller.scrollTop, top, box.height, rows.stickyHeight(), scroller.clientHeight);
      if (next !== scroller.scrollTop) scroller.scrollTop = next;
    }
  }
  if (pos.c >= offsets.frozenCount) {
    const left = offsets.xs[pos.c] ?? 0;
    const width = (offsets.xs[pos.c + size.cols] ?? left) - left;
    const next = nearest(scroller.scrollLeft, left, width, offsets.frozenWidth, scroller.clientWidth);
    if (next !== scroller.scrollLeft) scroller.scrollLeft = next;
  }
}

/** `inset`: what is covered at the start of the view. A cell larger than the view shows its start. */
function nearest(scroll: number, start: number, size: number, inset: number, viewSize: number): number {
  if (start - inset < scroll) return start - inset;
  const end = start + size - viewSize;
  return end > scroll ? Math.min(end, start - inset) : scroll;
}
