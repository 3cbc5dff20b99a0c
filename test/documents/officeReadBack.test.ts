import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/exporters/docx/renderDocx.ts';
import { renderXlsx } from '../../electron/exporters/xlsx/renderXlsx.ts';
import { readFile } from '../../electron/importers/readFile.ts';
import { dump } from '../../shared/document/dump.ts';
import { tableSums } from '../../shared/export/tableSums.ts';
import { composeReport, fixtureReport } from '../support/fixtureReport.ts';
import { cellsInPlace, dumpCells, dumpText, shareOf, type Found } from '../support/readBack.ts';

const REPORTS = ['xinxiang-2024', 'zengdu-2024', 'hongqi-2026', 'anshan-2024', 'xinle-2021'] as const;

/** At least 99.5 %; what is missing is told. */
function expectFound(found: Found): void {
  expect(found.all).toBeGreaterThan(0);
  expect(shareOf(found), found.missing.slice(0, 10).join('\n')).toBeGreaterThanOrEqual(0.995);
}

describe.each(REPORTS)('%s, exported and read by our own readers', (name) => {
  const report = fixtureReport(name);
  const composition = composeReport(report);
  const { document, tables } = composition;
  const printed = dump(report, composition);

  it('Word holds the same cells and text', async () => {
    const { bytes } = await renderDocx(document, { fonts: { source: 'bundled' } });
    const read = await readFile(Buffer.from(bytes), `${name}.docx`);
    expectFound(cellsInPlace(document.blocks, read));
    expectFound(dumpCells(printed, document.blocks, read));
    expectFound(dumpText(printed, read));
    const again = await renderDocx(document, { fonts: { source: 'bundled' } });
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  it('Excel holds the same cells, with sums as values and as formulas', async () => {
    const sums = new Map(tables.map(({ blockId, view }) => [blockId, tableSums(view, report.units)]));
    expect([...sums.values()].flat().length).toBeGreaterThan(0);
    const [plain, computed] = [await renderXlsx(document), await renderXlsx(document, sums)];
    for (const bytes of [plain, computed]) {
      const read = await readFile(Buffer.from(bytes), `${name}.xlsx`);
      expectFound(cellsInPlace(document.blocks, read));
      expectFound(dumpCells(printed, document.blocks, read));
    }
    expect(Buffer.compare(await renderXlsx(document), plain)).toBe(0);
  });
});
