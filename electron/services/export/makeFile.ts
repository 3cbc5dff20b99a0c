import type { ExportFormat } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { compose } from '../../../shared/document/compose.ts';
import { documentPart } from '../../../shared/document/documentPart.ts';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import { tableSums } from '../../../shared/export/tableSums.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { ExportOptions } from '../../exporters/pdf/exportPdf.ts';
import { makeDocument, type MadeFile } from './makeDocument.ts';

export type { MadeFile };

/** What is to be made of a report. */
export interface FileRequest {
  readonly report: Report;
  readonly layout: Layout;
  readonly format: ExportFormat;
  /** One table or section alone: its id, number or title. */
  readonly part?: string | undefined;
  /** Excel: totals that are exact sums of shown cells as formulas. */
  readonly formulas?: boolean | undefined;
}

/**
 * Makes a file of a report outside this thread, from the same blocks whatever the format.
 * @throws ProblemError (Chinese): no such part, no table for Excel, a character that no font has, cancelled.
 */
export async function makeFile(request: FileRequest, options: ExportOptions): Promise<MadeFile> {
  const { report, layout, format, part, formulas } = request;
  const composition = compose(report, layout);
  const document = part === undefined ? composition.document : partOf(composition.document, part);
  const sums =
    format === 'xlsx' && formulas
      ? new Map(composition.tables.map(({ blockId, view }) => [blockId, tableSums(view, report.units)]))
      : undefined;
  return makeDocument(document, format, options, sums);
}

/** The title of what is exported alone. @throws ProblemError: no such part */
export function partTitle(report: Report, layout: Layout, wanted: string): string {
  return partOf(compose(report, layout).document, wanted).info.title;
}

function partOf(document: PrintDocument, wanted: string): PrintDocument {
  const part = documentPart(document, wanted);
  if (!part.ok) throw new ProblemError('badParams', part.message);
  return part.document;
}
