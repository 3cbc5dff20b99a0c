import { isBudgetYear } from '../budgetYear.ts';
import type { KeptItem, Rolled } from '../rolled.ts';
import { keptItemSchema } from '../rolledSchema.ts';
import { listAt, noteUnknownKeys, recordAt } from './rawValue.ts';
import type { RepairLog } from './repairLog.ts';

/** Reads what a roll-forward left; a mark that is damaged is left out and noted. */
export function restoreRolled(raw: unknown, log: RepairLog): Rolled | undefined {
  const record = recordAt(raw, '结转记录', log);
  if (!record) return undefined;
  noteUnknownKeys(record, ['from', 'kept'], '结转记录', log);
  const from = record['from'];
  if (!isBudgetYear(from)) {
    log.note('结转记录', '没有写明从哪一年结转，未读入');
    return undefined;
  }
  const kept = new Map<string, KeptItem>();
  listAt(record['kept'], '结转记录', log).forEach((item, i) => {
    const parsed = keptItemSchema.safeParse(item);
    if (parsed.success && !kept.has(parsed.data.id)) kept.set(parsed.data.id, parsed.data);
    else log.note('结转记录', `第 ${i + 1} 项不完整或编号重复，未读入`);
  });
  return { from, kept: [...kept.values()] };
}

/** Reads which items of the to-do list the officer confirmed. */
export function restoreConfirmed(raw: unknown, log: RepairLog): readonly string[] {
  const ids = listAt(raw, '待办确认', log);
  const sound = ids.filter((id): id is string => typeof id === 'string' && id !== '');
  if (sound.length < ids.length) log.note('待办确认', `有 ${ids.length - sound.length} 项不是编号，未读入`);
  return [...new Set(sound)];
}
