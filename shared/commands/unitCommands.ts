import { z } from 'zod';
import { DATASET_IDS } from '../budget/datasets.ts';
import type { Unit } from '../budget/lines.ts';
import { normaliseText } from '../money/normaliseText.ts';
import { idSchema } from '../report/basicSchemas.ts';
import { unitSchema } from '../report/lineSchema.ts';
import { datasetName } from '../report/placeName.ts';
import { datasetsOf, REPORT_YEARS } from '../report/references.ts';
import type { Report } from '../report/report.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import type { Patch } from './patch.ts';
import { sameData } from './sameData.ts';

export interface InsertUnit {
  readonly index: number;
  readonly unit: Unit;
}
export interface UpdateUnit {
  readonly unit: Unit;
}
export interface DeleteUnit {
  readonly id: string;
}
/** `to`: the position in the list without the unit. */
export interface MoveUnit {
  readonly id: string;
  readonly to: number;
}

const position = z.int().min(0);

function cleanUnit(unit: Unit): Unit {
  const texts = Object.entries(unit).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    texts.map(([key, value]) => [key, key === 'id' ? value : normaliseText(value as string).trim()]),
  ) as unknown as Unit;
}

function requireUnit(report: Report, command: string, id: string): { unit: Unit; index: number } {
  const index = report.units.findIndex((unit) => unit.id === id);
  const unit = report.units[index];
  if (unit) return { unit, index };
  throw new CommandError(command, '要操作的单位不在单位表中，可能已被删除。请刷新后再试。');
}

function ensureSound(command: string, report: Report, unit: Unit): void {
  const { name, code } = cleanUnit(unit);
  const others = report.units.filter((other) => other.id !== unit.id);
  if (name === '') throw new CommandError(command, '单位名称不能为空。请填写单位全称。');
  if (unit.role === 'department' && others.some((other) => other.role === 'department')) {
    throw new CommandError(command, `“${name}”不能设为部门本身：部门本身只能有一个。请选“所属单位”或“上级”。`);
  }
  const twin = others.find((other) => other.role === unit.role && other.name === name && other.code === code);
  if (twin) throw new CommandError(command, `单位表中已有“${name}”（编码“${code}”）。请核对名称，或填写不同的编码。`);
}

/** @throws CommandError when the id or the unit exists already, the name is empty, or there would be two departments. */
export function ensureCanInsertUnit(report: Report, { index, unit }: InsertUnit): void {
  if (report.units.some((other) => other.id === unit.id)) {
    throw new CommandError('insertUnit', `“${unit.name}”已在单位表中。请刷新后再试。`);
  }
  if (index > report.units.length) {
    throw new CommandError(
      'insertUnit',
      `单位表只有 ${report.units.length} 行，不能插入到第 ${index + 1} 行。请刷新后再试。`,
    );
  }
  ensureSound('insertUnit', report, unit);
}

export const insertUnit: CommandDef<InsertUnit> = {
  schema: z.strictObject({ index: position, unit: unitSchema }),
  undo: 'step',
  ensureCan: ensureCanInsertUnit,
  patches: (_, { index, unit }) => [{ kind: 'unit', id: unit.id, before: null, after: cleanUnit(unit), index }],
  label: (_, { unit }) => `添加单位 ${unit.name}`,
};

/** @throws CommandError when the unit is gone, its name empty or taken, or there would be two departments. */
export function ensureCanUpdateUnit(report: Report, { unit }: UpdateUnit): void {
  const { unit: before } = requireUnit(report, 'updateUnit', unit.id);
  if (before.role === 'department' && unit.role !== 'department') {
    throw new CommandError('updateUnit', `“${before.name}”是编制报告的部门本身，角色不能改。请另外添加单位。`);
  }
  ensureSound('updateUnit', report, unit);
}

