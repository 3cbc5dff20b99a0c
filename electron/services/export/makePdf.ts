import { ProblemError } from '../../../shared/contract/problem.ts';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import { compose } from '../../../shared/document/compose.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import { exportPdf, type ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import { PdfExportError } from '../../exporters/pdf/pdfExportError.ts';
import type { PdfResult } from '../../exporters/pdf/renderPdf.ts';

/**
 * The report as PDF, made in the worker.
 * @throws ProblemError (Chinese): `unprintable` when a character has no glyph, `cancelled`.
 */
export function makePdf(report: Report, layout: Layout, options: ExportOptions): Promise<PdfResult> {
  return printPdf(compose(report, layout).document, options);
}

/** A document as PDF, as `makePdf`. */
export async function printPdf(document: PrintDocument, options: ExportOptions): Promise<PdfResult> {
  try {
    return await exportPdf(document, options);
  } catch (error) {
    throw error instanceof PdfExportError ? asProblem(error) : error;
  }
}

function asProblem(error: PdfExportError): ProblemError {
  const places = error.problems.map((problem) => problem.message).join('\n');
  const code = ({ missingGlyphs: 'unprintable', cancelled: 'cancelled', failed: 'internal' } as const)[error.code];
  return new ProblemError(code, error.message, places === '' ? undefined : places);
}
