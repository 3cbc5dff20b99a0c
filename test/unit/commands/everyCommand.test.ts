import { describe, expect, it } from 'vitest';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import { COMMAND_NAMES, type Command } from '../../../shared/commands/commands.ts';
import { canExecute, execute, parseCommand } from '../../../shared/commands/dispatch.ts';
import { EMPTY_HISTORY, pushEntry, redo, undo, type History } from '../../../shared/commands/history.ts';
import { writeDraft } from '../../../shared/report/draftFile.ts';
import { countingIds } from '../../../shared/report/lineIds.ts';
import { reportSchema } from '../../../shared/report/reportSchema.ts';
import type { Report } from '../../../shared/report/report.ts';
import { dice, randomReport } from '../report/randomReport.ts';
import { randomCommand } from './randomCommand.ts';

const stored = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;

describe.each(COMMAND_NAMES)('%s', (name) => {
  it('does, undoes, redoes: the same reports; what it refuses it leaves alone', () => {
    const d = dice(name.length * 31);
    const fresh = countingIds('new-');
    let done = 0;
    for (let seed = 1; seed <= 200 && done < 6; seed += 1) {
      const report = randomReport(seed, 4);
      const before = writeDraft(report);
      const command = randomCommand(d, report, name, fresh);
      const received = parseCommand(stored(command));
      expect(received.ok ? '' : received.message).toBe('');
      if (!canExecute(report, command).ok) {
        expect(writeDraft(report)).toBe(before);
        continue;
      }
      const execution = execute(report, received.ok ? received.command : command);
      const after = writeDraft(execution.report);
      if (execution.patches.length) done += 1;
      expect(writeDraft(report)).toBe(before);
      expect(execution.label).toMatch(/^\S+/);
      expect(reportSchema.safeParse(execution.report).error?.issues ?? []).toEqual([]);
      const back = applyPatches(execution.report, stored(execution.inverse));
      expect(back).toStrictEqual(report);
      expect(writeDraft(applyPatches(back, stored(execution.patches)))).toBe(after);
    }
    expect(done).toBe(6);
  });
});

describe('a long session', () => {
  it('goes back to its beginning and forward to its end, across a restart', () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const d = dice(seed);
      const fresh = countingIds('new-');
      const first = randomReport(seed);
      let report: Report = first;
      let history: History = EMPTY_HISTORY;
      for (let seq = 1; seq <= 80; seq += 1) {
        const command: Command = randomCommand(d, report, d.pick(COMMAND_NAMES), fresh);
        if (!canExecute(report, command).ok) continue;
        const { report: next, patches, label, mergeKey, undo: kind } = execute(report, command);
        const at = new Date(Date.UTC(2026, 0, 1, 0, 0, seq)).toISOString();
        history = pushEntry(history, { seq, label, patches, mergeKey, undo: kind, at, by: '王' }).history;
        report = next;
      }
      const last = writeDraft(report);
      const steps = history.done.length;
      expect(steps).toBeGreaterThan(20);
      history = stored(history);
      for (let i = 0; i < steps; i += 1) [report, history] = taken(undo(report, history));
      expect(undo(report, history).kind).toBe('nothing');
      expect(writeDraft(report)).toBe(writeDraft(first));
      history = stored(history);
      for (let i = 0; i < steps; i += 1) [report, history] = taken(redo(report, history));
      expect(redo(report, history).kind).toBe('nothing');
      expect(writeDraft(report)).toBe(last);
    }
  });
});

function taken(step: ReturnType<typeof undo>): [Report, History] {
  if (step.kind !== 'done') throw new Error(step.kind === 'conflict' ? step.conflict.message : 'nothing');
  return [step.report, step.history];
}
