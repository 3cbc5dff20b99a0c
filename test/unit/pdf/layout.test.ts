import { describe, expect, it } from 'vitest';
import type { PlacedRun } from '../../../electron/exporters/pdf/text/placeLine.ts';
import type { Block } from '../../../shared/document/blocks.ts';
import { layOut, runsOf } from '../../support/layOut.ts';
import { heading, paragraph, printDocument, syntheticDocument } from '../../support/syntheticDocument.ts';
import { expenditureTable, performanceTable, projectTable, wideTable } from '../../support/syntheticTables.ts';

/** The box of the ink of a run; the blank half of a last mark is left out. */
const boxOf = (run: PlacedRun) => ({
  left: run.x + 0.2,
  right: run.x + run.width - (/[，。、；：）》”]$/.test(run.text) ? run.size / 2 : 0.2),
  top: run.baseline - run.size * 0.8,
  bottom: run.baseline + run.size * 0.05,
});

describe('the pages of a report', () => {
  it('hold no text that overlaps other text or leaves the type area', async () => {
    const documents = [
      syntheticDocument({ times: 2 }),
      printDocument([performanceTable(8, 400), projectTable(30), wideTable(50)]),
    ];
    for (const document of documents) {
      const plan = await layOut(document);
      runsOf(plan).forEach((runs, page) => {
        const frame = plan.pages[page]?.frame;
        if (frame === undefined) throw new Error('no frame');
        const boxes = runs.map(boxOf);
        for (const [i, box] of boxes.entries()) {
          expect(box.left, `${runs[i]?.text}`).toBeGreaterThanOrEqual(frame.left - 0.5);
          expect(box.right, `${runs[i]?.text}`).toBeLessThanOrEqual(frame.width - frame.right + 1);
          expect(box.bottom, `${runs[i]?.text}`).toBeLessThanOrEqual(frame.height - frame.bottom + 1);
          const other = boxes.findIndex(
            (b, j) => j > i && b.left < box.right && box.left < b.right && b.top < box.bottom && box.top < b.bottom,
          );
          expect(other, `${runs[i]?.text} over ${runs[other]?.text}`).toBe(-1);
        }
      });
    }
  });

  it('set body text on a pitch of 28 points with an indent of two characters', async () => {
    const plan = await layOut(printDocument([paragraph('长文'.repeat(200))]));
    const runs = runsOf(plan)[0] ?? [];
    const baselines = [...new Set(runs.map((run) => run.baseline))];
    for (let i = 1; i < baselines.length; i += 1)
      expect((baselines[i] ?? 0) - (baselines[i - 1] ?? 0)).toBeCloseTo(28, 6);
    const left = plan.pages[0]?.frame.left ?? 0;
    expect(runs[0]?.x).toBeCloseTo(left + 32, 6);
    expect(runs[1]?.x).toBeCloseTo(left, 6);
  });

  it('keep headings with what follows, wherever the page ends', async () => {
    for (let lines = 0; lines < 30; lines += 1) {
      const blocks: Block[] = [
        ...Array.from({ length: lines }, () => paragraph('填充')),
        heading('A', 2, '一、标题甲'),
        heading('B', 3, '（一）标题乙'),
        paragraph('正文'.repeat(100)),
      ];
      const runs = runsOf(await layOut(printDocument(blocks)));
      const page = runs.findIndex((all) => all.some((run) => run.text.includes('标题甲')));
      const rest = runs[page] ?? [];
      const at = rest.findIndex((run) => run.text.includes('标题乙'));
      expect(at, `${lines} lines before`).toBeGreaterThan(0);
      expect(rest.length - at, `${lines} lines before`).toBeGreaterThan(2);
    }
  });

  it('put a part heading on the page of the table that follows it', async () => {
    const plan = await layOut(printDocument([paragraph('正文'), heading('P', 1, '附件'), expenditureTable(5)]));
    expect(plan.pages.map((page) => page.frame.orientation)).toEqual(['portrait', 'landscape']);
  });

  it('record where every block was printed', async () => {
    const document = syntheticDocument();
    const { places, pages } = await layOut(document);
    const placed = new Set(places.map((place) => place.source));
    for (const block of document.blocks)
      if ('source' in block) expect(placed.has(block.source), `${block.kind}`).toBe(true);
    for (const { page, y0, y1 } of places) {
      const height = pages[page - 1]?.frame.height ?? 0;
      expect(y0).toBeGreaterThanOrEqual(0);
      expect(y1).toBeGreaterThan(y0);
      expect(y1).toBeLessThanOrEqual(height);
    }
  });
});
