import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

/** The page (from 1) that a destination of the PDF means: a name, or [page, /XYZ, …]. Null when it leads nowhere. */
export async function resolveTarget(document: PDFDocumentProxy, target: unknown): Promise<number | null> {
  const explicit: unknown = typeof target === 'string' ? await document.getDestination(target) : target;
  const page: unknown = Array.isArray(explicit) ? explicit[0] : null;
  if (!isReference(page)) return null;
  return (await document.getPageIndex(page)) + 1;
}

const isReference = (value: unknown): value is PageReference =>
  typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
