import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { NotesFold } from './NotesFold.tsx';
import { PageList } from './PageList.tsx';
import type { PagePosition } from './pages/pageLayout.ts';
import { Pages } from './pages/Pages.tsx';
import type { PagesView } from './pages/pagesView.ts';
import { usePages } from './pages/usePages.ts';
import { FIT_WIDTH, nextZoom } from './pages/zoom.ts';
import type { Place } from './place/placeAt.ts';
import { placesOfNode } from './place/placesOfNode.ts';
import { PreviewBar } from './PreviewBar.tsx';
import { PreviewProblem } from './PreviewProblem.tsx';
import { PreviewProgress } from './PreviewProgress.tsx';
import './preview.css';
import { useNodeLinks } from './useNodeLinks.ts';
import { usePreview } from './usePreview.ts';

/** The report as it will be printed: the real PDF, following the edits. */
export function Preview() {
  const zoom = useUi((ui) => ui.previewZoom);
  const set = useUi((ui) => ui.set);
  const [isListOpen, setListOpen] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const prepare = useRef<(next: PagesView) => Promise<void>>(async () => {});
  const { state, retry } = usePreview(prepare);
  const view = state.shown?.doc ?? null;
  const pages = usePages({ scroller, view, zoom, start: useStart() });
  useEffect(() => {
    prepare.current = pages.prepare;
  }, [pages.prepare]);
  const links = useNodeLinks(view, pages);

  const setZoom = useCallback((previewZoom: number) => set({ previewZoom }), [set]);
  // after 适合宽度 the next step is the one beyond the size that the page has now
  const shownScale = (pages.layout?.boxes[pages.page - 1]?.scale ?? 1) * (72 / 96);
  const step = useCallback(
    (direction: 1 | 0 | -1) => setZoom(direction === 0 ? FIT_WIDTH : nextZoom(zoom || shownScale, direction)),
    [setZoom, zoom, shownScale],
  );
  return (
    <section className="pv" aria-label="预览" data-updating={state.updating}>
      <PreviewBar
        page={pages.page}
        pages={view?.pdf.sizes.length ?? 0}
        zoom={zoom}
        listOpen={isListOpen}
        canShow={links.marked.length > 0}
        onList={() => setListOpen(!isListOpen)}
        onPage={pages.goTo}
        onZoom={setZoom}
        onZoomStep={step}
        onShow={() => pages.show(links.marked, true)}
        onEdit={links.goToRead}
        onClose={() => set({ previewOpen: false })}
      />
      {state.problem && <PreviewProblem problem={state.problem} hasPages={view !== null} onRetry={retry} />}
      <div className="pv-body">
        {isListOpen && view && <PageList view={view} page={pages.page} onPage={pages.goTo} />}
        <Pages
          scroller={scroller}
          view={view}
          state={pages}
          marked={links.marked}
          leads={links.leads}
          onPick={links.pick}
          onZoom={step}
          onEnter={links.goToRead}
        />
        {!view && !state.problem && <PreviewProgress progress={state.progress} />}
        {view && state.updating && <div className="pv-updating">更新中…</div>}
      </div>
      <NotesFold notes={state.shown?.result.notes ?? NONE} onGo={links.go} />
    </section>
  );
}

const NONE: readonly string[] = [];
/** A little above a place, in points. */
const ABOVE = 16;

/** The preview opens where the selected table or section is printed, else at the beginning. */
function useStart(): (places: readonly Place[]) => PagePosition {
  const session = useSession();
  return useCallback(
    (places) => {
      const layout = session.getState().open?.layout;
      const [place] = layout ? placesOfNode(useUi.getState().node, places, layout) : [];
      return place ? { page: place.page, y: place.y0 - ABOVE } : { page: 1, y: -ABOVE };
    },
    [session],
  );
}
