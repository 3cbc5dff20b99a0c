import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Settings } from '../../../shared/contract/contract.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi, useSessionState } from '../../state/SessionContext.tsx';
import type { PagesView } from './pages/pagesView.ts';
import { openPdf } from './pdf/openPdf.ts';
import { createPreviewRuns, type PreviewRuns, type PreviewState } from './runs/previewRuns.ts';

const later = (milliseconds: number, run: () => void): (() => void) => {
  const timer = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(timer);
};

/**
 * The pages of the open report, made anew after each confirmed change. `prepare` draws what will be in view before newer pages
 * take the place of older ones; it is read when it is needed.
 */
export function usePreview(prepare: { readonly current: (next: PagesView) => Promise<void> }): {
  readonly state: PreviewState<PagesView>;
  readonly retry: () => void;
} {
  const api = useApi();
  const newId = useNewId();
  const id = useSessionState((s) => s.open?.id);
  const seq = useSessionState((s) => s.open?.seq);
  const fonts = useFonts();
  const [runs] = useState<PreviewRuns<PagesView>>(() =>
    createPreviewRuns<PagesView>({
      api,
      newId,
      later,
      open: async (bytes, { places }) => {
        const view = { pdf: await openPdf(bytes), places };
        // a page that cannot be drawn says so itself
        await prepare.current(view).catch(() => undefined);
        return view;
      },
      close: ({ pdf }) => pdf.close(),
    }),
  );
  const state = useSyncExternalStore(runs.subscribe, runs.getState);
  useEffect(() => {
    if (id !== undefined && seq !== undefined) runs.want(id, `${seq} ${fonts}`);
  }, [runs, id, seq, fonts]);
  useEffect(() => () => runs.stop(), [runs]);
  const shown = state.shown?.doc;
  useEffect(() => () => shown?.pdf.close(), [shown]);
  return { state, retry: () => runs.retry() };
}

/** Counts how often other fonts were chosen since the preview is open. */
function useFonts(): number {
  const api = useApi();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    let known: Settings['fonts'] | null = null;
    const stop = api.on('settings.changed', ({ settings: { fonts } }) => {
      if (known !== null && fonts !== known) setChanges((n) => n + 1);
      known = fonts;
    });
    api.call('settings.get', {}).then(
      ({ fonts }) => {
        known ??= fonts;
      },
      // then the first change of the settings is not told from another one: at worst the fonts change with the next edit
      () => undefined,
    );
    return stop;
  }, [api]);
  return changes;
}
