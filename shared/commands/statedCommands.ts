import { z } from 'zod';
import { coordinatesKey } from '../budget/coordinates.ts';
import type { StatedValue } from '../budget/facts.ts';
import { normaliseText } from '../money/normaliseText.ts';
import { idSchema, textSchema } from '../report/basicSchemas.ts';
import { columnName, datasetName } from '../report/placeName.ts';
import type { Report, Waiver } from '../report/report.ts';
import { statedSchema, waiverSchema } from '../report/reportSchema.ts';
import type { CommandDef } from './commandDef.ts';
import { CommandError } from './commandError.ts';
import type { Patch } from './patch.ts';
import { sameData } from './sameData.ts';

/** A new stated total, or the one of this id as it is now (also: insist on printing it, or no longer). */
export interface SetStated {
  readonly stated: StatedValue;
}
export interface DeleteStated {
  readonly id: string;
}
/** `title`: what the finding is called, for the log only. */
export interface Waive {
  readonly waiver: Waiver;
  readonly title?: string;
}
export interface Unwaive {
  readonly finding: string;
  readonly title?: string;
}

/** 上年支出·基本支出 */
function statedPlace({ at }: StatedValue): string {
  const node = at.measure ?? at.fund;
  const dataset = at.dataset!;
  const name = datasetName(dataset, at.year === 'prior' ? 'prior' : 'this');
  return typeof node === 'string' ? `${name}·${columnName(dataset, node)}` : name;
}

/** @throws CommandError when no dataset is named, or the same place has a stated total already. */
export function ensureCanSetStated(report: Report, { stated }: SetStated): void {
  if (!stated.at.dataset) throw new CommandError('setStated', '没有说明列示数属于哪一类数据。请重新选择单元格。');
  const key = coordinatesKey(stated.at);
  if (!report.stated.some((other) => other.id !== stated.id && coordinatesKey(other.at) === key)) return;
  throw new CommandError('setStated', `“${statedPlace(stated)}”已有一个列示数。请修改原来的那一个。`);
}

export const setStated: CommandDef<SetStated> = {
  schema: z.strictObject({ stated: statedSchema }),
  undo: 'merge',
  ensureCan: ensureCanSetStated,
  patches: (report, { stated }): Patch[] => {
    const at = report.stated.findIndex((other) => other.id === stated.id);
    const before = report.stated[at] ?? null;
    if (sameData(before, stated)) return [];
    return [{ kind: 'stated', id: stated.id, before, after: stated, index: before ? at : report.stated.length }];
  },
  label: (_, { stated }) => `登记列示数 ${statedPlace(stated)}`,
  mergeKey: ({ stated }) => `stated:${stated.id}`,
};

function requireStated(report: Report, id: string): { stated: StatedValue; index: number } {
  const index = report.stated.findIndex((stated) => stated.id === id);
  const stated = report.stated[index];
  if (stated) return { stated, index };
  throw new CommandError('deleteStated', '要删除的列示数已不存在。请刷新后再试。');
}

/** @throws CommandError when it is gone. */
export function ensureCanDeleteStated(report: Report, { id }: DeleteStated): void {
  requireStated(report, id);
}

export const deleteStated: CommandDef<DeleteStated> = {
  schema: z.strictObject({ id: idSchema }),
  undo: 'step',
  ensureCan: ensureCanDeleteStated,
  patches: (report, { id }) => {
    const { stated, index } = requireStated(report, id);
    return [{ kind: 'stated', id, before: stated, after: null, index }];
  },
  label: (report, { id }) => {
    const stated = report.stated.find((known) => known.id === id);
    return `删除列示数 ${stated ? statedPlace(stated) : ''}`.trim();
  },
};

/** @throws CommandError without a reason: what is not explained stays a finding. */
export function ensureCanWaive(_report: Report, { waiver }: Waive): void {
  if (normaliseText(waiver.reason).trim() !== '') return;
  throw new CommandError('waive', '没有填写理由，这条审核结果不能标为已说明。请写明理由。');
}

export const waive: CommandDef<Waive> = {
  schema: z.strictObject({ waiver: waiverSchema, title: textSchema.optional() }),
  undo: 'step',
  ensureCan: ensureCanWaive,
  patches: (report, { waiver }): Patch[] => {
    const at = report.waivers.findIndex((known) => known.finding === waiver.finding);
    const before = report.waivers[at] ?? null;
    const after: Waiver = { ...waiver, reason: normaliseText(waiver.reason).trim() };
    if (sameData(before, after)) return [];
    return [{ kind: 'waiver', id: waiver.finding, before, after, index: before ? at : report.waivers.length }];
  },
  label: (_, { waiver, title = waiver.finding }) => `说明审核结果 ${title}`,
};

/** @throws CommandError when the finding has not been explained. */
export function ensureCanUnwaive(report: Report, { finding }: Unwaive): void {
  if (report.waivers.some((waiver) => waiver.finding === finding)) return;
  throw new CommandError('unwaive', '这条审核结果没有说明可以撤回。请刷新后再试。');
}

export const unwaive: CommandDef<Unwaive> = {
  schema: z.strictObject({ finding: idSchema, title: textSchema.optional() }),
  undo: 'step',
  ensureCan: ensureCanUnwaive,
  patches: (report, { finding }) => {
    const index = report.waivers.findIndex((waiver) => waiver.finding === finding);
    return [{ kind: 'waiver', id: finding, before: report.waivers[index] ?? null, after: null, index }];
  },
  label: (_, { finding, title = finding }) => `撤回审核说明 ${title}`,
};
