import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closePdfWorker, exportPdf, warmPdfWorker } from '../../electron/exporters/pdf/exportPdf.ts';
import { openDraft } from '../../electron/services/drafts/openDraft.ts';
import { compose } from '../../shared/document/compose.ts';

export const title = '导出 PDF：每份真实报告（五个地区）从草稿到文件内容，先冷后热';

const FOLDER = new URL('../fixtures/reports/', import.meta.url);
const FONTS = { source: 'bundled' } as const;
const ROUNDS = 5;

/** Each report composed and exported in the worker as the app does it: the first time, then the median of further ones. */
export async function run(): Promise<void> {
  await warmPdfWorker(FONTS);
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.mz'))) {
    const { report, layout } = await openDraft(fileURLToPath(new URL(name, FOLDER)));
    const times: number[] = [];
    let pages = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      // a new object each time: what is remembered of the last one must not count
      const fresh = structuredClone(report);
      const start = performance.now();
      ({ pages } = await exportPdf(compose(fresh, layout).document, { fonts: FONTS }));
      times.push(performance.now() - start);
    }
    const [first = 0, ...warm] = times;
    const middle = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? 0;
    const values = [`首次 ${first.toFixed(0)} ms`, `再次 ${middle.toFixed(0)} ms`, `${pages} 页`];
    console.log([name.replace('.mz', '').padEnd(14), layout.id.padEnd(14), ...values].join('  '));
  }
  await closePdfWorker();
}
