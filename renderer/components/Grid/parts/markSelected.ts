import type { GridCore } from '../core/gridCore.ts';
import { currentRange } from '../core/selecting.ts';

/**
 * Sets `aria-selected` on the selected cells that are in the page. Written past React on purpose: as a property of the
 * rows it would render them on every step of the selection.
 */
export function markSelected(core: GridCore): void {
  const { scroller } = core;
  if (!scroller) return;
  const range = currentRange(core);
  for (const cell of scroller.querySelectorAll('[role="gridcell"][aria-selected="true"]')) {
    cell.removeAttribute('aria-selected');
  }
  for (const row of scroller.querySelectorAll<HTMLElement>('[data-r]')) {
    const r = Number(row.dataset.r);
    if (r < range.r0 || r > range.r1) continue;
    for (const cell of row.querySelectorAll<HTMLElement>('[data-c]')) {
      const c = Number(cell.dataset.c);
      if (c >= range.c0 && c <= range.c1) cell.setAttribute('aria-selected', 'true');
    }
  }
}
