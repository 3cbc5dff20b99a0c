import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { carryPosition } from '../place/carryPosition.ts';
import type { Place } from '../place/placeAt.ts';
import { pagesInView, positionAt, topOf, type PageLayout, type PagePosition } from './pageLayout.ts';
import type { PagesView } from './pagesView.ts';

export type Start = (places: readonly Place[]) => PagePosition;

interface Range {
  readonly first: number;
  readonly last: number;
}

interface ReadingPlace {
  readonly range: Range;
  readonly page: number;
  readonly onScroll: () => void;
  readonly reading: () => PagePosition;
  /** This page is the one that is read, however far the view could be scrolled, until it is scrolled again. */
  readonly aim: (page: number) => void;
  /** The pages of another report that will be in view once it is shown. */
  readonly comingTo: (next: PagesView, layout: PageLayout, viewHeight: number) => Range;
}

interface Options {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: PagesView | null;
  readonly layout: PageLayout | null;
  readonly viewHeight: number;
  readonly start: Start;
}

const BESIDE = 1;
/** The page that is read is the one at this share of the view's height. */
const READING_HEIGHT = 0.4;

/** What is read, kept in view when the report is printed anew, the zoom or the panel changes. */
export function useReadingPlace({ scroller, view, layout, viewHeight, start }: Options): ReadingPlace {
  const [range, setRange] = useState<Range>({ first: 1, last: 1 });
  const [page, setPage] = useState(1);
  const position = useRef<PagePosition | null>(null);
  const aimed = useRef<{ page: number; top: number } | null>(null);
  const seen = useRef<PagesView | null>(null);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element || !layout || !view) return;
    const { scrollTop: top, clientHeight: height } = element;
    position.current = positionAt(layout, top);
    const next = pagesInView(layout, top, height, BESIDE);
    view.pdf.canvases.keep(next.first, next.last);
    setRange((now) => (now.first === next.first && now.last === next.last ? now : next));
    if (aimed.current && Math.abs(aimed.current.top - top) > 1) aimed.current = null;
    setPage(aimed.current?.page ?? positionAt(layout, readAt(element)).page);
  }, [scroller, layout, view]);

  const arriveAt = useCallback(
    (next: PagesView): PagePosition => {
      const at = position.current ?? start(next.places);
      return seen.current && seen.current !== next ? carryPosition(seen.current.places, next.places, at) : at;
    },
    [start],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !layout || !view || viewHeight === 0) return;
    element.scrollTop = topOf(layout, arriveAt(view));
    element.scrollLeft = (layout.width - element.clientWidth) / 2;
    seen.current = view;
    onScroll();
  }, [scroller, layout, view, viewHeight, arriveAt, onScroll]);

  const aim = useCallback(
    (wanted: number) => {
      const element = scroller.current;
      if (element) aimed.current = { page: wanted, top: element.scrollTop };
      onScroll();
    },
    [scroller, onScroll],
  );

  const comingTo = useCallback(
    (next: PagesView, nextLayout: PageLayout, height: number) =>
      pagesInView(nextLayout, topOf(nextLayout, arriveAt(next)), height, 0),
    [arriveAt],
  );

  const reading = useCallback((): PagePosition => {
    const element = scroller.current;
    const at = element && layout ? positionAt(layout, readAt(element)) : { page: 1, y: 0 };
    return aimed.current && aimed.current.page !== at.page ? { page: aimed.current.page, y: 0 } : at;
  }, [scroller, layout]);

  return { range, page, onScroll, reading, aim, comingTo };
}

const readAt = (element: HTMLElement): number => element.scrollTop + element.clientHeight * READING_HEIGHT;
