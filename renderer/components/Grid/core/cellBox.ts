import type { Pos } from '../model/position.ts';
import type { GridCore } from './gridCore.ts';

/** A cell's place in the window, CSS pixels. */
export interface CellBox {
  left: number;
  top: number;
  bottom: number;
}

/**
 * Where a cell is in the window, by calculation: right after a far jump its row is not in the page yet. Null when it is
 * out of view.
 */
export function cellBox(core: GridCore, pos: Pos): CellBox | null {
  const { scroller, offsets, rows, view } = core;
  const size = view.spans.size(pos);
  const box = rows.rowBox(pos.r, pos.r + size.rows - 1);
  if (!scroller || !box) return null;
  const outer = scroller.getBoundingClientRect();
  const sticky = rows.stickyHeight();
  const sticks = pos.r < 0 && rows.pinnedSticks;
  const y = sticks ? sticky - view.pinnedCount * box.height + box.top : rows.layerTop + box.top - scroller.scrollTop;
  const frozen = pos.c < offsets.frozenCount;
  const x = (offsets.xs[pos.c] ?? 0) - (frozen ? 0 : scroller.scrollLeft);
  const right = (offsets.xs[pos.c + size.cols] ?? 0) - (frozen ? 0 : scroller.scrollLeft);
  const seenX = frozen || (right > offsets.frozenWidth && x < scroller.clientWidth);
  const seenY = sticks || (y + box.height > sticky && y < scroller.clientHeight);
  if (!seenX || !seenY) return null;
  return {
    left: outer.left + Math.max(x, frozen ? 0 : offsets.frozenWidth),
    top: outer.top + y,
    bottom: outer.top + y + box.height,
  };
}
