import { z } from 'zod';
import { dateSchema, idSchema, textSchema } from '../report/basicSchemas.ts';
import type { RollDecisions } from './rollDecisions.ts';

const MOST = 10_000;
const fate = z.enum(['kept', 'ended']);

/** Decisions as they come from outside. That they fit the report is for `rollForward` to say. */
export const rollDecisionsSchema: z.ZodType<RollDecisions> = z.strictObject({
  projects: z.record(idSchema, fate).optional(),
  newProjects: z
    .array(z.strictObject({ name: textSchema, type: textSchema.optional(), unit: idSchema.optional() }))
    .max(MOST)
    .optional(),
  units: z.record(idSchema, fate).optional(),
  subjects: z.record(idSchema, textSchema).optional(),
  dates: z.strictObject({ approved: dateSchema.optional(), published: dateSchema.optional() }).optional(),
});
