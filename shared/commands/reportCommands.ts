import { z } from 'zod';
import { normaliseText } from '../money/normaliseText.ts';
import { dateSchema, textSchema, yearSchema } from '../report/basicSchemas.ts';
import { impossibleYear, isBudgetYear } from '../report/budgetYear.ts';
import { isIsoDate } from '../report/isoDate.ts';
import type { Department, Report, SecrecyReview } from '../report/report.ts';
import { layoutRefSchema, LEVELS, secrecySchema } from '../report/reportSchema.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import type { Patch, UnitPatch } from './patch.ts';
import { sameData } from './sameData.ts';

/** The parts of the department that change. */
export interface SetDepartment {
  readonly change: Partial<Department>;
}
/** The dates that change; null empties one. */
export interface SetDates {
  readonly change: { readonly approved?: string | null; readonly published?: string | null };
}
export interface SetSecrecy {
  readonly secrecy: SecrecyReview | null;
}
export interface SetKind {
  readonly kind: Report['kind'];
}
export interface SetYear {
  readonly year: number;
}
/** Another layout, or another version of the same. `name`: what it is called, for the log only. */
export interface ChangeLayout {
  readonly layout: Report['layout'];
  readonly name?: string;
}

const DEPARTMENT_NAMES: Readonly<Record<keyof Department, string>> = {
  name: '部门名称',
  shortName: '部门简称',
  code: '部门编码',
  level: '部门级次',
  parentName: '上级部门',
};

/** The parts of `change` that have a value, texts normalised. */
function cleanParts<T extends object>(change: T): T {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  const clean = entries.map(([key, value]) => [key, typeof value === 'string' ? normaliseText(value).trim() : value]);
  return Object.fromEntries(clean) as T;
}

/** @throws CommandError when the name would be empty. */
export function ensureCanSetDepartment(_report: Report, { change }: SetDepartment): void {
  if (change.name === undefined || cleanParts(change).name !== '') return;
  throw new CommandError('setDepartment', '部门名称不能为空。请填写编制报告的部门全称。');
}

/** The units that bear the department's name (itself and its 本级) bear the new one as well. */
function renamedUnits(report: Report, name: string): UnitPatch[] {
  const old = report.department.name;
  if (name === old) return [];
  const renaming = new Map([
    [old, name],
    [`${old}本级`, `${name}本级`],
  ]);
  return report.units.flatMap((unit, index) => {
    const renamed = unit.role === 'above' ? undefined : renaming.get(unit.name);
    if (renamed === undefined) return [];
    return [{ kind: 'unit', id: unit.id, before: unit, after: { ...unit, name: renamed }, index } as const];
  });
}

export const setDepartment: CommandDef<SetDepartment> = {
  schema: z.strictObject({
    change: z.strictObject({
      name: z.string().max(200, '部门名称过长').optional(),
      shortName: textSchema.optional(),
      code: textSchema.optional(),
      level: z.enum(LEVELS).optional(),
      parentName: textSchema.optional(),
    }),
  }),
  undo: 'merge',
  ensureCan: ensureCanSetDepartment,
  patches: (report, { change }) => {
    const after: Department = { ...report.department, ...cleanParts(change) };
    if (sameData(report.department, after)) return [];
    return [{ kind: 'meta', key: 'department', before: report.department, after }, ...renamedUnits(report, after.name)];
  },
  label: (_, { change }) =>
    `修改 ${Object.keys(change)
      .map((key) => DEPARTMENT_NAMES[key as keyof Department])
      .join('、')}`,
  mergeKey: ({ change }) => `department:${Object.keys(change).toSorted().join()}`,
};

/** @throws CommandError when a date is no day of the calendar. */
export function ensureCanSetDates(_report: Report, { change }: SetDates): void {
  for (const [key, date] of Object.entries(change)) {
    if (!date || isIsoDate(date)) continue;
    const name = key === 'approved' ? '批复日期' : '公开日期';
    throw new CommandError('setDates', `${name}“${date}”不是有效的日期。请按 2026-01-31 这样填写。`);
  }
}

