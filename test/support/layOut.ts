import type { DocumentPlan } from '../../electron/exporters/pdf/flow/pagePlan.ts';
import { placeBlocks } from '../../electron/exporters/pdf/flow/placeBlocks.ts';
import { fontsForDocument } from '../../electron/exporters/pdf/fontsForDocument.ts';
import type { PlacedRun } from '../../electron/exporters/pdf/text/placeLine.ts';
import type { PrintDocument } from '../../shared/document/blocks.ts';

/** A document laid out with the bundled fonts, before it is written. */
export async function layOut(document: PrintDocument): Promise<DocumentPlan> {
  const type = await fontsForDocument(document.page, { source: 'bundled' }, []);
  return placeBlocks(document, type, [], () => {});
}

/** The texts of each page with their places. */
export function runsOf(plan: DocumentPlan): PlacedRun[][] {
  return plan.pages.map((page) => page.items.flatMap((item) => (item.kind === 'text' ? [item.run] : [])));
}
