import { z } from 'zod';
import { idSchema, textSchema } from './basicSchemas.ts';
import type { Extra } from './extra.ts';
import { runSchema } from './paragraphSchema.ts';

const span = z.int('合并的格数应为整数').min(1).max(2000).optional();
const cell = z.strictObject({ text: textSchema, rowSpan: span, colSpan: span });
const place = { id: idSchema, after: textSchema, replaces: z.boolean().optional() };

/** A table or section beyond the layout. Every row has a place for each column. */
export const extraSchema: z.ZodType<Extra> = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...place,
      kind: z.literal('table'),
      title: textSchema,
      number: textSchema.optional(),
      captionLeft: textSchema.optional(),
      captionRight: textSchema.optional(),
      landscape: z.boolean(),
      columns: z.int().min(1).max(300),
      headRows: z.int().min(0),
      rows: z.array(z.array(cell.nullable())),
      notes: z.array(textSchema),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns), '表格各行的列数不一致'),
  z.strictObject({
    ...place,
    kind: z.literal('section'),
    heading: textSchema,
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    paragraphs: z.array(textSchema),
    live: z.array(z.array(runSchema).nullable()).optional(),
  }),
]) as z.ZodType<Extra>;
