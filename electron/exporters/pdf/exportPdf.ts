import type { PrintDocument } from '../../../shared/document/blocks.ts';
import type { FontChoice } from '../../platform/fonts/chooseFonts.ts';
import type { PdfResult, RenderOptions } from './renderPdf.ts';
import { PdfWorkerHost } from './worker/PdfWorkerHost.ts';

export interface ExportOptions extends RenderOptions {
  /** Cancels the export, also while it runs. */
  signal?: AbortSignal;
}

const host = new PdfWorkerHost();

/**
 * Makes the PDF of a document in a worker thread; the calling thread stays free. Exports run one after another. Rejects with
 * `PdfExportError`: `missingGlyphs` (nothing was made), `cancelled`, `failed`.
 */
export async function exportPdf(document: PrintDocument, options: ExportOptions): Promise<PdfResult> {
  const { signal, onProgress, fonts, missingGlyphs } = options;
  const settings = missingGlyphs === undefined ? { fonts } : { fonts, missingGlyphs };
  const result = await host.run({ kind: 'export', document, options: settings }, signal, onProgress);
  if (result === undefined) throw new Error('The worker answered an export without a result');
  return result;
}

/** Starts the worker and opens the fonts before the first export: to be called when the program is idle. */
export async function warmPdfWorker(fonts: FontChoice = { source: 'bundled' }): Promise<void> {
  await host.run({ kind: 'warm', fonts });
}

/** Ends the worker, for the end of the program. What runs is cancelled. */
export function closePdfWorker(): Promise<void> {
  return host.close();
}
