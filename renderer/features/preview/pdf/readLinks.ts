import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { resolveTarget } from './resolveTarget.ts';

/** A link inside the report, a line of the contents page: points from the top left corner of its page. */
export interface PageLink {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** From 1. */
  readonly page: number;
}

/** The links of a page to other pages. Addresses outside the report are not followed. */
export async function readLinks(
  document: PDFDocumentProxy,
  page: PDFPageProxy | undefined,
): Promise<readonly PageLink[]> {
  if (!page) return [];
  const { height } = page.getViewport({ scale: 1 });
  const annotations: unknown[] = await page.getAnnotations();
  const links = await Promise.all(
    annotations.map(async (annotation) => {
      if (!isLink(annotation)) return [];
      const target = await resolveTarget(document, annotation.dest);
      const [x0, y0, x1, y1] = annotation.rect;
      return target === null ? [] : [{ x0, y0: height - y1, x1, y1: height - y0, page: target }];
    }),
  );
  return links.flat();
}

interface LinkAnnotation {
  readonly dest: unknown;
  /** Left, bottom, right, top, from the bottom left corner of the page. */
  readonly rect: readonly [number, number, number, number];
}

const isLink = (value: unknown): value is LinkAnnotation =>
  typeof value === 'object' &&
  value !== null &&
  'dest' in value &&
  Boolean(value.dest) &&
  'rect' in value &&
  Array.isArray(value.rect);
