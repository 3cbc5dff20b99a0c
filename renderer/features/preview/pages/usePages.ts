import { useCallback, useMemo, type RefObject } from 'react';
import type { Place } from '../place/placeAt.ts';
import { layOutPages, PAGE_GAP, topOf, type PageLayout, type PagePosition } from './pageLayout.ts';
import type { PagesView } from './pagesView.ts';
import { pixelScale } from './pixelScale.ts';
import { useReadingPlace, type Start } from './useReadingPlace.ts';
import { useViewSize } from './useViewSize.ts';

export interface PagesState {
  readonly layout: PageLayout | null;
  /** Pages (from 1) that are in the document tree: those in view and one more on each side. */
  readonly range: { readonly first: number; readonly last: number };
  /** The page that is read, from 1. */
  readonly page: number;
  /** Resolution in which a page is drawn, pixels per point. It follows the layout when that has come to rest. */
  readonly scaleOf: (page: number) => number;
  readonly onScroll: () => void;
  readonly goTo: (page: number) => void;
  /** Scrolls to the first of these places, unless one of them can be seen and it need not be. */
  readonly show: (places: readonly Place[], always?: boolean) => void;
  /** What is read. */
  readonly reading: () => PagePosition;
  /** Draws the pages of a newer report that will be in view when it takes the place of this one. */
  readonly prepare: (next: PagesView) => Promise<void>;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: PagesView | null;
  readonly zoom: number;
  /** Where the first report is opened. Must stay the same function. */
  readonly start: Start;
}

/** How much of a place (CSS pixels) must be in view to count as seen. */
const SEEN = 80;

/** Geometry of the pages: layout, what is in view, and the same place in view whatever changes. */
export function usePages({ scroller, view, zoom, start }: Options): PagesState {
  const { size, settledWidth } = useViewSize(scroller);
  const sizes = view?.pdf.sizes;
  const layout = useMemo(() => (sizes ? layOutPages(sizes, zoom, size.width) : null), [sizes, zoom, size.width]);
  const settled = useMemo(() => (sizes ? layOutPages(sizes, zoom, settledWidth) : null), [sizes, zoom, settledWidth]);
  const place = useReadingPlace({ scroller, view, layout, viewHeight: size.height, start });
  const { range, page, onScroll, reading, aim, comingTo } = place;

  const goTo = useCallback(
    (to: number) => {
      const element = scroller.current;
      if (!element || !layout) return;
      const wanted = Math.max(1, Math.min(to, layout.boxes.length));
      element.scrollTo({ top: topOf(layout, { page: wanted, y: 0 }) - PAGE_GAP / 2, behavior: 'instant' });
      aim(wanted);
    },
    [scroller, layout, aim],
  );

  const show = useCallback(
    (places: readonly Place[], always = false) => {
      const element = scroller.current;
      const [first] = places;
      if (!element || !layout || !first) return;
      if (!always && places.some((one) => isSeen(element, layout, one))) return;
      // at once: a smooth scroll would be lost when newer pages or another width arrive in the middle of it
      element.scrollTo({ top: topOf(layout, { page: first.page, y: first.y0 }) - 2 * PAGE_GAP, behavior: 'instant' });
      aim(first.page);
    },
    [scroller, layout, aim],
  );

  const scaleOf = useCallback(
    (of: number) => pixelScale(settled?.boxes[of - 1]?.scale ?? 1, sizes?.[of - 1]),
    [settled, sizes],
  );

  const prepare = useCallback(
    async (next: PagesView) => {
      const element = scroller.current;
      if (!element) return;
      const { sizes: nextSizes, canvases } = next.pdf;
      const nextLayout = layOutPages(nextSizes, zoom, element.clientWidth);
      const { first, last } = comingTo(next, nextLayout, element.clientHeight);
      const coming = nextLayout.boxes.slice(first - 1, last).map((box, i) => ({ number: first + i, scale: box.scale }));
      await Promise.all(
        coming.map(({ number, scale }) => canvases.draw(number, pixelScale(scale, nextSizes[number - 1]))),
      );
    },
    [scroller, zoom, comingTo],
  );

  return { layout, range, page, scaleOf, onScroll, reading, goTo, show, prepare };
}

/** Whether some lines of a place are in view. */
function isSeen(element: HTMLElement, layout: PageLayout, { page, y0, y1 }: Place): boolean {
  const top = Math.max(topOf(layout, { page, y: y0 }), element.scrollTop);
  const bottom = Math.min(topOf(layout, { page, y: y1 }), element.scrollTop + element.clientHeight);
  return bottom - top >= Math.min(SEEN, (y1 - y0) * (layout.boxes[page - 1]?.scale ?? 1)) - 1;
}
