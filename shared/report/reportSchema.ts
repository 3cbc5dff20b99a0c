import { z } from 'zod';
import { DATASET_IDS, type Datasets } from '../budget/datasets.ts';
import type { StatedValue } from '../budget/facts.ts';
import type { Unit } from '../budget/lines.ts';
import { dateSchema, fenSchema, halfSchema, idSchema, textSchema, yearSchema } from './basicSchemas.ts';
import type { Extra } from './extra.ts';
import { extraSchema } from './extraSchema.ts';
import { linesSchema, unitSchema } from './lineSchema.ts';
import { coordinatesSchema, editedSectionSchema } from './paragraphSchema.ts';
import { dimensionName } from './placeName.ts';
import { findDanglingReferences } from './references.ts';
import { rolledSchema } from './rolledSchema.ts';
import type { Department, Report, SecrecyReview, Waiver } from './report.ts';

export const LEVELS = ['省', '市', '区', '县', '乡镇', ''] as const satisfies Department['level'][];

export const departmentSchema: z.ZodType<Department> = z.strictObject({
  name: z.string('部门名称应为文字').min(1, '部门名称不能为空').max(200, '部门名称过长'),
  shortName: textSchema,
  code: textSchema,
  level: z.enum(LEVELS, '级次不正确'),
  parentName: textSchema.optional(),
});

export const datesSchema: z.ZodType<Report['dates']> = z.strictObject({
  approved: dateSchema.optional(),
  published: dateSchema.optional(),
});

export const secrecySchema: z.ZodType<SecrecyReview> = z.strictObject({
  reviewer: textSchema,
  date: z.union([z.literal(''), dateSchema]),
  result: textSchema,
});

export const layoutRefSchema: z.ZodType<Report['layout']> = z.strictObject({
  id: idSchema,
  version: z.int('版式的版本应为整数').min(1, '版式的版本从 1 开始'),
});

/** A stated total says where it stands, and that it is of this year or the last. */
export const statedSchema: z.ZodType<StatedValue> = z.strictObject({
  id: idSchema,
  at: coordinatesSchema
    .refine((at) => at.dataset !== undefined, '没有说明是哪一类数据')
    .refine((at) => at.year !== 'difference' && at.year !== 'growth', '只能是本年或上年的数'),
  fen: fenSchema,
  half: halfSchema,
  insist: z.boolean().optional(),
});

export const waiverSchema: z.ZodType<Waiver> = z.strictObject({
  finding: idSchema,
  reason: textSchema,
  by: textSchema,
  at: textSchema,
});

const datasetsSchema = z.strictObject(
  Object.fromEntries(DATASET_IDS.map((id) => [id, linesSchema(id)])),
) as unknown as z.ZodType<Datasets>;

const uniqueBy = <T>(keyOf: (item: T) => string) => {
  return (
    items: readonly T[],
    ctx: { addIssue: (issue: { code: 'custom'; path: number[]; message: string }) => void },
  ) => {
    const seen = new Set<string>();
    items.forEach((item, index) => {
      const key = keyOf(item);
      if (seen.has(key)) ctx.addIssue({ code: 'custom', path: [index], message: `编号“${key}”重复` });
      seen.add(key);
    });
  };
};

/**
 * What a sound report is. Commands keep to it and the draft file is brought to it, so that everything that reads a
 * report may rely on it. Messages are Chinese.
 */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['department', 'unit'], '应为部门预算或单位预算'),
    layout: layoutRefSchema,
    year: yearSchema,
    department: departmentSchema,
    dates: datesSchema,
    secrecy: secrecySchema.optional(),
    units: z
      .array(unitSchema)
      .superRefine(uniqueBy<Unit>((unit) => unit.id))
      .refine((units) => units.filter((u) => u.role === 'department').length <= 1, '部门本身只能有一个'),
    current: datasetsSchema,
    prior: datasetsSchema,
    stated: z.array(statedSchema).superRefine(uniqueBy<StatedValue>((stated) => stated.id)),
    texts: z.record(idSchema, textSchema),
    sections: z.record(idSchema, editedSectionSchema),
    waivers: z.array(waiverSchema).superRefine(uniqueBy<Waiver>((waiver) => waiver.finding)),
    extras: z
      .array(extraSchema)
      .superRefine(uniqueBy<Extra>((extra) => extra.id))
      .optional(),
    rolled: rolledSchema.optional(),
    confirmed: z.array(textSchema).optional(),
  })
  .superRefine((report, ctx) => {
    for (const { year, dataset, index, dimension, id } of findDanglingReferences(report)) {
      const path = [year === 'this' ? 'current' : 'prior', dataset, index, dimension];
      ctx.addIssue({ code: 'custom', path, message: `报告里没有编号为“${id}”的${dimensionName(dimension)}` });
    }
  });
