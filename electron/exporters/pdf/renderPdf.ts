import type { PrintDocument } from '../../../shared/document/blocks.ts';
import type { FontChoice } from '../../platform/fonts/chooseFonts.ts';
import { documentProblems } from './documentProblems.ts';
import { drawDocument } from './draw/drawDocument.ts';
import { placeBlocks } from './flow/placeBlocks.ts';
import type { PdfPlace } from './flow/pagePlan.ts';
import { fontsForDocument } from './fontsForDocument.ts';
import { missingGlyphs } from './missingGlyphs.ts';
import { PdfExportError } from './pdfExportError.ts';
import type { PdfProblem } from './pdfProblem.ts';

/** How far an export is. `total` is 0 while it is not known. */
export interface PdfProgress {
  phase: 'fonts' | 'layout' | 'draw';
  done: number;
  total: number;
}

export interface RenderOptions {
  fonts: FontChoice;
  /** What to do with characters that no font has: refuse (the default) or print 〓 in their place. */
  missingGlyphs?: 'refuse' | 'replace';
  onProgress?: (progress: PdfProgress) => void;
}

export interface PdfResult {
  pdf: Uint8Array;
  pages: number;
  /** Where each part of each block was printed: page from 1, y in points from the top. */
  places: PdfPlace[];
  problems: PdfProblem[];
}

/**
 * Makes the PDF of a document in this thread. The same document and fonts give the same bytes. Throws `PdfExportError` when a
 * character has no glyph and must not be replaced.
 */
export async function renderPdf(document: PrintDocument, options: RenderOptions): Promise<PdfResult> {
  const report = options.onProgress ?? (() => {});
  const problems: PdfProblem[] = [];
  report({ phase: 'fonts', done: 0, total: 1 });
  const type = await fontsForDocument(document.page, options.fonts, problems);
  const missing = missingGlyphs(document, type);
  if (missing.length > 0 && options.missingGlyphs !== 'replace') throw refusal(missing);
  problems.push(
    ...missing.map((problem) => ({ ...problem, severity: 'warning' as const, hint: '已以“〓”代替打印。' })),
  );
  problems.push(...documentProblems(document));
  const blocks = document.blocks.length;
  const plan = placeBlocks(document, type, problems, (done) => report({ phase: 'layout', done, total: blocks }));
  const pages = plan.pages.length;
  const pdf = await drawDocument(document, plan, type, (done) => report({ phase: 'draw', done, total: pages }));
  return { pdf, pages, places: plan.places, problems };
}

function refusal(missing: readonly PdfProblem[]): PdfExportError {
  const more = missing.length > 1 ? `（共 ${missing.length} 处）` : '';
  const [first] = missing;
  return new PdfExportError(
    'missingGlyphs',
    `没有导出 PDF：${first?.message ?? ''}${more}${first?.hint ?? ''}`,
    missing,
  );
}
