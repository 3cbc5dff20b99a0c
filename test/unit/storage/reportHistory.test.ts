import { describe, expect, it } from 'vitest';
import type { Patch } from '../../../shared/commands/patch.ts';
import type { Report } from '../../../shared/report/report.ts';
import {
  PatchMismatch,
  ReportMissing,
  SeqConflict,
  StorageError,
  type NewEntry,
  type Storage,
} from '../../../electron/storage/storage.ts';
import { expenditureLine, fen, sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace, type TestPlace } from './temporaryStorage.ts';

const origin = { label: '新建', by: '王某' };

let requests = 0;

/** A request to change text `f` from → to, made by whoever knows the report up to `expectedSeq`. */
function typing(expectedSeq: number, before: string | null, after: string, changes: Partial<NewEntry> = {}): NewEntry {
  requests += 1;
  return {
    id: `request-${requests}`,
    expectedSeq,
    by: '王某',
    command: 'setText',
    label: `填写“${after}”`,
    patches: [{ kind: 'text', field: 'f', before, after }],
    undo: 'merge',
    mergeKey: 'text f',
    ...changes,
  };
}

const alone = { undo: 'step', mergeKey: null } as const;
const ask = (expectedSeq: number) => ({ id: `ask-${(requests += 1)}`, expectedSeq, by: '王某' });
const textOf = (storage: Storage): string | undefined => storage.reports.load('r').report.texts['f'];

async function openWithReport(
  place: TestPlace = temporaryPlace(),
  report: Report = sampleReport('r'),
): Promise<Storage> {
  const { storage } = await openPlace(place);
  storage.reports.create(report, origin);
  return storage;
}

describe('a change', () => {
  it('is applied, numbered, logged and shown in the list', async () => {
    const place = temporaryPlace();
    const storage = await openWithReport(place);
    place.setTime('2026-03-02T09:30:00');
    const at = new Date('2026-03-02T09:30:00').toISOString();
    const entry = typing(0, null, '甲', { by: '张某' });
    const answer = storage.history.applyEntry('r', entry);
    expect(answer).toEqual({
      seq: 1,
      label: '填写“甲”',
      patches: entry.patches,
      at,
      mergedInto: null,
      repeated: false,
      undo: { seq: 1, label: '填写“甲”' },
      redo: null,
    });
    expect(textOf(storage)).toBe('甲');
    expect(storage.reports.list()[0]).toMatchObject({ seq: 1, changedAt: at, changedBy: '张某' });
    const [last, first] = storage.history.page('r');
    expect(last).toEqual({
      seq: 1,
      lastSeq: 1,
      kind: 'edit',
      state: 'done',
      target: null,
      command: 'setText',
      label: '填写“甲”',
      at,
      by: '张某',
      patchCount: 1,
    });
    expect(first).toMatchObject({ seq: 0, kind: 'create', label: '新建', by: '王某' });
    expect(storage.history.patchesOf('r', 1)).toEqual(entry.patches);
    expect(storage.history.patchesOf('r', 99)).toEqual([]);
  });

  it('without patches writes nothing', async () => {
    const storage = await openWithReport();
    expect(storage.history.applyEntry('r', typing(0, null, '', { patches: [] })).seq).toBe(0);
    expect(storage.history.page('r')).toHaveLength(1);
  });

  it('writes the row it names and no other', async () => {
    const place = temporaryPlace();
    const lines = Array.from({ length: 500 }, (_, i) => expenditureLine(`l${i}`, i));
    const report = sampleReport('r');
    const storage = await openWithReport(place, { ...report, current: { ...report.current, expenditure: lines } });
    const after = expenditureLine('l250', 999);
    const patch: Patch = {
      kind: 'line',
      year: 'this',
      dataset: 'expenditure',
      id: 'l250',
      index: 250,
      before: lines[250]!,
      after,
    };
    storage.history.applyEntry('r', typing(0, null, '', { patches: [patch] }));
    expect(storage.reports.load('r').report.current.expenditure).toEqual(lines.with(250, after));
  });

  it('of one report leaves another alone', async () => {
    const storage = await openWithReport();
    storage.reports.create(sampleReport('other'), origin);
    storage.history.applyEntry('r', typing(0, null, '甲'));
    expect(storage.reports.load('other').report).toEqual(sampleReport('other'));
    expect(storage.history.steps('other')).toEqual({ undo: null, redo: null });
  });
});

