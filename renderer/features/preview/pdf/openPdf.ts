import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageSize } from '../pages/pageLayout.ts';
import { createCanvases, type Canvases } from './canvases.ts';
import { readLinks, type PageLink } from './readLinks.ts';
import { readOutline, type OutlineEntry } from './readOutline.ts';
import { pdfEngine } from './pdfEngine.ts';

/** An opened PDF: its pages as pictures, its links and bookmarks. Pages count from 1, lengths are points. */
export interface OpenPdf {
  readonly sizes: readonly PageSize[];
  readonly canvases: Canvases;
  readonly links: (page: number) => Promise<readonly PageLink[]>;
  readonly outline: () => Promise<readonly OutlineEntry[]>;
  readonly close: () => void;
}

/** Opens a PDF from its bytes, which are handed over to the worker. Nothing is fetched from anywhere. */
export async function openPdf(data: Uint8Array): Promise<OpenPdf> {
  const { worker, broken } = pdfEngine();
  const task = getDocument({
    data,
    worker,
    // our own files embed all their fonts and need neither; the page's policy forbids both
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
  });
  try {
    const document = await Promise.race([task.promise, broken]);
    const pages = await Promise.race([allPages(document), broken]);
    return {
      sizes: pages.map(sizeOf),
      canvases: createCanvases((page, scale) => drawPage(pages[page - 1], scale, broken)),
      links: (page) => readLinks(document, pages[page - 1]),
      outline: () => readOutline(document),
      close: () => void task.destroy(),
    };
  } catch (error) {
    void task.destroy();
    throw error;
  }
}

function allPages(document: PDFDocumentProxy): Promise<PDFPageProxy[]> {
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
}

function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

/**
 * Draws a page on a canvas of its own, a few milliseconds at a time; `cancel` makes `canvas` reject, and so does a worker
 * that breaks: the rest of the page will never come.
 */
function drawPage(
  page: PDFPageProxy | undefined,
  scale: number,
  broken: Promise<never>,
): { canvas: Promise<HTMLCanvasElement>; cancel: () => void } {
  if (!page) return { canvas: Promise.reject(new Error('no such page')), cancel: () => {} };
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  // as the page's box is rounded: a picture that is a pixel smaller would be stretched and lose its sharpness
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
  return { canvas: Promise.race([task.promise, broken]).then(() => canvas), cancel: () => task.cancel() };
}
