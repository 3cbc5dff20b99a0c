import { z } from 'zod';
import { textSchema } from '../report/basicSchemas.ts';
import { DIMENSION_IDS } from '../report/datasetKeys.ts';
import { coordinatesSchema } from '../report/paragraphSchema.ts';
import type { Shape } from './schemaShape.ts';
import type { Choice, Condition, Each, Template, TemplatePiece } from './template.ts';

const nestedCondition: z.ZodType<Condition> = z.lazy(() => conditionSchema);
const nestedTemplate: z.ZodType<Template> = z.lazy(() => templateSchema);

type Case<K extends string> = Shape<Extract<Condition, Record<K, unknown>>>;

/** Mirrors `Condition` of template.ts. */
export const conditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({
    figure: textSchema,
    is: z.enum(['zero', 'nonzero', 'up', 'down', 'same', 'noPrior', 'noBase']),
  } satisfies Case<'figure'>),
  z.strictObject({ field: textSchema, is: z.enum(['filled', 'unfilled']) } satisfies Case<'field'>),
  z.strictObject({ kind: z.enum(['department', 'unit']) } satisfies Case<'kind'>),
  z.strictObject({ all: z.array(nestedCondition).min(1) } satisfies Case<'all'>),
  z.strictObject({ any: z.array(nestedCondition).min(1) } satisfies Case<'any'>),
  z.strictObject({ not: nestedCondition } satisfies Case<'not'>),
]);

const choiceSchema: z.ZodType<Choice> = z.strictObject({
  choose: z
    .array(z.strictObject({ when: nestedCondition, text: nestedTemplate } satisfies Shape<Choice['choose'][number]>))
    .min(1),
  otherwise: nestedTemplate.optional(),
} satisfies Shape<Choice>);

const eachSchema: z.ZodType<Each> = z.strictObject({
  each: z.strictObject({
    of: coordinatesSchema,
    by: z.enum([...DIMENSION_IDS, 'line']),
    level: z.int().optional(),
    order: z.enum(['code', 'entry', 'amount']),
    per: coordinatesSchema.optional(),
  } satisfies Shape<Each['each']>),
  text: nestedTemplate,
  join: textSchema,
  empty: textSchema.optional(),
} satisfies Shape<Each>);

const pieceSchema: z.ZodType<TemplatePiece> = z.union([textSchema, choiceSchema, eachSchema]);

/** Mirrors `Template` of template.ts. */
export const templateSchema: z.ZodType<Template> = z.union([textSchema, z.array(pieceSchema)]);
