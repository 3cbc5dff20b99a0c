import { describe, expect, it } from 'vitest';
import { readIsolated } from '../../../electron/importers/isolate/readIsolated.ts';
import type { ReaderEvents, StartReader } from '../../../electron/importers/isolate/readerProcess.ts';
import { startNodeReader } from '../../../electron/importers/isolate/startNodeReader.ts';
import { readFile } from '../../../electron/importers/readFile.ts';
import { readSource } from '../../../electron/services/import/readSource.ts';

const TEXT = Buffer.from('某某市医疗保障局2024年部门预算\n\n科目\t金额\n工资\t1.00\n津贴\t2.00\n\n完');
const lines = (count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, i) => `科目${i}\t${i}.00\t备注`).join('\n'));

/** A process that does what a test says; `stops` counts how often it was ended. */
function fakeReader(act: (events: ReaderEvents) => void): { start: StartReader; stops: () => number } {
  let stops = 0;
  return {
    start: (_, events) => ({
      send: () => act(events),
      stop: () => void stops++,
    }),
    stops: () => stops,
  };
}

describe('Reading in a process of its own', () => {
  it('gives what reading here gives, also a table that comes in pieces', async () => {
    for (const bytes of [TEXT, lines(1200)])
      expect(await readIsolated(bytes, 'a.txt')).toEqual(await readFile(bytes, 'a.txt'));
  });

  it('gives the sentence of a file that cannot be read', async () => {
    await expect(readIsolated(Buffer.from('{\\rtf1 a}'), 'a.doc')).rejects.toMatchObject({
      name: 'ImportError',
      code: 'UNSUPPORTED',
      message: expect.stringContaining('另存为 .docx'),
    });
  });

  it('leaves no way out: no writing, no other files, no programs, no network, no environment', async () => {
    const main = new URL('../../support/readerDoors.ts', import.meta.url);
    const start: StartReader = (options, events) => startNodeReader({ ...options, main }, events);
    const answer: unknown = await readIsolated(TEXT, 'a.txt', { start }).catch((error: Error) => error.message);
    expect(JSON.parse(String(answer))).toEqual({
      open: [],
      fetched: expect.stringContaining('no network'),
      environment: [],
    });
  });

  it('ends a process that uses too much memory, whichever kind', async () => {
    const huge = lines(400_000);
    await expect(readIsolated(huge, 'a.txt', { limits: { residentBytes: 1 } })).rejects.toMatchObject({
      code: 'MEMORY',
    });
    await expect(readIsolated(huge, 'a.txt', { limits: { heapMegabytes: 24 } })).rejects.toMatchObject({
      code: 'MEMORY',
    });
  });

  it('stops a process that takes too long', async () => {
    const { start, stops } = fakeReader(() => {});
    await expect(readIsolated(TEXT, 'a.txt', { start, limits: { milliseconds: 1 } })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    expect(stops()).toBe(1);
  });

  it('stops at once when it is cancelled, and does not start when it was cancelled before', async () => {
    const controller = new AbortController();
    const { start, stops } = fakeReader(() => controller.abort());
    const options = { start, signal: controller.signal };
    await expect(readIsolated(TEXT, 'a.txt', options)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(stops()).toBe(1);
    await expect(readIsolated(TEXT, 'a.txt', options)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(stops()).toBe(1);
    await expect(readSource({ name: 'a.txt', bytes: TEXT }, { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });

  it('has a sentence for a process that breaks or does not start', async () => {
    const broken = fakeReader(({ onEnd }) => onEnd('Segmentation fault'));
    await expect(readIsolated(TEXT, 'a.txt', { start: broken.start })).rejects.toMatchObject({
      code: 'CRASH',
      message: expect.stringContaining('程序出错'),
    });
    const start: StartReader = () => {
      throw new Error('EAGAIN');
    };
    await expect(readIsolated(TEXT, 'a.txt', { start })).rejects.toMatchObject({ code: 'CRASH' });
  });

  it('tells how far it is', async () => {
    const { start } = fakeReader(({ onAnswer }) => {
      onAnswer({ kind: 'progress', done: 1, total: 2 });
      onAnswer({ kind: 'end', document: { format: 'txt', name: 'a', warnings: [] } });
    });
    const told: number[][] = [];
    await readIsolated(TEXT, 'a', { start, onProgress: (done, total) => told.push([done, total]) });
    expect(told).toEqual([[1, 2]]);
  });
});
