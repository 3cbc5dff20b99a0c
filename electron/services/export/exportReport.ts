import path from 'node:path';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import type { PdfProblem } from '../../exporters/pdf/pdfProblem.ts';
import { ensureWritable } from '../../platform/files/ensureWritable.ts';
import { writeFileSafely } from '../../platform/files/writeFileSafely.ts';
import { makePdf } from './makePdf.ts';

/** What a report can be exported to, by the ending of the file's name. */
export const EXPORT_EXTENSIONS: readonly string[] = ['.pdf'];

export interface Exported {
  readonly pages: number;
  readonly problems: readonly PdfProblem[];
}

/**
 * Exports a report to a file, whole or not at all.
 * @throws ProblemError (Chinese): unknown format, unwritable place, full disk, a character that no font has, cancelled.
 */
export async function exportReport(
  report: Report,
  layout: Layout,
  file: string,
  options: ExportOptions,
): Promise<Exported> {
  const extension = path.extname(file).toLowerCase();
  if (!EXPORT_EXTENSIONS.includes(extension)) {
    const known = EXPORT_EXTENSIONS.join('、');
    throw new ProblemError('badParams', `不能导出为“${path.basename(file)}”：文件名应以 ${known} 结尾。请改正文件名。`);
  }
  await ensureWritable(file);
  const { pdf, pages, problems } = await makePdf(report, layout, options);
  await writeFileSafely(file, pdf);
  return { pages, problems };
}
