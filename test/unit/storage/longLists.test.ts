import { describe, expect, it } from 'vitest';
import { emptyDatasets } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import type { Patch } from '../../../shared/commands/patch.ts';
import { PatchMismatch, type Storage } from '../../../electron/storage/storage.ts';
import { seededRandom } from './randomPatches.ts';
import { expenditureLine, sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace } from './temporaryStorage.ts';

// Of a long list only the stretch around a change is read: whatever it holds, the result is that of the whole list.

const LENGTH = 400;
const place = { kind: 'line', year: 'this', dataset: 'expenditure' } as const;
const longReport = () => {
  const expenditure = Array.from({ length: LENGTH }, (_, i) => expenditureLine(`l${i}`, i));
  return sampleReport('r', { current: { ...emptyDatasets(), expenditure } });
};

const insert = (index: number, id: string): Patch => ({
  ...place,
  id,
  index,
  before: null,
  after: expenditureLine(id, 1),
});
const remove = (index: number, line: Line): Patch => ({ ...place, id: line.id, index, before: line, after: null });
const move = (id: string, from: number, to: number): Patch => ({
  kind: 'lineMove',
  year: 'this',
  dataset: 'expenditure',
  id,
  from,
  to,
});
const line = (i: number): Line => expenditureLine(`l${i}`, i);

let requests = 0;
function apply(storage: Storage, patches: readonly Patch[]): void {
  const id = `q${(requests += 1)}`;
  const { seq } = storage.reports.load('r').summary;
  const what = { command: 'x', label: 'x', undo: 'step', mergeKey: null } as const;
  storage.history.applyEntry('r', { id, expectedSeq: seq, by: '', ...what, patches });
}

async function openLong(): Promise<Storage> {
  const { storage } = await openPlace(temporaryPlace());
  storage.reports.create(longReport(), { label: '', by: '' });
  return storage;
}

describe('a change in a long list', () => {
  it.each<[string, Patch[]]>([
    ['a row at the head', [insert(0, 'x')]],
    ['a row behind the first', [insert(1, 'x')]],
    ['a row in the middle', [insert(200, 'x')]],
    ['a row at the end', [insert(LENGTH, 'x')]],
    ['a row far beyond the end', [insert(9_999, 'x')]],
    ['several rows, one behind the other', [insert(200, 'x'), insert(201, 'y'), insert(202, 'z')]],
    ['several rows, one before the other', [insert(200, 'x'), insert(200, 'y'), insert(200, 'z')]],
    ['the first row gone', [remove(0, line(0))]],
    ['the last row gone', [remove(LENGTH - 1, line(LENGTH - 1))]],
    [
      'rows gone one after the other at one place',
      [remove(200, line(200)), remove(200, line(201)), remove(200, line(202))],
    ],
    ['a row gone and another in its place', [remove(200, line(200)), insert(200, 'x')]],
    ['a row gone and back again elsewhere', [remove(200, line(200)), { ...insert(210, 'l200') }]],
    ['a row moved down', [move('l100', 100, 110)]],
    ['a row moved up', [move('l110', 110, 100)]],
    ['a row moved from the head to the end', [move('l0', 0, LENGTH - 1)]],
    ['a row moved from the end to the head', [move(`l${LENGTH - 1}`, LENGTH - 1, 0)]],
    ['a row whose place is out of date', [remove(3, line(300)), insert(10, 'x')]],
    ['a moved row whose place is out of date', [move('l300', 5, 6)]],
    ['a neighbour whose place is out of date', [remove(100, line(99)), insert(100, 'x')]],
    ['the row behind the stretch', [remove(100, line(103)), insert(100, 'x')]],
    ['both ends', [insert(0, 'x'), insert(LENGTH + 1, 'y')]],
  ])('%s', async (_, patches) => {
    const storage = await openLong();
    apply(storage, patches);
    expect(storage.reports.load('r').report).toEqual(applyPatches(longReport(), patches));
    // And the next one finds the list in order.
    apply(storage, [insert(201, 'next')]);
    expect(storage.reports.load('r').report).toEqual(applyPatches(longReport(), [...patches, insert(201, 'next')]));
  });

  it('of many rows in place, named by their places', async () => {
    const storage = await openLong();
    const patches = Array.from({ length: 300 }, (_, i): Patch => {
      const index = i + 50;
      return { ...place, id: `l${index}`, index, before: line(index), after: expenditureLine(`l${index}`, -index) };
    });
    apply(storage, patches);
    expect(storage.reports.load('r').report).toEqual(applyPatches(longReport(), patches));
  });

  it('is refused for a row that stands elsewhere in the list already', async () => {
    const storage = await openLong();
    expect(() => apply(storage, [insert(5, 'l300')])).toThrow(PatchMismatch);
    expect(() => apply(storage, [remove(5, { ...line(5), id: 'gone' })])).toThrow(PatchMismatch);
    expect(storage.reports.load('r').report).toEqual(longReport());
  });

  it('at one place again and again finds room: the list is numbered anew in between', async () => {
    const storage = await openLong();
    let report = longReport();
    for (let i = 0; i < 90; i += 1) {
      const patches = [insert(200 + i, `x${i}`), remove(100, report.current.expenditure[100]!)];
      apply(storage, patches);
      report = applyPatches(report, patches);
    }
    expect(storage.reports.load('r').report).toEqual(report);
  });

  it.each([21, 22, 23])('is the same as in memory, whatever it is (seed %i)', async (seed) => {
    const storage = await openLong();
    const random = seededRandom(seed);
    let report = longReport();
    let made = 0;
    for (let round = 0; round < 60; round += 1) {
      const patches: Patch[] = [];
      let now = report;
      const middle = random(LENGTH - 60);
      for (let count = 1 + random(6); count > 0; count -= 1) {
        const lines = now.current.expenditure;
        const index = Math.min(middle + random(20), lines.length - 1);
        const choice = random(4);
        const row = lines[index]!;
        if (choice === 0) patches.push(insert(index, `m${(made += 1)}`));
        else if (choice === 1) patches.push(remove(index, row));
        else if (choice === 2) patches.push(move(row.id, index, Math.min(middle + random(20), lines.length - 1)));
        else patches.push({ ...place, id: row.id, index, before: row, after: expenditureLine(row.id, random(1000)) });
        now = applyPatches(now, patches.slice(-1));
      }
      apply(storage, patches);
      report = now;
      expect(storage.reports.load('r').report.current.expenditure).toEqual(report.current.expenditure);
    }
  });
});
