import type { PdfProblem } from './pdfProblem.ts';

/** Why no PDF was made. `message` is one Chinese sentence for the user; the problems name every place. */
export class PdfExportError extends Error {
  readonly code: 'missingGlyphs' | 'cancelled' | 'failed';
  readonly problems: readonly PdfProblem[];

  constructor(code: PdfExportError['code'], message: string, problems: readonly PdfProblem[] = []) {
    super(message);
    this.name = 'PdfExportError';
    this.code = code;
    this.problems = problems;
  }
}
