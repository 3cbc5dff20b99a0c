import { z } from 'zod';
import { datasetIdSchema, idSchema, textSchema, yearSchema } from './basicSchemas.ts';
import type { KeptItem, KeptPlace, Rolled } from './rolled.ts';

const placeSchema: z.ZodType<KeptPlace> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cover') }),
  z.strictObject({ kind: z.literal('units') }),
  z.strictObject({ kind: z.literal('field'), field: idSchema }),
  z.strictObject({ kind: z.literal('paragraph'), section: idSchema, paragraph: idSchema }),
  z.strictObject({ kind: z.literal('extra'), id: idSchema }),
  z.strictObject({ kind: z.literal('line'), dataset: datasetIdSchema, line: idSchema }),
  z.strictObject({
    kind: z.literal('dataset'),
    dataset: datasetIdSchema,
    unit: idSchema.optional(),
    project: idSchema.optional(),
  }),
]);

export const keptItemSchema: z.ZodType<KeptItem> = z.strictObject({
  id: textSchema,
  what: z.enum(['reason', 'figures', 'years', 'review', 'project', 'table', 'empty', 'date', 'note']),
  place: placeSchema,
  words: z.array(textSchema).optional(),
  prints: z.array(textSchema).optional(),
  note: textSchema.optional(),
});

/** The marks of a roll-forward; each has an id of its own. */
export const rolledSchema: z.ZodType<Rolled> = z.strictObject({
  from: yearSchema,
  kept: z
    .array(keptItemSchema)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, '待办事项编号重复'),
});
