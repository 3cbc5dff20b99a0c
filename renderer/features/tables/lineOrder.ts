import { canExecute } from '../../../shared/commands/dispatch.ts';
import type { Outcome } from '../../components/Grid/types.ts';
import type { LineScope } from './lineScope.ts';
import { NEW_ROW } from './planEdit.ts';

/** What is asked before projects go with all that belongs to them; `remove` does it. */
export type AskDependents = (question: string, remove: () => Outcome) => void;

/** Deleting and moving lines. */
export function lineOrder({ dataset, year, report, lines, run }: LineScope, ask: AskDependents) {
  const remove = (rowIds: readonly string[]): Outcome => {
    const ids = rowIds.filter((id) => id !== NEW_ROW);
    if (!ids.length) return { ok: false, reason: '末尾的空行用来添加新行，不能删除。' };
    const params = { year, dataset, ids };
    const possible = canExecute(report(), { name: 'deleteLines', params });
    if (possible.ok || dataset !== 'projects') return run({ name: 'deleteLines', params });
    ask(possible.message, () => run({ name: 'deleteLines', params: { ...params, withDependents: true } }));
    return { ok: true };
  };
  const move = (rowIds: readonly string[], before: string | null): Outcome => {
    const ids = rowIds.filter((id) => id !== NEW_ROW);
    if (!ids.length) return { ok: false, reason: '末尾的空行用来添加新行，不能移动。' };
    const rest = lines().filter((l) => !ids.includes(l.id));
    const found = before && before !== NEW_ROW ? rest.findIndex((l) => l.id === before) : -1;
    return run({ name: 'moveLines', params: { year, dataset, ids, to: found < 0 ? rest.length : found } });
  };
  return { remove, move };
}
