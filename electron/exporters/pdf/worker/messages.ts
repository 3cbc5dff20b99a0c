import type { PrintDocument } from '../../../../shared/document/blocks.ts';
import type { PdfProblem } from '../pdfProblem.ts';
import type { PdfProgress, PdfResult, RenderOptions } from '../renderPdf.ts';

/** What the calling thread asks of the worker. */
export type PdfRequest =
  | { kind: 'warm'; fonts: RenderOptions['fonts'] }
  | { kind: 'export'; document: PrintDocument; options: Omit<RenderOptions, 'onProgress'> };

/** What the worker answers. Every request ends with `warm`, `result` or `failure`. */
export type PdfAnswer =
  | { kind: 'warm' }
  | { kind: 'progress'; progress: PdfProgress }
  | { kind: 'result'; result: PdfResult }
  | { kind: 'failure'; code: 'missingGlyphs' | 'failed'; message: string; problems: readonly PdfProblem[] };
