import { fileURLToPath } from 'node:url';
import type { Block, PrintDocument } from '../../../shared/document/blocks.ts';
import { openDraft } from '../../../electron/services/drafts/openDraft.ts';
import { compose } from '../../../shared/document/compose.ts';

const FIXTURE = new URL('../../fixtures/reports/hongqi-2026.mz', import.meta.url);

/** The report of the fixture with the rows of its project and performance tables repeated `times` times. */
export async function benchDocument(times: number): Promise<PrintDocument> {
  const { report, layout } = await openDraft(fileURLToPath(FIXTURE));
  const { document } = compose(report, layout);
  return { ...document, blocks: document.blocks.map((block) => repeated(block, times)) };
}

function repeated(block: Block, times: number): Block {
  if (block.kind !== 'table' || !/项目|绩效/.test(block.title)) return block;
  return { ...block, body: Array.from({ length: times }, () => block.body).flat() };
}
