import { canExecute } from '../../../shared/commands/dispatch.ts';
import type { Outcome } from '../../components/Grid/types.ts';
import type { LineScope } from './lineScope.ts';

/** What is asked before projects go with all that belongs to them; `remove` does it. */
export type AskDependents = (question: string, remove: () => Outcome) => void;

/** Deleting and moving lines. */
export function lineOrder({ dataset, year, report, lines, run }: LineScope, ask: AskDependents) {
  /** The rows that are lines: all but the empty one at the end. */
  const present = (rowIds: readonly string[]): string[] => {
    const known = new Set(lines().map((l) => l.id));
    return rowIds.filter((id) => known.has(id));
  };
  const remove = (rowIds: readonly string[]): Outcome => {
    const ids = present(rowIds);
    if (!ids.length) return { ok: false, reason: '末尾的空行用来添加新行，不能删除。' };
    const params = { year, dataset, ids };
    const possible = canExecute(report(), { name: 'deleteLines', params });
    if (possible.ok || dataset !== 'projects') return run({ name: 'deleteLines', params });
    ask(possible.message, () => run({ name: 'deleteLines', params: { ...params, withDependents: true } }));
    return { ok: true };
  };
  const move = (rowIds: readonly string[], before: string | null): Outcome => {
    const ids = present(rowIds);
    if (!ids.length) return { ok: false, reason: '末尾的空行用来添加新行，不能移动。' };
    const moving = new Set(ids);
    const rest = lines().filter((l) => !moving.has(l.id));
    const found = rest.findIndex((l) => l.id === before);
    const to = found < 0 ? rest.length : found;
    if (lines()[to]?.id === ids[0] && to === rest.length) return { ok: false, reason: '已经是最后一行。' };
    return run({ name: 'moveLines', params: { year, dataset, ids, to } });
  };
  return { remove, move };
}
