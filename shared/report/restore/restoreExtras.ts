import type { Extra } from '../extra.ts';
import { extraSchema } from '../extraSchema.ts';
import { listAt } from './rawValue.ts';
import type { RepairLog } from './repairLog.ts';

/** Reads the tables and sections beyond the layout; one that is damaged is left out and noted. */
export function restoreExtras(raw: unknown, log: RepairLog): readonly Extra[] {
  const seen = new Set<string>();
  return listAt(raw, '自有表格和章节', log).flatMap((item, i) => {
    const parsed = extraSchema.safeParse(item);
    if (parsed.success && !seen.has(parsed.data.id)) {
      seen.add(parsed.data.id);
      return [parsed.data];
    }
    log.note('自有表格和章节', `第 ${i + 1} 项的内容不完整或编号重复，未读入`);
    return [];
  });
}
