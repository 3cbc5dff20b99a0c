import { z } from 'zod';
import type { DatasetId } from '../budget/datasets.ts';
import type { Line, Unit } from '../budget/lines.ts';
import { fenSchema, halfSchema, idSchema, quantitySchema, textSchema } from './basicSchemas.ts';
import { lineProblems } from './lineProblems.ts';
import { datasetName } from './placeName.ts';
import { linesWeight, sumProblem } from './sumLimit.ts';

const dimension = z.string('应为文字').min(1, '不能为空文字').max(200, '过长').nullable().optional();

/** The shape of a line of any dataset. What its dataset allows is said by `linesSchema`. */
export const lineSchema: z.ZodType<Line> = z.strictObject({
  id: idSchema,
  unit: dimension,
  function: dimension,
  economic: dimension,
  govEconomic: dimension,
  fund: dimension,
  item: dimension,
  project: dimension,
  kind: dimension,
  itemCode: dimension,
  amounts: z.record(idSchema, fenSchema).optional(),
  halves: z.record(idSchema, halfSchema).optional(),
  quantities: z.record(idSchema, quantitySchema).optional(),
  texts: z.record(idSchema, textSchema).optional(),
  secret: z.boolean().optional(),
});

/** The lines of one dataset: ids unique, and only what the dataset has. */
export function linesSchema(dataset: DatasetId): z.ZodType<readonly Line[]> {
  return z.array(lineSchema).superRefine((lines, ctx) => {
    const ids = new Set<string>();
    lines.forEach((line, index) => {
      if (ids.has(line.id)) ctx.addIssue({ code: 'custom', path: [index, 'id'], message: `编号“${line.id}”重复` });
      ids.add(line.id);
      for (const { path, message } of lineProblems(dataset, line)) {
        ctx.addIssue({ code: 'custom', path: [index, ...path], message });
      }
    });
    const problem = sumProblem(linesWeight(lines), datasetName(dataset));
    if (problem) ctx.addIssue({ code: 'custom', path: [], message: problem });
  });
}

export const unitSchema: z.ZodType<Unit> = z.strictObject({
  id: idSchema,
  code: textSchema,
  name: z.string('单位名称应为文字').min(1, '单位名称不能为空').max(200, '单位名称过长'),
  role: z.enum(['above', 'department', 'unit'], '单位的角色不正确'),
  nature: textSchema.optional(),
  rank: textSchema.optional(),
  fundingForm: textSchema.optional(),
});
