import { useEffect, useMemo, useState, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { placeAt, type Place } from '../place/placeAt.ts';
import { positionAt, type PagePosition } from './pageLayout.ts';
import { PageSlot } from './PageSlot.tsx';
import type { PagesView } from './pagesView.ts';
import type { PagesState } from './usePages.ts';

/** A point on a page that was clicked; x and y in points from the top left corner. */
export interface Picked extends PagePosition {
  readonly x: number;
  readonly place: Place;
}

interface Props {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: PagesView | null;
  readonly state: PagesState;
  readonly marked: readonly Place[];
  /** Whether a click on this place leads somewhere. */
  readonly leads: (place: Place) => boolean;
  readonly onPick: (picked: Picked) => void;
  /** One step larger or smaller; 0: as wide as the panel. */
  readonly onZoom: (step: 1 | 0 | -1) => void;
  readonly onEnter: () => void;
}

/** The pages below each other, only those in view drawn. */
export function Pages({ scroller, view, state, marked, leads, onPick, onZoom, onEnter }: Props) {
  const [pointed, setPointed] = useState<Place | null>(null);
  const { layout, range } = state;
  useZoomWheel(scroller, onZoom);
  const pick = (event: MouseEvent): Picked | null => (view ? pickAt(event, state, view.places) : null);
  const pages = useMemo(
    () => Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, i) => range.first + i),
    [range],
  );
  return (
    <div
      ref={scroller}
      className="pv-scroll"
      tabIndex={0}
      role="region"
      aria-label={view ? `打印出来的页面，共 ${view.pdf.sizes.length} 页` : '打印出来的页面'}
      onScroll={state.onScroll}
      onKeyDown={(event) => pressKey(event, state, onZoom, onEnter)}
      onMouseMove={(event) => {
        const found = pick(event)?.place ?? null;
        setPointed(found && leads(found) ? found : null);
      }}
      onMouseLeave={() => setPointed(null)}
      onClick={(event) => {
        const picked = pick(event);
        if (picked) onPick(picked);
      }}
    >
      {view && layout && (
        <div
          className={pointed ? 'pv-pages pv-leads' : 'pv-pages'}
          style={{ width: layout.width, height: layout.height }}
        >
          {pages.map((page) => {
            const box = layout.boxes[page - 1];
            return (
              box && (
                <PageSlot
                  key={page}
                  pdf={view.pdf}
                  page={page}
                  box={box}
                  scale={state.scaleOf(page)}
                  marked={marked.filter((place) => place.page === page)}
                  pointed={pointed?.page === page ? pointed : null}
                />
              )
            );
          })}
        </div>
      )}
    </div>
  );
}

/** The place under the pointer. */
function pickAt(event: MouseEvent, { layout }: PagesState, places: readonly Place[]): Picked | null {
  const sheet = event.target instanceof Element ? event.target.closest('.pv-pages') : null;
  if (!sheet || !layout) return null;
  const area = sheet.getBoundingClientRect();
  const { page, y } = positionAt(layout, event.clientY - area.top);
  const box = layout.boxes[page - 1];
  const x = box ? (event.clientX - area.left - box.left) / box.scale : -1;
  if (!box || x < 0 || x * box.scale > box.width) return null;
  const place = placeAt(places, page, y);
  return place && { page, x, y, place };
}

function pressKey(event: KeyboardEvent, state: PagesState, onZoom: Props['onZoom'], onEnter: () => void): void {
  const run = keyCommand(event, state, onZoom, onEnter);
  if (!run) return;
  event.preventDefault();
  run();
}

function keyCommand(
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent,
  { page, layout, goTo }: PagesState,
  onZoom: Props['onZoom'],
  onEnter: () => void,
): (() => void) | undefined {
  if (ctrlKey || metaKey) {
    if (key === '+' || key === '=') return () => onZoom(1);
    if (key === '-') return () => onZoom(-1);
    return key === '0' ? () => onZoom(0) : undefined;
  }
  if (altKey || shiftKey) return undefined;
  const commands: Readonly<Record<string, () => void>> = {
    PageUp: () => goTo(page - 1),
    PageDown: () => goTo(page + 1),
    Home: () => goTo(1),
    End: () => goTo(layout?.boxes.length ?? 1),
    Enter: onEnter,
  };
  return Object.hasOwn(commands, key) ? commands[key] : undefined;
}

/** Ctrl + wheel zooms the pages, not the whole window; React's own wheel handler could not prevent that. */
function useZoomWheel(scroller: RefObject<HTMLElement | null>, onZoom: Props['onZoom']): void {
  useEffect(() => {
    const element = scroller.current;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      if (event.deltaY !== 0) onZoom(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [scroller, onZoom]);
}
