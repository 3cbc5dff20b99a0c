import type { PrintDocument } from '../../../shared/document/blocks.ts';
import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { CellSum } from '../../../shared/export/tableSums.ts';
import { exportOffice, OfficeExportError } from '../../exporters/office/exportOffice.ts';
import type { ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import type { PdfProblem } from '../../exporters/pdf/pdfProblem.ts';
import { printPdf } from './makePdf.ts';

/** A made file. `pages` is known for PDF only: Word lays its pages out itself. */
export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly problems: readonly PdfProblem[];
}

/**
 * Makes a file of a document outside this thread. `sums`: Excel, totals that become formulas, by the id of their table.
 * @throws ProblemError (Chinese): no table for Excel, a character that no font has, cancelled.
 */
export async function makeDocument(
  document: PrintDocument,
  format: ExportFormat,
  options: ExportOptions,
  sums?: ReadonlyMap<string, readonly CellSum[]>,
): Promise<MadeFile> {
  if (format === 'pdf') {
    const { pdf, pages, problems } = await printPdf(document, options);
    return { bytes: pdf, pages, problems };
  }
  if (format === 'xlsx' && !document.blocks.some((block) => block.kind === 'table'))
    throw new ProblemError('badParams', '要导出的内容里没有表，不能导出为 Excel。请改用 Word 或 PDF。');
  const { fonts, signal, onProgress } = options;
  const task = { format, document, fonts, ...(sums ? { sums } : {}) };
  try {
    return await exportOffice(task, { ...(signal ? { signal } : {}), ...(onProgress ? { onProgress } : {}) });
  } catch (error) {
    if (!(error instanceof OfficeExportError)) throw error;
    throw new ProblemError(error.code === 'cancelled' ? 'cancelled' : 'internal', error.message);
  }
}
