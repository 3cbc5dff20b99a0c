import { z } from 'zod';
import { textSchema } from '../report/basicSchemas.ts';
import { coordinatesSchema } from '../report/paragraphSchema.ts';
import type { Column, FormBlock, NumberLook, Table, TableContent } from './layout.ts';
import { nodeIdSchema } from './nodeIdSchema.ts';
import { rowSourceSchema } from './rowSourceSchema.ts';
import type { Shape } from './schemaShape.ts';

/** More decimals than 万元 has down to the 分 would print digits that nobody knows. */
const MOST_DECIMALS = 6;
const WIDEST_COLUMN = 20;
/** 5 pt is the smallest size that can still be read in print. */
const FONT_SIZES = { min: 5, max: 24 };

/** A text that must say something. */
export const nameSchema: z.ZodType<string> = z.string().min(1).max(1000);

export const moneyUnitSchema = z.enum(['元', '万元']);

const numberLookShape = {
  decimals: z.int().min(0).max(MOST_DECIMALS),
  grouping: z.boolean(),
  trimZeros: z.boolean(),
  zero: z.enum(['digits', 'blank', 'dash', 'bareZero']),
  blank: z.enum(['blank', 'zero']),
} satisfies Shape<NumberLook>;

/** Mirrors `NumberLook` of layout.ts. */
export const numberLookSchema: z.ZodType<NumberLook> = z.strictObject(numberLookShape);

const partialLookSchema: z.ZodType<Partial<NumberLook>> = z.strictObject(numberLookShape).partial();

const widthSchema = z.number().positive('宽度应大于 0。').max(WIDEST_COLUMN);
const nestedColumn: z.ZodType<Column> = z.lazy(() => columnSchema);

const columnShape = {
  id: nodeIdSchema,
  label: textSchema,
  children: z.array(nestedColumn).optional(),
  at: coordinatesSchema.optional(),
  show: textSchema.optional(),
  width: widthSchema.optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  merge: z.boolean().optional(),
  numbers: partialLookSchema.optional(),
  moneyUnit: moneyUnitSchema.optional(),
} satisfies Shape<Column>;

/** Mirrors `Column` of layout.ts. */
export const columnSchema: z.ZodType<Column> = z.strictObject(columnShape);

const blockSchema: z.ZodType<FormBlock> = z.strictObject({
  id: nodeIdSchema,
  title: textSchema,
  side: textSchema.optional(),
  head: z.boolean(),
  columns: z.array(z.strictObject({ ...columnShape, span: z.int().min(1) })).min(1),
  rows: rowSourceSchema,
} satisfies Shape<FormBlock>);

type Content<K extends TableContent['kind']> = Shape<Extract<TableContent, { kind: K }>>;

const contentSchema: z.ZodType<TableContent> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('grid'),
    columns: z.array(columnSchema).min(1),
    rows: rowSourceSchema,
    columnNumbers: z.strictObject({ label: textSchema.optional(), from: z.literal(1) }).optional(),
  } satisfies Content<'grid'>),
  z.strictObject({
    kind: z.literal('form'),
    widths: z.array(widthSchema).min(1),
    blocks: z.array(blockSchema).min(1),
    forEach: z.enum(['unit', 'project']).optional(),
    formPages: z.literal('each').optional(),
    keys: z.array(z.strictObject({ label: nameSchema, show: nameSchema })),
  } satisfies Content<'form'>),
]);

/** Mirrors `Table` of layout.ts; an object schema, so that a list of different nodes can tell them by `kind`. */
export const tableObject = z.strictObject({
  kind: z.literal('table'),
  id: nodeIdSchema,
  number: textSchema.optional(),
  title: nameSchema,
  subtitle: textSchema.optional(),
  tocText: nameSchema,
  annex: z.boolean().optional(),
  captionLeft: textSchema.optional(),
  captionRight: textSchema.optional(),
  orientation: z.enum(['portrait', 'landscape']),
  moneyUnit: moneyUnitSchema.optional(),
  numbers: partialLookSchema.optional(),
  fontSize: z.number().min(FONT_SIZES.min).max(FONT_SIZES.max).optional(),
  at: coordinatesSchema.optional(),
  content: contentSchema,
  notes: z.array(textSchema),
  emptyNote: textSchema.optional(),
} satisfies Shape<Table>);

export const tableSchema: z.ZodType<Table> = tableObject;