export const updateUnit: CommandDef<UpdateUnit> = {
  schema: z.strictObject({ unit: unitSchema }),
  undo: 'merge',
  ensureCan: ensureCanUpdateUnit,
  patches: (report, params): Patch[] => {
    const { unit: before, index } = requireUnit(report, 'updateUnit', params.unit.id);
    const after = cleanUnit(params.unit);
    return sameData(before, after) ? [] : [{ kind: 'unit', id: after.id, before, after, index }];
  },
  label: (report, { unit }) => `修改单位 ${report.units.find((known) => known.id === unit.id)?.name ?? unit.name}`,
  mergeKey: ({ unit }) => `unit:${unit.id}`,
};

/** What still belongs to the unit: 支出 3 行、上年收入 1 行. */
function belongings(report: Report, id: string): string[] {
  const found: string[] = [];
  for (const year of REPORT_YEARS) {
    for (const dataset of DATASET_IDS) {
      const count = datasetsOf(report, year)[dataset].filter((line) => line.unit === id).length;
      if (count) found.push(`${datasetName(dataset, year)} ${count} 行`);
    }
  }
  const stated = report.stated.filter(({ at }) => at.unit === id || (Array.isArray(at.unit) && at.unit.includes(id)));
  return stated.length ? [...found, `报告列示数 ${stated.length} 个`] : found;
}

/** @throws CommandError when the unit is gone, is the department itself, or has facts: the message says which. */
export function ensureCanDeleteUnit(report: Report, { id }: DeleteUnit): void {
  const { unit } = requireUnit(report, 'deleteUnit', id);
  if (unit.role === 'department') {
    throw new CommandError('deleteUnit', `“${unit.name}”是编制报告的部门本身，不能删除。要换部门请修改部门信息。`);
  }
  const list = belongings(report, id);
  if (!list.length) return;
  throw new CommandError(
    'deleteUnit',
    `“${unit.name}”名下还有${list.join('、')}，不能删除。请先删除这些数据或改到别的单位。`,
  );
}

/** With a unit go the texts that were written for its own part (their ids end in `@unitId`). */
function textsOfUnit(report: Report, id: string): Patch[] {
  const ofUnit = (key: string): boolean => key.endsWith(`@${id}`);
  const texts = Object.entries(report.texts).filter(([field]) => ofUnit(field));
  const sections = Object.entries(report.sections).filter(([section]) => ofUnit(section));
  return [
    ...texts.map(([field, before]) => ({ kind: 'text', field, before, after: null }) as const),
    ...sections.map(([section, before]) => ({ kind: 'section', id: section, before, after: null }) as const),
  ];
}

export const deleteUnit: CommandDef<DeleteUnit> = {
  schema: z.strictObject({ id: idSchema }),
  undo: 'step',
  ensureCan: ensureCanDeleteUnit,
  patches: (report, { id }) => {
    const { unit, index } = requireUnit(report, 'deleteUnit', id);
    return [...textsOfUnit(report, id), { kind: 'unit', id, before: unit, after: null, index }];
  },
  label: (report, { id }) => `删除单位 ${report.units.find((unit) => unit.id === id)?.name ?? id}`,
};

/** @throws CommandError when the unit is gone or the place is outside. */
export function ensureCanMoveUnit(report: Report, { id, to }: MoveUnit): void {
  const { unit } = requireUnit(report, 'moveUnit', id);
  if (to < report.units.length) return;
  throw new CommandError('moveUnit', `“${unit.name}”最多移到第 ${report.units.length} 行。请重新选择位置。`);
}

export const moveUnit: CommandDef<MoveUnit> = {
  schema: z.strictObject({ id: idSchema, to: position }),
  undo: 'step',
  ensureCan: ensureCanMoveUnit,
  patches: (report, { id, to }) => {
    const { index } = requireUnit(report, 'moveUnit', id);
    return index === to ? [] : [{ kind: 'unitMove', id, from: index, to }];
  },
  label: (report, { id }) => `移动单位 ${report.units.find((unit) => unit.id === id)?.name ?? id}`,
};
