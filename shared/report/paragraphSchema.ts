import { z } from 'zod';
import type { Coordinates } from '../budget/coordinates.ts';
import type { FigureForm, FigureLook, FigureOp, FigureRef } from '../narrative/figureRef.ts';
import type { Paragraph, Run } from '../narrative/paragraph.ts';
import { datasetIdSchema, idSchema, textSchema } from './basicSchemas.ts';
import { DIMENSION_IDS } from './datasetKeys.ts';
import type { EditedSection } from './report.ts';

const OPS = [
  'value',
  'delta',
  'growth',
  'share',
  'names',
  'count',
  'attribute',
  'emptyTables',
] as const satisfies FigureOp[];
const FORMS = [
  'amount',
  'number',
  'quantity',
  'delta',
  'growth',
  'share',
  'change',
  'list',
  'count',
  'countWords',
  'text',
  'word',
] as const satisfies FigureForm[];

/** How deep addends may stand inside addends: layouts use one level, and a file must not make the program run in circles. */
const DEEPEST_PLUS = 3;

const place = z.union([z.string().min(1), z.array(z.string().min(1))]).optional();

function plusOfDepth(depth: number): z.ZodType<readonly Coordinates[]> {
  return depth > 0 ? z.array(coordinatesOfDepth(depth - 1)) : z.never('相加的地址嵌套过深');
}

function coordinatesOfDepth(depth: number): z.ZodType<Coordinates> {
  return z.strictObject({
    dataset: datasetIdSchema.optional(),
    ...(Object.fromEntries(DIMENSION_IDS.map((id) => [id, place])) as Record<
      (typeof DIMENSION_IDS)[number],
      typeof place
    >),
    measure: place,
    year: z.enum(['this', 'prior', 'difference', 'growth']).optional(),
    line: z.string().optional(),
    quantity: z.string().optional(),
    where: z.record(idSchema, z.union([textSchema, z.array(textSchema).min(1)])).optional(),
    plus: plusOfDepth(depth).optional(),
  });
}

export const coordinatesSchema: z.ZodType<Coordinates> = coordinatesOfDepth(DEEPEST_PLUS);

const digits = z.int().min(0).max(10).optional();
const lookSchema: z.ZodType<FigureLook> = z.strictObject({
  decimals: digits,
  grouping: z.boolean().optional(),
  trimZeros: z.boolean().optional(),
  zero: z.enum(['digits', 'bareZero']).optional(),
  gap: textSchema.optional(),
  rateDecimals: digits,
  up: textSchema.optional(),
  down: textSchema.optional(),
  same: textSchema.optional(),
  rise: textSchema.optional(),
  fall: textSchema.optional(),
  join: textSchema.optional(),
  close: textSchema.optional(),
});

export const figureRefSchema: z.ZodType<FigureRef> = z.strictObject({
  label: textSchema,
  op: z.enum(OPS),
  of: coordinatesSchema,
  per: coordinatesSchema.optional(),
  form: z.enum(FORMS),
  unit: textSchema.optional(),
  by: z
    .strictObject({
      dimension: z.enum([...DIMENSION_IDS, 'line']),
      level: z.int().optional(),
      short: z.boolean().optional(),
      top: z.int().optional(),
    })
    .optional(),
  having: z.strictObject({ dataset: datasetIdSchema, field: idSchema.optional() }).optional(),
  attribute: z.string().optional(),
  look: lookSchema.optional(),
});

export const runSchema: z.ZodType<Run> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: textSchema, bold: z.boolean().optional() }),
  z.strictObject({
    kind: z.literal('figure'),
    ref: figureRefSchema,
    override: z.strictObject({ text: textSchema, reason: textSchema }).optional(),
  }),
  z.strictObject({ kind: z.literal('field'), field: idSchema }),
]);

export const paragraphSchema: z.ZodType<Paragraph> = z.strictObject({ id: idSchema, runs: z.array(runSchema) });

/** A section as edited by hand: the ids of its paragraphs are unique. */
export const editedSectionSchema: z.ZodType<EditedSection> = z
  .strictObject({ paragraphs: z.array(paragraphSchema), templateKey: textSchema })
  .refine(({ paragraphs }) => new Set(paragraphs.map((p) => p.id)).size === paragraphs.length, '段落编号重复');
