import { invertPatches } from '../../../shared/commands/patch.ts';
import type { Connection } from '../connection.ts';
import { StorageError } from '../storageErrors.ts';
import { applyToRows } from './applyToRows.ts';
import type { Acknowledged, ChangeRequest } from './change.ts';
import { advanceReport, answeredBefore, openReport, stepsOf } from './openReport.ts';

/** Takes the last step back, or does it again; inside a transaction of the caller. Throws as `ReportHistory` says. */
export function turnStep(
  connection: Connection,
  reportId: string,
  kind: 'undo' | 'redo',
  request: ChangeRequest,
  at: string,
): Acknowledged {
  const report = openReport(connection, reportId, true);
  const { history } = report;
  const known = answeredBefore(report, request);
  if (known) return known;
  const next = kind === 'undo' ? history.nextUndo() : history.nextRedo();
  const target = next && history.get(next.seq);
  if (!target) {
    throw new StorageError('nothing-to-undo', kind === 'undo' ? '没有可以撤销的操作。' : '没有可以恢复的操作。');
  }
  const patches = kind === 'undo' ? invertPatches(target.patches) : target.patches;
  applyToRows(connection, reportId, report.head, patches);
  history.setState(target.seq, kind === 'undo' ? 'undone' : 'done');
  const seq = report.seq + 1;
  const { command, label, patchCount } = target;
  history.insert({
    seq,
    lastSeq: seq,
    kind,
    state: 'done',
    target: target.seq,
    command,
    label,
    at,
    by: request.by,
    patches,
    patchCount,
    undoable: false,
    mergeKey: null,
    received: [{ id: request.id, seq }],
  });
  advanceReport(connection, reportId, seq, at, request.by);
  return { seq, label, patches, at, mergedInto: null, repeated: false, ...stepsOf(history) };
}
