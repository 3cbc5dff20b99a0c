import { describe, expect, it } from 'vitest';
import { execute } from '../../../shared/commands/dispatch.ts';
import {
  EMPTY_HISTORY,
  MAX_STEPS,
  MERGE_PAUSE_MS,
  pushEntry,
  redo,
  undo,
  type History,
  type HistoryEntry,
} from '../../../shared/commands/history.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import type { Report } from '../../../shared/report/report.ts';
import { sampleReport } from './sampleReport.ts';

/** A session that types at given moments (ms). */
class Session {
  report: Report = sampleReport();
  history: History = EMPTY_HISTORY;
  seq = 0;

  run(command: Command, at: number, by = '王', change: Partial<HistoryEntry> = {}): number | null {
    const { report, patches, label, mergeKey, undo: kind } = execute(this.report, command);
    const entry = { seq: (this.seq += 1), label, patches, mergeKey, undo: kind, at: new Date(at).toISOString(), by };
    const pushed = pushEntry(this.history, { ...entry, ...change });
    this.report = report;
    this.history = pushed.history;
    return pushed.mergedInto;
  }

  back(): string {
    const step = undo(this.report, this.history);
    if (step.kind !== 'done') return step.kind;
    ({ report: this.report, history: this.history } = step);
    return step.entry.label;
  }
}

const type = (value: string, field = 'duties'): Command => ({ name: 'setText', params: { field, value } });

describe('merging', () => {
  it('makes one step of typing in one place, with its first and last state only', () => {
    const s = new Session();
    const merged = ['一', '一般', '一般公'].map((text, i) => s.run(type(text), i * 1000));
    expect(merged).toEqual([null, 1, 1]);
    expect(s.history.done).toHaveLength(1);
    expect(s.history.done[0]?.patches).toEqual([{ kind: 'text', field: 'duties', before: '职责', after: '一般公' }]);
    expect(s.back()).toBe('填写 duties');
    expect(s.report.texts['duties']).toBe('职责');
  });

  it('measures the pause from the last key, not from the first', () => {
    const s = new Session();
    for (let i = 0; i < 5; i += 1) s.run(type(`${i}`), i * MERGE_PAUSE_MS);
    expect(s.history.done).toHaveLength(1);
    s.run(type('later'), 5 * MERGE_PAUSE_MS + 1);
    expect(s.history.done).toHaveLength(2);
  });

  it('begins a new step in another place, by another person, and after a step that stands alone', () => {
    const s = new Session();
    s.run(type('甲'), 0);
    s.run(type('乙', 'reason'), 1);
    s.run(type('丙', 'reason'), 2, '李');
    s.run({ name: 'setYear', params: { year: 2027 } }, 3);
    s.run({ name: 'setYear', params: { year: 2028 } }, 4);
    expect(s.history.done).toHaveLength(5);
  });

  it('begins a new step after something was undone', () => {
    const s = new Session();
    s.run(type('甲'), 0);
    s.run(type('乙', 'reason'), 1);
    s.back();
    s.run(type('丙'), 2);
    expect(s.history.done.map((entry) => entry.seq)).toEqual([1, 3]);
    expect(s.history.undone).toEqual([]);
  });
});

describe('pushEntry', () => {
  it('passes over what cannot be undone and what changes nothing', () => {
    const s = new Session();
    s.run(type('甲'), 0);
    s.back();
    s.run({ name: 'setYear', params: { year: 2027 } }, 1, '王', { undo: 'never' });
    s.run(type('职责'), 2);
    expect(s.history.done).toEqual([]);
    expect(s.history.undone).toHaveLength(1);
  });

  it('ends what could be redone, and keeps a bounded number of steps', () => {
    const s = new Session();
    for (let i = 0; i < MAX_STEPS + 5; i += 1) s.run(type(`${i}`, `f${i}`), i);
    expect(s.history.done).toHaveLength(MAX_STEPS);
    s.back();
    expect(redo(s.report, s.history).kind).toBe('done');
    s.run(type('x', 'y'), 0);
    expect(redo(s.report, s.history).kind).toBe('nothing');
  });
});

describe('undo', () => {
  it('says when there is nothing', () => {
    expect(new Session().back()).toBe('nothing');
  });

  it('does not overwrite what somebody else did meanwhile', () => {
    const s = new Session();
    s.run(type('甲'), 0);
    s.report = { ...s.report, texts: { ...s.report.texts, duties: '别人写的' } };
    const step = undo(s.report, s.history);
    expect(step).toMatchObject({ kind: 'conflict', entry: { label: '填写 duties' } });
    expect(step.kind === 'conflict' && step.conflict.message).toMatch(/“填写内容·duties”已被改动，为免覆盖/);
  });
});
