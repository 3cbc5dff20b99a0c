import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { BlockSource } from '../../../shared/document/blocks.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import { useSessionState } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import type { Picked } from './pages/Pages.tsx';
import type { PagesView } from './pages/pagesView.ts';
import type { PagesState } from './pages/usePages.ts';
import { nodeOfSource } from './place/nodeOfSource.ts';
import type { Place } from './place/placeAt.ts';
import { placesOfNode } from './place/placesOfNode.ts';

export interface NodeLinks {
  /** Where the selected table or section is printed. */
  readonly marked: readonly Place[];
  readonly leads: (place: Place) => boolean;
  /** Selects the table or section that a printed block comes from. */
  readonly go: (source: BlockSource) => void;
  readonly pick: (picked: Picked) => void;
  /** Selects what is printed where the page is read. */
  readonly goToRead: () => void;
}

const NONE: readonly Place[] = [];

/** The ways between the printed pages and the tree: a click selects, and what is selected is scrolled to. */
export function useNodeLinks(view: PagesView | null, pages: PagesState): NodeLinks {
  const layout = useSessionState((s) => s.open?.layout ?? null);
  const node = useUi((s) => s.node);
  const marked = useMemo(() => (view && layout ? placesOfNode(node, view.places, layout) : NONE), [view, layout, node]);
  const { go, isGoing } = useGo(layout);
  const { show, goTo, reading } = pages;

  useEffect(
    () =>
      useUi.subscribe((now, before) => {
        // what was clicked on the page is in view already
        if (now.node === before.node || isGoing.current || !view || !layout) return;
        show(placesOfNode(now.node, view.places, layout));
      }),
    [view, layout, show, isGoing],
  );

  const leads = useCallback(
    ({ source }: Place) => source.kind === 'contents' || (layout !== null && nodeOfSource(source, layout) !== null),
    [layout],
  );
  const pick = ({ page, x, y, place }: Picked): void => {
    if (place.source.kind !== 'contents') {
      go(place.source);
      return;
    }
    const isHit = (link: { x0: number; x1: number; y0: number; y1: number }): boolean =>
      x >= link.x0 && x <= link.x1 && y >= link.y0 && y <= link.y1;
    view?.pdf.links(page).then(
      (links) => {
        const link = links.find(isHit);
        if (link) goTo(link.page);
      },
      // the pages were replaced meanwhile
      () => undefined,
    );
  };
  const goToRead = (): void => {
    const { page, y } = reading();
    const onPage = view?.places.filter((place) => place.page === page && place.source.kind !== 'contents') ?? NONE;
    const place = onPage.find((candidate) => candidate.y1 > y) ?? onPage.at(-1);
    if (place) go(place.source);
  };
  return { marked, leads, go, pick, goToRead };
}

function useGo(layout: Layout | null): { go: (source: BlockSource) => void; isGoing: { readonly current: boolean } } {
  const isGoing = useRef(false);
  const go = useCallback(
    (source: BlockSource) => {
      const node = layout && nodeOfSource(source, layout);
      if (!node) return;
      isGoing.current = true;
      useUi.getState().select(node);
      isGoing.current = false;
    },
    [layout],
  );
  return { go, isGoing };
}
