import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { closePdfWorker, exportPdf, warmPdfWorker } from '../../../electron/exporters/pdf/exportPdf.ts';
import type { PdfProgress } from '../../../electron/exporters/pdf/renderPdf.ts';
import { renderPdf } from '../../../electron/exporters/pdf/renderPdf.ts';
import { DocumentAssembler, documentParts } from '../../../electron/exporters/pdf/worker/documentParts.ts';
import { paragraph, printDocument, syntheticDocument } from '../../support/syntheticDocument.ts';
import { expenditureTable, performanceTable, projectTable } from '../../support/syntheticTables.ts';

const fonts = { source: 'bundled' } as const;
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

afterAll(closePdfWorker);

describe('export in a worker', () => {
  it('gives the same bytes as in this thread, and as a new process', async () => {
    await warmPdfWorker();
    const inThread = await renderPdf(syntheticDocument(), { fonts });
    const inWorker = await exportPdf(syntheticDocument(), { fonts });
    expect(inWorker.pdf).toEqual(inThread.pdf);
    expect(inWorker.places).toEqual(inThread.places);
    const again = await exportPdf(syntheticDocument(), { fonts });
    expect(hash(again.pdf)).toBe(hash(inThread.pdf));
    const url = (file: string): string => JSON.stringify(new URL(file, import.meta.url).href);
    const script = `
      const { renderPdf } = await import(${url('../../../electron/exporters/pdf/renderPdf.ts')});
      const { syntheticDocument } = await import(${url('../../support/syntheticDocument.ts')});
      const { createHash } = await import('node:crypto');
      const { pdf } = await renderPdf(syntheticDocument(), { fonts: { source: 'bundled' } });
      process.stdout.write(createHash('sha256').update(pdf).digest('hex'));`;
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const other = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd, encoding: 'utf8' });
    expect(other).toBe(hash(inThread.pdf));
  });

  it('tells how far it is', async () => {
    const seen: PdfProgress[] = [];
    const { pages } = await exportPdf(syntheticDocument(), { fonts, onProgress: (progress) => seen.push(progress) });
    const phases = seen.map((progress) => progress.phase);
    expect(phases).toEqual(phases.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(seen.at(-1)).toEqual({ phase: 'draw', done: pages, total: pages });
  });

  it('answers a cancelled export at once, skips a waiting one, and goes on with the next', async () => {
    const running = new AbortController();
    const waiting = new AbortController();
    const first = exportPdf(syntheticDocument({ times: 60 }), {
      fonts,
      signal: running.signal,
      onProgress: () => running.abort(),
    });
    const second = exportPdf(syntheticDocument(), { fonts, signal: waiting.signal });
    const third = exportPdf(printDocument([paragraph('后一份')]), { fonts });
    waiting.abort();
    expect(await Promise.allSettled([first, second, third])).toMatchObject([
      { reason: { code: 'cancelled', message: '已取消导出 PDF。' } },
      { reason: { code: 'cancelled' } },
      { value: { pages: 1 } },
    ]);
    const aborted = AbortSignal.abort();
    await expect(exportPdf(syntheticDocument(), { fonts, signal: aborted })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('hands on the refusal with its problems, and works on', async () => {
    const refused = exportPdf(printDocument([paragraph('生僻字\u{31350}')]), { fonts });
    await expect(refused).rejects.toMatchObject({ code: 'missingGlyphs', problems: [{ code: 'missingGlyph' }] });
    await expect(exportPdf(printDocument([paragraph('普通')]), { fonts })).resolves.toMatchObject({ pages: 1 });
  });

  it('cancels what runs when the worker is closed, and starts a new one for the next export', async () => {
    const running = exportPdf(syntheticDocument({ times: 20 }), { fonts });
    const closed = closePdfWorker();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    await closed;
    await expect(exportPdf(printDocument([paragraph('又一份')]), { fonts })).resolves.toMatchObject({ pages: 1 });
  });
});

const ORDER: PdfProgress['phase'][] = ['fonts', 'layout', 'draw'];

describe('the parts of a document', () => {
  it('are small and make the same document again', () => {
    const document = printDocument([
      paragraph('一'),
      expenditureTable(500),
      performanceTable(60),
      paragraph('二'),
      projectTable(200),
    ]);
    const parts = [...documentParts(document)];
    expect(parts.length).toBeGreaterThan(6);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(300_000);
    const assembler = new DocumentAssembler();
    for (const part of parts) assembler.add(structuredClone(part));
    expect(assembler.take()).toEqual(document);
  });
});
