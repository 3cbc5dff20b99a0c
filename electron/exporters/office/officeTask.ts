import type { ExportFormat } from '../../../shared/contract/exportFormat.ts';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import type { CellSum } from '../../../shared/export/tableSums.ts';
import type { FontChoice } from '../../platform/fonts/chooseFonts.ts';
import type { PdfProblem } from '../pdf/pdfProblem.ts';

/** The formats besides PDF, by the ending of their files. */
export type OfficeFormat = Exclude<ExportFormat, 'pdf'>;

/** What is to be made of a document. */
export interface OfficeTask {
  readonly format: OfficeFormat;
  readonly document: PrintDocument;
  /** Word: the pages are laid out with these to know their numbers. */
  readonly fonts: FontChoice;
  /** Excel: totals that become formulas, by the id of their table's block. */
  readonly sums?: ReadonlyMap<string, readonly CellSum[]>;
}

/** A made file, and what the officer should know of it. */
export interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly problems: readonly PdfProblem[];
}
