import { createRequire } from 'node:module';
import path from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ImportError } from '../importError.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import type { ReadProgress } from '../readProgress.ts';
import { dropDoubledGlyphs } from './dropDoubledGlyphs.ts';
import { interpretPage } from './interpretPage.ts';
import type { Operators } from './interpretPage.ts';
import { toMatrix } from './matrix.ts';
import type { PageContent } from './pageContent.ts';

/**
 * What is drawn on each page, turned the way it is read.
 * @throws ImportError for a password, a damaged file, too many pages or too many drawing operators.
 */
export async function readPages(bytes: Uint8Array, onProgress?: ReadProgress): Promise<PageContent[]> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > IMPORT_LIMITS.pdfPages)
      throw new ImportError(
        'TOO_MANY',
        `这个 PDF 共 ${pdf.numPages} 页，超过 ${IMPORT_LIMITS.pdfPages} 页的上限`,
        '请只留下预算公开的部分再导入',
      );
    const pages: PageContent[] = [];
    let operatorCount = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const operators = await page.getOperatorList({ intent: 'display' });
      operatorCount += operators.fnArray.length;
      if (operatorCount > IMPORT_LIMITS.pdfOperators)
        throw new ImportError('BOMB', '这个 PDF 的图形指令异常多，为安全起见没有读完', '请改为导入 Word 或 Excel 原件');
      pages.push(readPage(page, operators));
      page.cleanup();
      onProgress?.(number, pdf.numPages);
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the bytes over: they are copied, the caller may still need them.
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: IMPORT_LIMITS.imagePixels,
    stopAtErrors: false,
    enableXfa: false,
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw explain(error);
  }
}

function explain(error: unknown): ImportError {
  if (error instanceof Error && error.name === 'PasswordException')
    return new ImportError('ENCRYPTED', '这个 PDF 设置了打开密码');
  return new ImportError('CORRUPT', '这个 PDF 已损坏或不完整，无法读取');
}

function readPage(page: PDFPageProxy, operators: Operators): PageContent {
  const asShown = interpret(page, operators, 0);
  const { up, down } = asShown.turned;
  // A landscape table printed on an upright page: all of it is turned the way its text runs.
  const turn = up > asShown.glyphs.length ? 90 : down > asShown.glyphs.length ? 270 : 0;
  const content = turn === 0 ? asShown : interpret(page, operators, turn);
  return { ...content, glyphs: dropDoubledGlyphs(content.glyphs).glyphs };
}

/** `turn`: degrees clockwise beyond the page's own. */
function interpret(page: PDFPageProxy, operators: Operators, turn: number): PageContent {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const view = toMatrix(viewport.transform);
  if (view === null) throw new ImportError('CORRUPT', `这个 PDF 第 ${page.pageNumber} 页的页面尺寸损坏，无法读取`);
  return interpretPage(operators, {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    view,
    fontOf: (name) => fontOf(page, name),
  });
}

function fontOf(page: PDFPageProxy, name: string): unknown {
  for (const objects of [page.commonObjs, page.objs]) if (objects.has(name)) return objects.get(name);
  return null;
}