describe('typing in one place', () => {
  it('is one step, with its first and its last state', async () => {
    const place = temporaryPlace();
    const storage = await openWithReport(place);
    ['甲', '甲乙', '甲乙丙'].forEach((text, i, all) => {
      place.setTime(`2026-03-02T09:00:0${i * 4}`);
      const answer = storage.history.applyEntry('r', typing(i, all[i - 1] ?? null, text));
      expect(answer).toMatchObject({ seq: i + 1, mergedInto: i === 0 ? null : 1 });
    });
    expect(storage.history.page('r')[0]).toMatchObject({ seq: 1, lastSeq: 3, label: '填写“甲乙丙”', patchCount: 1 });
    expect(storage.history.patchesOf('r', 1)).toEqual([{ kind: 'text', field: 'f', before: null, after: '甲乙丙' }]);
    expect(storage.history.undo('r', ask(3))).toMatchObject({ seq: 4, label: '填写“甲乙丙”' });
    expect(textOf(storage)).toBeUndefined();
  });

  const second = (changes: Partial<NewEntry>) => (seq: number) => typing(seq, '甲', '乙', changes);
  it.each([
    ['after a longer pause', '2026-03-02T09:00:06', second({})],
    ['when the clock was set back', '2026-03-02T08:59:00', second({})],
    ['in another place', '2026-03-02T09:00:01', second({ mergeKey: 'text g' })],
    ['by someone else', '2026-03-02T09:00:01', second({ by: '张某' })],
    ['as a change that stands alone', '2026-03-02T09:00:01', second({ mergeKey: null })],
    ['as a change that is never undone', '2026-03-02T09:00:01', second({ undo: 'never' })],
  ])('is two steps %s', async (_, time, next) => {
    const place = temporaryPlace();
    const storage = await openWithReport(place);
    storage.history.applyEntry('r', typing(0, null, '甲'));
    place.setTime(time);
    expect(storage.history.applyEntry('r', next(1)).mergedInto).toBeNull();
    expect(storage.history.page('r')).toHaveLength(3);
  });

  it('goes by the time of the change where it says one', async () => {
    const storage = await openWithReport();
    storage.history.applyEntry('r', typing(0, null, '甲', { at: '2026-03-02T01:00:00.000Z' }));
    const later = typing(1, '甲', '乙', { at: '2026-03-02T01:00:06.000Z' });
    expect(storage.history.applyEntry('r', later)).toMatchObject({ mergedInto: null, at: '2026-03-02T01:00:06.000Z' });
  });
});