export const setDates: CommandDef<SetDates> = {
  schema: z.strictObject({
    change: z.strictObject({ approved: dateSchema.nullable().optional(), published: dateSchema.nullable().optional() }),
  }),
  undo: 'step',
  ensureCan: ensureCanSetDates,
  patches: ({ dates }, { change }) => {
    const merged = Object.entries({ ...dates, ...cleanParts(change) }).filter(([, date]) => date);
    const after: Report['dates'] = Object.fromEntries(merged);
    return sameData(dates, after) ? [] : [{ kind: 'meta', key: 'dates', before: dates, after }];
  },
  label: (_, { change }) =>
    `修改 ${Object.keys(change)
      .map((key) => (key === 'approved' ? '批复日期' : '公开日期'))
      .join('、')}`,
};

/** @throws CommandError when the date of the review is no day of the calendar. */
export function ensureCanSetSecrecy(_report: Report, { secrecy }: SetSecrecy): void {
  if (!secrecy?.date || isIsoDate(secrecy.date)) return;
  throw new CommandError('setSecrecy', `保密审查日期“${secrecy.date}”不是有效的日期。请按 2026-01-31 这样填写。`);
}

export const setSecrecy: CommandDef<SetSecrecy> = {
  schema: z.strictObject({ secrecy: secrecySchema.nullable() }),
  undo: 'merge',
  ensureCan: ensureCanSetSecrecy,
  patches: (report, { secrecy }) => {
    const before = report.secrecy ?? null;
    const after = secrecy && cleanParts(secrecy);
    return sameData(before, after) ? [] : [{ kind: 'meta', key: 'secrecy', before, after }];
  },
  label: (_, { secrecy }) => (secrecy ? '修改 保密审查' : '清除 保密审查'),
  mergeKey: () => 'secrecy',
};

export const setKind: CommandDef<SetKind> = {
  schema: z.strictObject({ kind: z.enum(['department', 'unit']) }),
  undo: 'step',
  ensureCan: () => undefined,
  patches: (report, { kind }): Patch[] =>
    report.kind === kind ? [] : [{ kind: 'meta', key: 'kind', before: report.kind, after: kind }],
  label: (_, { kind }) => `改为${kind === 'unit' ? '单位' : '部门'}预算`,
};

/** @throws CommandError when no report can be of that year. */
export function ensureCanSetYear(_report: Report, { year }: SetYear): void {
  if (!isBudgetYear(year)) throw new CommandError('setYear', impossibleYear(year));
}

export const setYear: CommandDef<SetYear> = {
  schema: z.strictObject({ year: yearSchema }),
  undo: 'step',
  ensureCan: ensureCanSetYear,
  patches: (report, { year }): Patch[] =>
    report.year === year ? [] : [{ kind: 'meta', key: 'year', before: report.year, after: year }],
  label: (_, { year }) => `改年度为 ${year}`,
};

/** @throws CommandError when no layout is named. That the layout exists is for the host to see, which keeps them. */
export function ensureCanChangeLayout(_report: Report, { layout }: ChangeLayout): void {
  if (layout.id !== '' && layout.version >= 1) return;
  throw new CommandError('changeLayout', '没有说明改用哪个版式。请从版式列表中选择。');
}

export const changeLayout: CommandDef<ChangeLayout> = {
  schema: z.strictObject({ layout: layoutRefSchema, name: textSchema.optional() }),
  undo: 'step',
  ensureCan: ensureCanChangeLayout,
  patches: (report, { layout }) =>
    sameData(report.layout, layout) ? [] : [{ kind: 'meta', key: 'layout', before: report.layout, after: layout }],
  label: (_, { layout, name = layout.id }) => `改用版式 ${name}`,
};
