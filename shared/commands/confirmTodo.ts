import { z } from 'zod';
import { textSchema } from '../report/basicSchemas.ts';
import type { Report } from '../report/report.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import type { Patch } from './patch.ts';

/** The officer looked at items of the to-do list and they need no more work; or takes that back. */
export interface ConfirmTodo {
  readonly ids: readonly string[];
  readonly confirmed: boolean;
  /** What the item is called, for the log only. */
  readonly title?: string;
}

/** @throws CommandError when the report has no to-do list, or no item is named. */
export function ensureCanConfirmTodo(report: Report, { ids }: ConfirmTodo): void {
  if (!report.rolled) throw new CommandError('confirmTodo', '这份报告不是由上年结转的，没有待办可以确认。');
  if (ids.length === 0 || ids.includes('')) throw new CommandError('confirmTodo', '没有说明确认哪一项。请重新选择。');
}

export const confirmTodo: CommandDef<ConfirmTodo> = {
  schema: z.strictObject({ ids: z.array(textSchema), confirmed: z.boolean(), title: textSchema.optional() }),
  undo: 'step',
  ensureCan: ensureCanConfirmTodo,
  patches: (report, { ids, confirmed }): Patch[] => {
    const before = report.confirmed ?? [];
    const named = new Set(ids);
    const after = confirmed ? [...new Set([...before, ...ids])] : before.filter((id) => !named.has(id));
    if (after.length === before.length) return [];
    const orNothing = (list: readonly string[]): readonly string[] | null => (list.length ? list : null);
    return [{ kind: 'meta', key: 'confirmed', before: orNothing(before), after: orNothing(after) }];
  },
  label: (_, { ids, confirmed, title }) => {
    const what = title ?? (ids.length === 1 ? '' : `${ids.length} 项`);
    return `${confirmed ? '确认' : '撤回确认'} 待办 ${what}`.trim();
  },
};