describe('undo and redo', () => {
  it('go through all steps and back, over a restart', async () => {
    const place = temporaryPlace();
    const storage = await openWithReport(place);
    storage.history.applyEntry('r', typing(0, null, '甲', alone));
    storage.history.applyEntry('r', typing(1, '甲', '乙', alone));
    storage.history.undo('r', ask(2));
    await storage.close();

    const { storage: again } = await openPlace(place);
    expect(again.history.steps('r')).toEqual({
      undo: { seq: 1, label: '填写“甲”' },
      redo: { seq: 2, label: '填写“乙”' },
    });
    expect(again.history.undo('r', ask(3))).toMatchObject({
      seq: 4,
      label: '填写“甲”',
      patches: [{ kind: 'text', field: 'f', before: '甲', after: null }],
      undo: null,
    });
    expect(again.reports.load('r').report).toEqual(sampleReport('r'));
    expect(() => again.history.undo('r', ask(4))).toThrow(/没有可以撤销/);
    expect(again.history.redo('r', ask(4)).label).toBe('填写“甲”');
    expect(again.history.redo('r', ask(5)).label).toBe('填写“乙”');
    expect(textOf(again)).toBe('乙');
    expect(() => again.history.redo('r', ask(6))).toThrow(StorageError);
    expect(again.reports.load('r').summary.seq).toBe(6);
  });

  it('stay in the log: what was done, undone and given up', async () => {
    const storage = await openWithReport();
    storage.history.applyEntry('r', typing(0, null, '甲', alone));
    storage.history.undo('r', { ...ask(1), by: '张某' });
    storage.history.applyEntry('r', typing(2, null, '丙', alone));
    expect(storage.history.steps('r').redo).toBeNull();
    expect(storage.history.page('r').map((e) => [e.seq, e.kind, e.state, e.target, e.label, e.by])).toEqual([
      [3, 'edit', 'done', null, '填写“丙”', '王某'],
      [2, 'undo', 'done', 1, '填写“甲”', '张某'],
      [1, 'edit', 'dropped', null, '填写“甲”', '王某'],
      [0, 'create', 'done', null, '新建', '王某'],
    ]);
    expect(storage.history.patchesOf('r', 2)).toEqual([{ kind: 'text', field: 'f', before: '甲', after: null }]);
    expect(storage.history.page('r', { before: 2, limit: 1 }).map((e) => e.seq)).toEqual([1]);
  });

  it('pass over a change that is never undone, and leave what could be redone', async () => {
    const storage = await openWithReport();
    const patch: Patch = { kind: 'text', field: 'g', before: null, after: '留' };
    storage.history.applyEntry('r', typing(0, null, '甲', alone));
    storage.history.applyEntry('r', typing(1, '甲', '乙', alone));
    storage.history.undo('r', ask(2));
    storage.history.applyEntry('r', typing(3, null, '', { patches: [patch], undo: 'never', mergeKey: null }));
    expect(storage.history.steps('r')).toMatchObject({ undo: { seq: 1 }, redo: { seq: 2 } });
    storage.history.undo('r', ask(4));
    expect(storage.reports.load('r').report.texts).toMatchObject({ g: '留' });
    expect(textOf(storage)).toBeUndefined();
  });

  it('are refused where a change that is never undone has changed the same place', async () => {
    const storage = await openWithReport();
    storage.history.applyEntry('r', typing(0, null, '甲', alone));
    storage.history.applyEntry('r', typing(1, '甲', '定', { undo: 'never', mergeKey: null }));
    expect(() => storage.history.undo('r', ask(2))).toThrow(PatchMismatch);
    expect(textOf(storage)).toBe('定');
    expect(storage.reports.load('r').summary.seq).toBe(2);
  });
});

