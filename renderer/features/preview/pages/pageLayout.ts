/** Size of a page in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a page stands in the scrolled area, in CSS pixels. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly scale: number;
}

export interface PageLayout {
  readonly boxes: readonly PageBox[];
  readonly width: number;
  readonly height: number;
}

/** A place in the pages that does not depend on zoom and window. */
export interface PagePosition {
  /** From 1. */
  readonly page: number;
  /** Points below the top of the page; negative: in the gap above it. */
  readonly y: number;
}

/** CSS pixels between two pages and around them. */
export const PAGE_GAP = 12;

const PIXELS_PER_POINT = 96 / 72;
const SMALLEST_WIDTH = 60;

/**
 * Puts the pages below each other, centred. `zoom` 0 makes every page as wide as the view (landscape pages would otherwise
 * decide the size of all others), 1 is the size on paper.
 */
export function layOutPages(sizes: readonly PageSize[], zoom: number, viewWidth: number): PageLayout {
  const room = Math.max(SMALLEST_WIDTH, viewWidth - 2 * PAGE_GAP);
  const scaled = sizes.map((size) => {
    const scale = zoom === 0 ? room / size.width : zoom * PIXELS_PER_POINT;
    return { scale, width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  });
  const width = Math.max(viewWidth, ...scaled.map((page) => page.width + 2 * PAGE_GAP));
  let top = PAGE_GAP;
  const boxes = scaled.map((page) => {
    const box = { ...page, left: Math.round((width - page.width) / 2), top };
    top += page.height + PAGE_GAP;
    return box;
  });
  return { boxes, width, height: top };
}

/** What stands at a height of the scrolled area. */
export function positionAt({ boxes }: PageLayout, top: number): PagePosition {
  const found = boxes.findIndex((box) => box.top + box.height > top);
  const index = found < 0 ? boxes.length - 1 : found;
  const box = boxes[index];
  return box ? { page: index + 1, y: (top - box.top) / box.scale } : { page: 1, y: 0 };
}

/** The height of the scrolled area at which a position stands; of the last page when there are fewer. */
export function topOf({ boxes }: PageLayout, { page, y }: PagePosition): number {
  const box = boxes[Math.min(page, boxes.length) - 1];
  return box ? Math.max(0, Math.round(box.top + y * box.scale)) : 0;
}

/** First and last page (from 1) that a view of this height shows, and `beyond` more on each side. */
export function pagesInView(
  layout: PageLayout,
  top: number,
  viewHeight: number,
  beyond: number,
): { readonly first: number; readonly last: number } {
  const first = positionAt(layout, top).page;
  const last = positionAt(layout, top + viewHeight).page;
  return { first: Math.max(1, first - beyond), last: Math.min(layout.boxes.length, last + beyond) };
}
