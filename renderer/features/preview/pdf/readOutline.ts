import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { resolveTarget } from './resolveTarget.ts';

/** A bookmark: what begins on a page (from 1). */
export interface OutlineEntry {
  readonly page: number;
  readonly title: string;
}

type Items = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** The bookmarks in reading order. */
export async function readOutline(document: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const entries = await Promise.all(
    flatten(await document.getOutline()).map(async ({ title, dest }) => {
      const page = await resolveTarget(document, dest);
      return page === null ? [] : [{ page, title }];
    }),
  );
  return entries.flat();
}

// null where the document has none, whatever the declaration says
const flatten = (items: Items | null): Items => (items ?? []).flatMap((item) => [item, ...flatten(item.items)]);
