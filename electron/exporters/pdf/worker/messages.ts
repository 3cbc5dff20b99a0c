import type { PdfProblem } from '../pdfProblem.ts';
import type { PdfProgress, PdfResult, RenderOptions } from '../renderPdf.ts';
import type { DocumentPart } from './documentParts.ts';

/** What the calling thread asks of the worker. `export` follows the parts of its document. */
export type PdfRequest =
  | { kind: 'warm'; fonts: RenderOptions['fonts'] }
  | { kind: 'part'; part: DocumentPart }
  /** The flag is shared memory: 1 when the result is not wanted any more. */
  | { kind: 'export'; options: Omit<RenderOptions, 'onProgress'>; flag: Int32Array };

/** What the worker answers. `warm` and `export` end with `warm`, `result` or `failure`. */
export type PdfAnswer =
  | { kind: 'warm' }
  | { kind: 'progress'; progress: PdfProgress }
  | { kind: 'result'; result: PdfResult }
  | {
      kind: 'failure';
      code: 'missingGlyphs' | 'cancelled' | 'failed';
      message: string;
      problems: readonly PdfProblem[];
    };