describe('a change that does not fit', () => {
  it('is refused with both numbers when the report has moved on', async () => {
    const storage = await openWithReport();
    storage.history.applyEntry('r', typing(0, null, '甲'));
    const before = storage.reports.load('r');
    expect(() => storage.history.applyEntry('r', typing(0, null, '乙'))).toThrow(SeqConflict);
    expect(() => storage.history.applyEntry('r', typing(0, null, '乙'))).toThrow(/改到第 1 步，本窗口停在第 0 步/);
    expect(() => storage.history.undo('r', ask(0))).toThrow(SeqConflict);
    expect(() => storage.history.applyEntry('r', typing(5, null, '乙'))).toThrow(/恢复到较早的第 1 步/);
    expect(storage.reports.load('r')).toEqual(before);
  });

  it('leaves nothing of itself when only its last patch does not fit, and names the place', async () => {
    const storage = await openWithReport();
    const good: Patch = { kind: 'text', field: 'f', before: null, after: '甲' };
    const line = expenditureLine('a', 1);
    const wrong = { ...line, amounts: { wages: fen(777) } };
    const bad: Patch = {
      kind: 'line',
      year: 'this',
      dataset: 'expenditure',
      id: 'a',
      index: 1,
      before: wrong,
      after: line,
    };
    const entry = typing(0, null, '', { patches: [good, bad] });
    const error = (() => {
      try {
        storage.history.applyEntry('r', entry);
      } catch (thrown) {
        return thrown;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(PatchMismatch);
    expect(error).toMatchObject({ code: 'conflict', conflict: { index: 1, patch: bad } });
    expect((error as Error).message).toMatch(/支出·2101501.*已被改动/);
    expect(storage.reports.load('r').report).toEqual(sampleReport('r'));
    expect(storage.history.page('r')).toHaveLength(1);
  });

  it.each<[string, Patch]>([
    [
      'a line that is gone',
      {
        kind: 'line',
        year: 'this',
        dataset: 'expenditure',
        id: 'z',
        index: 0,
        before: expenditureLine('z', 1),
        after: null,
      },
    ],
    [
      'a line that is there already',
      {
        kind: 'line',
        year: 'this',
        dataset: 'expenditure',
        id: 'a',
        index: 0,
        before: null,
        after: expenditureLine('a', 1),
      },
    ],
    ['a move of a unit that is gone', { kind: 'unitMove', id: 'z', from: 0, to: 1 }],
    ['a text that stands differently', { kind: 'text', field: 'duties', before: '旧', after: '新' }],
    [
      'a section that is not there',
      { kind: 'section', id: 'z', before: { paragraphs: [], templateKey: '' }, after: null },
    ],
    ['a date that stands differently', { kind: 'meta', key: 'dates', before: {}, after: {} }],
  ])('is refused: %s', async (_, patch) => {
    const storage = await openWithReport();
    expect(() => storage.history.applyEntry('r', typing(0, null, '', { patches: [patch] }))).toThrow(PatchMismatch);
    expect(storage.reports.load('r').report).toEqual(sampleReport('r'));
  });

  it('is refused for a report that is deleted or unknown', async () => {
    const storage = await openWithReport();
    expect(() => storage.history.applyEntry('nobody', typing(0, null, '甲'))).toThrow(ReportMissing);
    expect(() => storage.history.page('nobody')).toThrow(ReportMissing);
    storage.reports.softDelete('r');
    expect(() => storage.history.applyEntry('r', typing(0, null, '甲'))).toThrow(/已被删除/);
    expect(() => storage.history.undo('r', ask(0))).toThrow(/已被删除/);
    storage.reports.restore('r');
    storage.history.applyEntry('r', typing(0, null, '甲'));
  });
});

describe('a request that is sent again after a broken connection', () => {
  it('is answered as before and not done twice, for each of a burst, also when they became one step', async () => {
    const storage = await openWithReport();
    const burst = [typing(0, null, '甲'), typing(1, '甲', '乙'), typing(2, '乙', '丙', alone)];
    const answers = burst.map((entry) => storage.history.applyEntry('r', entry));
    const state = storage.reports.load('r');
    const again = burst.map((entry) => storage.history.applyEntry('r', entry));
    expect(again.map((a) => a.seq)).toEqual(answers.map((a) => a.seq));
    expect(again.every((a) => a.repeated)).toBe(true);
    expect(again.map((a) => a.mergedInto)).toEqual([null, 1, null]);
    expect(again.map((a) => a.undo?.seq)).toEqual([3, 3, 3]);
    expect(storage.reports.load('r')).toEqual(state);
  });

  it('also when it was an undo: its patches are told again', async () => {
    const storage = await openWithReport();
    storage.history.applyEntry('r', typing(0, null, '甲'));
    const request = ask(1);
    const first = storage.history.undo('r', request);
    expect(storage.history.undo('r', request)).toEqual({ ...first, repeated: true });
    expect(storage.reports.load('r').summary.seq).toBe(2);
  });

  it('can be looked up before it is carried out', async () => {
    const storage = await openWithReport();
    const entry = typing(0, null, '甲');
    expect(storage.history.answerTo('r', entry)).toBeNull();
    storage.history.applyEntry('r', entry);
    expect(storage.history.answerTo('r', entry)).toMatchObject({ seq: 1, repeated: true });
  });
});

describe('what changed since a number', () => {
  it('is told in order', async () => {
    const storage = await openWithReport();
    storage.history.applyEntry('r', typing(0, null, '甲', alone));
    storage.history.applyEntry('r', typing(1, '甲', '乙', alone));
    storage.history.undo('r', ask(2));
    const texts = (seq: number) => storage.history.patchesSince('r', seq).map((p) => p.kind === 'text' && p.after);
    expect(texts(0)).toEqual(['甲', '乙', '甲']);
    expect(texts(2)).toEqual(['甲']);
    expect(texts(3)).toEqual([]);
  });
});
