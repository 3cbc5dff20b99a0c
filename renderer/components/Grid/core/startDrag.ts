import type { GridCore } from './gridCore.ts';
import type { Hit } from './hit.ts';
import { hitOf } from './hit.ts';

export interface DragHandlers {
  move: (over: NonNullable<Hit>) => unknown;
  end?: (() => void) | undefined;
}

/** Pixels scrolled per millisecond for each pixel that the pointer is outside, and at most. */
const SPEED = 0.016;
const MAX_SPEED = 2.5;
/** A frame that took longer counts as this, ms: the scroll must not run away on a busy machine. */
const MAX_FRAME = 100;

/** Follows the pointer until the button is let go; outside the view the grid scrolls towards it. */
export function startDrag(core: GridCore, start: MouseEvent, handlers: DragHandlers): void {
  let x = start.clientX;
  let y = start.clientY;
  let frame = 0;
  const follow = (): void => {
    const hit = hitAt(core, x, y);
    if (hit) handlers.move(hit);
  };
  let last = 0;
  const scroll = (now: number): void => {
    frame = 0;
    const elapsed = Math.min(MAX_FRAME, last === 0 ? 16 : now - last);
    last = now;
    if (!scrollTowards(core, x, y, elapsed)) {
      last = 0;
      return;
    }
    follow();
    frame = requestAnimationFrame(scroll);
  };
  const onMove = (event: MouseEvent): void => {
    x = event.clientX;
    y = event.clientY;
    follow();
    if (frame === 0) frame = requestAnimationFrame(scroll);
  };
  const onUp = (): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
    handlers.end?.();
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onUp);
}

interface Bounds {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The part of the window in which the scrolling cells are seen. */
function bodyBounds(core: GridCore, scroller: HTMLElement): Bounds {
  const box = scroller.getBoundingClientRect();
  return {
    left: box.left,
    right: box.left + scroller.clientWidth,
    top: box.top + core.rows.stickyHeight(),
    bottom: box.top + scroller.clientHeight,
  };
}

function scrollTowards(core: GridCore, x: number, y: number, elapsed: number): boolean {
  const { scroller } = core;
  if (!scroller) return false;
  const bounds = bodyBounds(core, scroller);
  const left = scroller.scrollLeft;
  const top = scroller.scrollTop;
  scroller.scrollLeft = left + elapsed * speed(x, bounds.left, bounds.right);
  // Above the rows lies the header, where a drag over column titles is at home.
  const above = scroller.getBoundingClientRect().top;
  scroller.scrollTop = top + elapsed * speed(y, above, bounds.bottom);
  return scroller.scrollLeft !== left || scroller.scrollTop !== top;
}

function speed(at: number, low: number, high: number): number {
  const outside = at < low ? at - low : at > high ? at - high : 0;
  return Math.max(-MAX_SPEED, Math.min(MAX_SPEED, outside * SPEED));
}

/** What lies at a point, moved inside the view first; the overlays above the cells are looked through. */
function hitAt(core: GridCore, x: number, y: number): Hit {
  const { scroller } = core;
  if (!scroller) return null;
  const box = scroller.getBoundingClientRect();
  const insideX = Math.max(box.left + 1, Math.min(box.left + scroller.clientWidth - 2, x));
  const insideY = Math.max(box.top + 1, Math.min(box.top + scroller.clientHeight - 2, y));
  for (const element of document.elementsFromPoint(insideX, insideY)) {
    const hit = scroller.contains(element) ? hitOf(element) : null;
    if (hit) return hit;
  }
  return null;
}
