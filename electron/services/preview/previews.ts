import type { PreviewResult } from '../../../shared/contract/contract.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { PdfProgress, RenderOptions } from '../../exporters/pdf/renderPdf.ts';
import type { TokenStore } from '../core/tokenStore.ts';
import type { Runs } from '../core/runs.ts';
import { makePdf } from '../export/makePdf.ts';
import type { HostPorts } from '../hostPorts.ts';
import { noteOf } from '../export/noteOf.ts';

export interface PreviewOrder {
  readonly runId: string;
  /** Whose earlier preview is stale now: one window's view of one report. */
  readonly viewer: string;
  readonly report: Report;
  readonly layout: Layout;
  readonly fonts: RenderOptions['fonts'];
  readonly onProgress: (progress: PdfProgress) => void;
}

/** The real PDF, made again and again while someone edits. */
export interface Previews {
  /** @throws ProblemError `cancelled` when a newer one of the same viewer, or `cancel`, overtook it */
  readonly render: (order: PreviewOrder) => Promise<PreviewResult>;
  readonly cancel: (runId: string) => void;
  readonly pdf: (token: string) => Uint8Array | undefined;
  /** Keeps a PDF that was made elsewhere, to be fetched like a preview. */
  readonly keep: (pdf: Uint8Array) => string;
}

/**
 * How long a stale run may go on. Ending it takes the warm worker with it, and an ordinary report is done sooner than a new
 * worker is warm; a long one is not worth waiting for.
 */
const STALE_MAY_RUN_MS = 1500;

export function createPreviews(ports: HostPorts, runs: Runs, pdfs: TokenStore<Uint8Array>): Previews {
  const running = new Map<string, string>();
  const render = async (order: PreviewOrder): Promise<PreviewResult> => {
    const { runId, viewer } = order;
    const stale = running.get(viewer);
    running.set(viewer, runId);
    if (stale !== undefined) ports.later(STALE_MAY_RUN_MS, () => runs.cancel(stale));
    try {
      return await runs.run(runId, async (signal) => {
        const { report, layout, fonts, onProgress } = order;
        const options = { fonts, onProgress, signal, missingGlyphs: 'replace' } as const;
        const { pdf, pages, places, problems } = await makePdf(report, layout, options);
        return { token: pdfs.put(pdf), pages, places, notes: problems.map(noteOf) };
      });
    } finally {
      if (running.get(viewer) === runId) running.delete(viewer);
    }
  };
  return {
    render,
    cancel: (runId) => runs.cancel(runId),
    pdf: (token) => pdfs.get(token),
    keep: (pdf) => pdfs.put(pdf),
  };
}
