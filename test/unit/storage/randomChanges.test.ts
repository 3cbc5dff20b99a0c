import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import { EMPTY_HISTORY, pushEntry, redo, undo } from '../../../shared/commands/history.ts';
import { randomPatches, seededRandom } from './randomPatches.ts';
import { sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace } from './temporaryStorage.ts';

let requests = 0;
const ask = (expectedSeq: number) => ({ id: `ask-${(requests += 1)}`, expectedSeq, by: '王某' });

describe('rows and memory', () => {
  it.each([1, 2, 3, 4])('agree after any changes, undos and redos (seed %i)', async (seed) => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('r'), { label: '新建', by: '王某' });
    const random = seededRandom(seed);
    let report = sampleReport('r');
    let history = EMPTY_HISTORY;
    let clock = Date.parse('2026-03-02T01:00:00Z');
    let seq = 0;
    for (let round = 0; round < 150; round += 1) {
      clock += random(8_000);
      const at = new Date(clock).toISOString();
      const move = random(10);
      if (move < 6) {
        const patches = randomPatches(report, random);
        const mergeKey = random(3) === 0 ? `k${random(2)}` : null;
        const undoKind = mergeKey ? 'merge' : 'step';
        const entry = {
          ...ask(seq),
          at,
          command: 'any',
          label: `${round}`,
          patches,
          mergeKey,
          undo: undoKind,
        } as const;
        report = applyPatches(report, patches);
        const pushed = pushEntry(history, { ...entry, seq: seq + 1 });
        history = pushed.history;
        expect(storage.history.applyEntry('r', entry).mergedInto).toBe(pushed.mergedInto);
        seq += 1;
      } else {
        const turn = move < 9 ? 'undo' : 'redo';
        const step = (turn === 'undo' ? undo : redo)(report, history);
        if (step.kind === 'conflict') expect.unreachable('nothing else changes the report');
        if (step.kind === 'nothing') expect(storage.history.steps('r')[turn]).toBeNull();
        else {
          const answer = storage.history[turn]('r', { ...ask(seq), at });
          expect(answer.label).toBe(step.entry.label);
          report = step.report;
          history = step.history;
          seq += 1;
        }
      }
      expect(storage.reports.load('r').report).toEqual(report);
    }
    while (history.done.length > 0) {
      const step = undo(report, history);
      if (step.kind !== 'done') expect.unreachable('everything can be undone');
      else ({ report, history } = step);
      seq = storage.history.undo('r', ask(seq)).seq;
    }
    expect(storage.reports.load('r').report).toEqual(report);
    await storage.close();
    const { storage: again } = await openPlace(place);
    expect(again.reports.load('r').report).toEqual(report);
  });
});
