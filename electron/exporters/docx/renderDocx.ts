import { Document, Packer } from 'docx';
import type { PrintDocument } from '../../../shared/document/blocks.ts';
import { documentProblems } from '../pdf/documentProblems.ts';
import { placeBlocks } from '../pdf/flow/placeBlocks.ts';
import { fontsForDocument } from '../pdf/fontsForDocument.ts';
import type { PdfProblem } from '../pdf/pdfProblem.ts';
import type { RenderOptions } from '../pdf/renderPdf.ts';
import type { Typography } from '../pdf/typography.ts';
import { docxSections } from './docxSections.ts';
import { DocxWriter } from './DocxWriter.ts';
import { docxStyles } from './docxStyles.ts';
import { finishDocx } from './finishDocx.ts';

/** A Word file and what the officer should know about it. */
export interface DocxResult {
  bytes: Uint8Array;
  problems: PdfProblem[];
}

/**
 * Makes the Word file of a document from the blocks that the PDF is printed from. Pages are laid out with the same sizes; the
 * page numbers in the contents are those of that layout. The same document and fonts give the same bytes.
 */
export async function renderDocx(
  document: PrintDocument,
  options: Pick<RenderOptions, 'fonts' | 'onProgress'>,
): Promise<DocxResult> {
  const report = options.onProgress ?? (() => {});
  report({ phase: 'fonts', done: 0, total: 1 });
  const type = await fontsForDocument(document.page, options.fonts, []);
  const total = document.blocks.length;
  const pages = pageNumbers(document, type, (done) => report({ phase: 'layout', done, total }));
  const writer = new DocxWriter(document, type, pages);
  document.blocks.forEach((block, i) => {
    writer.add(block);
    report({ phase: 'draw', done: i + 1, total });
  });
  const file = new Document({
    title: document.info.title,
    subject: document.info.subject,
    creator: document.info.author,
    lastModifiedBy: PROGRAM,
    styles: docxStyles(document.page),
    compatibility: { version: 15 },
    sections: docxSections(writer.finish(), document.page),
  });
  const packed = await Packer.toBuffer(file);
  const problems = [...documentProblems(document), ...writer.problems.filter(({ code }) => code === 'amountTooWide')];
  return { bytes: finishDocx(packed, document.info.date), problems };
}

const PROGRAM = '明账';

/** The printed page of each heading and table, from 1 behind cover and contents. */
function pageNumbers(
  document: PrintDocument,
  type: Typography,
  onBlock: (done: number) => void,
): ReadonlyMap<string, number> {
  const plan = placeBlocks(document, type, [], onBlock);
  const front = plan.pages.filter((page) => page.isFrontMatter).length;
  return new Map(plan.anchors.map(({ id, page }) => [id, page + 1 - front]));
}
