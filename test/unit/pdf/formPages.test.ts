import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../../shared/document/blocks.ts';
import { composeReport, fixtureReport } from '../../support/fixtureReport.ts';
import { layOut, runsOf } from '../../support/layOut.ts';
import { printDocument } from '../../support/syntheticDocument.ts';
import { performanceTable } from '../../support/syntheticTables.ts';

/** Texts of each page. */
const pagesOf = async (block: TableBlock): Promise<string[]> =>
  runsOf(await layOut(printDocument([block]))).map((runs) => runs.map((run) => run.text).join(''));

describe('forms with a page of their own', () => {
  const report = fixtureReport('anshan-2024');
  const { document } = composeReport(report);
  const tables = document.blocks.filter((block) => block.kind === 'table');

  it.each(['T17', 'T18'])('%s prints one page per form, each with its caption, none broken', async (id) => {
    const block = tables.find((table) => table.id === id)!;
    const forms = id === 'T17' ? report.units.filter((u) => u.role === 'unit').length : report.current.projects.length;
    expect(block.formStarts ?? [0]).toHaveLength(forms);
    const pages = await pagesOf(block);
    expect(pages).toHaveLength(forms);
    for (const page of pages) {
      expect(page).toContain(block.title);
      expect(page).not.toContain('（续）');
    }
  });

  it('a form higher than a page goes on below the title marked as continued; the next one begins anew', async () => {
    const long = performanceTable(2, 3000);
    const rows = long.body.length;
    const block = { ...long, body: [...long.body, ...long.body], formStarts: [0, rows] };
    const alone = (await pagesOf(long)).length;
    const pages = await pagesOf(block);
    expect(alone).toBeGreaterThan(1);
    expect(pages).toHaveLength(2 * alone);
    expect(pages.map((page) => page.includes('（续）'))).toEqual(
      Array.from({ length: 2 * alone }, (_, i) => i % alone !== 0),
    );
  });
});
