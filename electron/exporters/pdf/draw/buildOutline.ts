import type { DocumentPlan } from '../flow/pagePlan.ts';
import type { OutlineItem, PdfDocument } from './pdfmakeModules.ts';

/** Writes the bookmarks: each below the last one of a smaller level, leading to the place where its heading stands. */
export function buildOutline(pdf: PdfDocument, plan: DocumentPlan): void {
  const open: { level: number; item: OutlineItem }[] = [];
  for (const { page, y, outline } of plan.anchors) {
    const frame = plan.pages[page]?.frame;
    if (outline === undefined || frame === undefined) continue;
    while ((open.at(-1)?.level ?? -1) >= outline.level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    // pdfkit 0.19.1 counts `left` from the right edge; the width of the page leads to x = 0.
    const item = parent.addItem(outline.text, {
      pageNumber: page,
      top: y,
      left: frame.width,
      expanded: open.length === 0,
    });
    open.push({ level: outline.level, item });
  }
}
