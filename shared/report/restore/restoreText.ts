import type { Paragraph, Run } from '../../narrative/paragraph.ts';
import { runSchema } from '../paragraphSchema.ts';
import type { EditedSection } from '../report.ts';
import { countingIds, unusedIds } from '../lineIds.ts';
import type { RepairLog } from './repairLog.ts';
import { isId, isRecord, listAt, noteUnknownKeys, quoteRaw, recordAt, textAt, type RawRecord } from './rawValue.ts';

/** Reads the sections that were edited by hand. */
export function restoreSections(raw: unknown, log: RepairLog): Record<string, EditedSection> {
  const entries: [string, EditedSection][] = [];
  for (const [id, value] of Object.entries(recordAt(raw, '说明', log) ?? {})) {
    const place = `说明“${id}”`;
    const section = isId(id) ? recordAt(value, place, log) : undefined;
    if (section) entries.push([id, restoreSection(section, place, log)]);
    else log.note(place, '未读入，该节按版式的原文打印');
  }
  return Object.fromEntries(entries);
}

function restoreSection(raw: RawRecord, place: string, log: RepairLog): EditedSection {
  noteUnknownKeys(raw, ['paragraphs', 'templateKey'], place, log);
  const rows = listAt(raw['paragraphs'], place, log);
  const used = new Set(rows.map((row) => (isRecord(row) ? row['id'] : undefined)).filter(isId));
  const nextId = unusedIds(countingIds('p-'), used);
  const seen = new Set<string>();
  const paragraphs: Paragraph[] = [];
  rows.forEach((row, index) => {
    const here = `${place}第${index + 1}段`;
    const record = typeof row === 'string' ? { runs: [{ kind: 'text', text: row }] } : recordAt(row, here, log);
    if (!record) return;
    noteUnknownKeys(record, ['id', 'runs'], here, log);
    const own = 'id' in record ? record['id'] : undefined;
    const id = isId(own) && !seen.has(own) ? own : nextId();
    if (id !== own) log.note(here, '编号缺失或重复，已另编号');
    seen.add(id);
    paragraphs.push({ id, runs: listAt(record.runs, here, log).flatMap((run) => restoreRun(run, here, log)) });
  });
  return { paragraphs, templateKey: textAt(raw['templateKey'], place, log) ?? '' };
}

/** A run that cannot be read is kept as the words that it can still say, and noted. */
function restoreRun(raw: unknown, place: string, log: RepairLog): Run[] {
  const parsed = runSchema.safeParse(raw);
  if (parsed.success) return [normaliseRun(parsed.data, place, log)];
  const record = isRecord(raw) ? raw : {};
  const ref = isRecord(record['ref']) ? record['ref'] : {};
  const words = [record['text'], ref['label'], record['field']].find((w) => typeof w === 'string' && w !== '');
  if (words === undefined) {
    log.note(place, `一段内容${quoteRaw(raw)}无法读入，已略去`);
    return [];
  }
  const text = record['kind'] === 'text' ? String(words) : `【${String(words)}】`;
  log.note(place, `“${String(words)}”处的内容不完整，已作为普通文字保留，请核对`);
  return [{ kind: 'text', text: log.text(text, place) }];
}

function normaliseRun(run: Run, place: string, log: RepairLog): Run {
  if (run.kind === 'text') return { ...run, text: log.text(run.text, place) };
  if (run.kind === 'field') return run;
  const label = log.text(run.ref.label, place);
  const override = run.override && {
    text: log.text(run.override.text, place),
    reason: log.text(run.override.reason, place),
  };
  return { ...run, ref: { ...run.ref, label }, ...(override ? { override } : {}) };
}
