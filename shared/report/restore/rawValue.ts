import { quoteText } from '../../money/scanNumber.ts';
import { idSchema } from '../basicSchemas.ts';
import type { RepairLog } from './repairLog.ts';

/** Something read from JSON whose shape is not known yet. */
export type RawRecord = Readonly<Record<string, unknown>>;

export function isRecord(raw: unknown): raw is RawRecord {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

export function isId(raw: unknown): raw is string {
  return idSchema.safeParse(raw).success;
}

/** A raw value as a message quotes it, short. */
export function quoteRaw(raw: unknown): string {
  return `“${quoteText(typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? ''))}”`;
}

/** A record, or undefined with a note when something else stands there. A missing or null one is no fault. */
export function recordAt(raw: unknown, place: string, log: RepairLog): RawRecord | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (isRecord(raw)) return raw;
  log.note(place, `内容${quoteRaw(raw)}不是所需的形式，未读入`);
  return undefined;
}

/** A list, or an empty one with a note when something else stands there. */
export function listAt(raw: unknown, place: string, log: RepairLog): readonly unknown[] {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw)) return raw;
  log.note(place, `内容${quoteRaw(raw)}不是列表，未读入`);
  return [];
}

/** A text; a number is taken as its digits; undefined (with a note) for anything else, undefined for a missing one. */
export function textAt(raw: unknown, place: string, log: RepairLog): string | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'string') return log.text(raw, place);
  if (typeof raw === 'number') {
    log.note(place, `应为文字，已把数字 ${raw} 当作文字读入`);
    return String(raw);
  }
  log.note(place, `应为文字，${quoteRaw(raw)}未读入`);
  return undefined;
}

/** Notes the keys that the program does not know, so that nothing is left out in silence. */
export function noteUnknownKeys(raw: RawRecord, known: readonly string[], place: string, log: RepairLog): void {
  for (const key of Object.keys(raw)) {
    if (!known.includes(key)) log.note(place, `不认识的内容“${key}”，未读入`);
  }
}

/** The texts of a record whose keys pass; null and unfit ones are left out. */
export function textsAt(
  raw: unknown,
  allowed: (key: string) => boolean,
  place: string,
  log: RepairLog,
): Record<string, string> | undefined {
  const record = recordAt(raw, place, log);
  if (!record) return undefined;
  const entries: [string, string][] = [];
  for (const [key, value] of Object.entries(record)) {
    if (!allowed(key)) {
      log.note(place, `不认识的栏目“${key}”，其内容${quoteRaw(value)}未读入`);
      continue;
    }
    const text = textAt(value, `${place}·${key}`, log);
    if (text !== undefined) entries.push([key, text]);
  }
  return Object.fromEntries(entries);
}
