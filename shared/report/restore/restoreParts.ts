import type { StatedValue } from '../../budget/facts.ts';
import type { Unit } from '../../budget/lines.ts';
import { fen } from '../../money/fen.ts';
import { halfSchema } from '../basicSchemas.ts';
import { defaultUnits } from '../defaultUnits.ts';
import { isIsoDate } from '../isoDate.ts';
import { LEVELS, statedSchema } from '../reportSchema.ts';
import type { Department, Report, SecrecyReview, Waiver } from '../report.ts';
import { countingIds, unusedIds } from '../lineIds.ts';
import type { RepairLog } from './repairLog.ts';
import { isId, listAt, noteUnknownKeys, quoteRaw, recordAt, textAt } from './rawValue.ts';
import { amountAt, yuan } from './restoreAmounts.ts';
import type { TakenTotal } from './restoreLines.ts';

export function restoreDepartment(raw: unknown, log: RepairLog): Department {
  const place = '部门';
  const record = recordAt(raw, place, log) ?? {};
  noteUnknownKeys(record, ['name', 'shortName', 'code', 'level', 'parentName'], place, log);
  const name = textAt(record['name'], `${place}名称`, log)?.slice(0, 200);
  if (!name) log.note(place, '没有部门名称，暂记为“未命名部门”，请填写');
  const level = LEVELS.find((known) => known === (record['level'] ?? ''));
  if (level === undefined) log.note(place, `级次${quoteRaw(record['level'])}不正确，已置空`);
  const parentName = textAt(record['parentName'], place, log);
  return {
    name: name || '未命名部门',
    shortName: textAt(record['shortName'], `${place}简称`, log) ?? '',
    code: textAt(record['code'], `${place}编码`, log) ?? '',
    level: level ?? '',
    ...(parentName === undefined ? {} : { parentName }),
  };
}

function dateAt(raw: unknown, place: string, log: RepairLog): string | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  if (typeof raw === 'string' && isIsoDate(raw)) return raw;
  log.note(place, `${quoteRaw(raw)}不是日期，已置空`);
  return undefined;
}

export function restoreDates(raw: unknown, log: RepairLog): Report['dates'] {
  const record = recordAt(raw, '日期', log) ?? {};
  noteUnknownKeys(record, ['approved', 'published'], '日期', log);
  const approved = dateAt(record['approved'], '批复日期', log);
  const published = dateAt(record['published'], '公开日期', log);
  return { ...(approved ? { approved } : {}), ...(published ? { published } : {}) };
}

export function restoreSecrecy(raw: unknown, log: RepairLog): SecrecyReview | undefined {
  const place = '保密审查';
  const record = recordAt(raw, place, log);
  if (!record) return undefined;
  noteUnknownKeys(record, ['reviewer', 'date', 'result'], place, log);
  return {
    reviewer: textAt(record['reviewer'], place, log) ?? '',
    date: dateAt(record['date'], `${place}日期`, log) ?? '',
    result: textAt(record['result'], place, log) ?? '',
  };
}

const UNIT_TEXTS = ['nature', 'rank', 'fundingForm'] as const;

/** Reads the units. Where the draft has no list of units at all, the department and its own office are assumed. */
export function restoreUnits(raw: unknown, report: Pick<Report, 'kind' | 'department'>, log: RepairLog): Unit[] {
  if (raw === undefined || raw === null) {
    log.note('单位', '没有单位列表，已按部门本级补上');
    return defaultUnits(report);
  }
  const rows = listAt(raw, '单位', log).map((row, index) => recordAt(row, `第${index + 1}个单位`, log));
  const nextId = unusedIds(countingIds('unit-'), new Set(rows.map((row) => row?.['id']).filter(isId)));
  const units: Unit[] = [];
  rows.forEach((row, index) => {
    if (!row) return;
    const place = `第${index + 1}个单位`;
    noteUnknownKeys(row, ['id', 'code', 'name', 'role', ...UNIT_TEXTS], place, log);
    const free = isId(row['id']) && !units.some((unit) => unit.id === row['id']);
    if (!free) log.note(place, '编号缺失或重复，已另编号');
    const name = textAt(row['name'], place, log)?.slice(0, 200);
    if (!name) log.note(place, '没有名称，暂记为“未命名单位”，请填写');
    const texts = UNIT_TEXTS.map((key) => [key, textAt(row[key], place, log)]).filter(([, text]) => text !== undefined);
    units.push({
      id: free ? (row['id'] as string) : nextId(),
      code: textAt(row['code'], place, log) ?? '',
      name: name || '未命名单位',
      role: roleAt(row['role'], units, place, log),
      ...(Object.fromEntries(texts) as Pick<Unit, (typeof UNIT_TEXTS)[number]>),
    });
  });
  return units;
}

function roleAt(raw: unknown, before: readonly Unit[], place: string, log: RepairLog): Unit['role'] {
  if (raw === 'department' && before.some((unit) => unit.role === 'department')) {
    log.note(place, '部门本身只能有一个，已改为所属单位');
    return 'unit';
  }
  if (raw === 'above' || raw === 'department' || raw === 'unit') return raw;
  log.note(place, `角色${quoteRaw(raw)}不正确，已按所属单位处理`);
  return 'unit';
}

/** Reads the stated totals, and adds those that were taken off lines. */
export function restoreStated(raw: unknown, taken: readonly TakenTotal[], log: RepairLog): StatedValue[] {
  const rows = listAt(raw, '列示数', log);
  const used = new Set(rows.map((row) => recordAt(row, '列示数', log)?.['id']).filter(isId));
  const nextId = unusedIds(countingIds('stated-'), used);
  const stated = new Map<string, StatedValue>();
  rows.forEach((row, index) => {
    const place = `第${index + 1}个列示数`;
    const record = recordAt(row, place, log);
    if (!record) return;
    noteUnknownKeys(record, ['id', 'at', 'fen', 'half', 'insist'], place, log);
    const amount = amountAt(record['fen'], place);
    const half = halfSchema.safeParse(record['half'] ?? 0);
    if (!half.success) log.note(place, `误差${quoteRaw(record['half'])}不可用，已按精确数处理`);
    const free = isId(record['id']) && !stated.has(record['id']);
    if (!free) log.note(place, '编号缺失或重复，已另编号');
    const id = free ? (record['id'] as string) : nextId();
    const insist = typeof record['insist'] === 'boolean' ? { insist: record['insist'] } : {};
    const value = { id, at: record['at'], fen: amount, half: half.success ? fen(half.data) : fen(0), ...insist };
    const sound = statedSchema.safeParse(value);
    if (sound.success) stated.set(id, sound.data);
    else log.note(place, `${yuan(amount)}所在的位置读不出来，未读入，请核对`);
  });
  for (const total of taken) {
    const id = nextId();
    stated.set(id, { id, ...total });
  }
  return [...stated.values()];
}

export function restoreWaivers(raw: unknown, log: RepairLog): Waiver[] {
  const waivers = new Map<string, Waiver>();
  listAt(raw, '审核说明', log).forEach((row, index) => {
    const place = `第${index + 1}条审核说明`;
    const record = recordAt(row, place, log);
    if (!record) return;
    noteUnknownKeys(record, ['finding', 'reason', 'by', 'at'], place, log);
    const finding = record['finding'];
    if (!isId(finding) || waivers.has(finding))
      return log.note(place, '没有写明针对哪条审核结果，或与前面的重复，未读入');
    const text = (key: string): string => textAt(record[key], place, log) ?? '';
    waivers.set(finding, { finding, reason: text('reason'), by: text('by'), at: text('at') });
  });
  return [...waivers.values()];
}
