import { z } from 'zod';
import { datasetIdSchema, textSchema } from '../report/basicSchemas.ts';
import { DIMENSION_IDS } from '../report/datasetKeys.ts';
import { coordinatesSchema } from '../report/paragraphSchema.ts';
import { nodeIdSchema } from './nodeIdSchema.ts';
import { numberingSchema } from './numberingSchema.ts';
import type {
  ConcatRows,
  FixedRow,
  FixedRows,
  LineRows,
  PairedRows,
  RowSource,
  SelfRow,
  SubjectRows,
  UnitRows,
} from './rowSource.ts';
import type { Shape } from './schemaShape.ts';

const nestedRows: z.ZodType<RowSource> = z.lazy(() => rowSourceSchema);

const labelsSchema = z.record(nodeIdSchema, textSchema);
const lookSchema = z.enum(['total', 'group', 'normal']);
const asSchema = z.enum(['row', 'context']);
const orderSchema = z.enum(['entry', 'code', 'amount']);
const DEEPEST_INDENT = 10;

const fixedRowSchema: z.ZodType<FixedRow> = z.strictObject({
  id: nodeIdSchema,
  labels: labelsSchema,
  at: coordinatesSchema.optional(),
  look: lookSchema.optional(),
  indent: z.number().min(0).max(DEEPEST_INDENT).optional(),
  anchor: textSchema.optional(),
  then: nestedRows.optional(),
} satisfies Shape<FixedRow>);

/** Mirrors `RowSource` of rowSource.ts. */
export const rowSourceSchema: z.ZodType<RowSource> = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('fixed'),
    rows: z.array(fixedRowSchema).min(1),
  } satisfies Shape<FixedRows>),
  z.strictObject({
    source: z.literal('subjects'),
    of: z.enum(['function', 'economic', 'govEconomic']),
    levels: z.array(z.int().min(1).max(3)).min(1),
    at: coordinatesSchema,
    order: orderSchema,
    indent: z.number().min(0).max(DEEPEST_INDENT).optional(),
    numbering: numberingSchema.optional(),
    then: nestedRows.optional(),
  } satisfies Shape<SubjectRows>),
  z.strictObject({
    source: z.literal('units'),
    roles: z.array(z.enum(['above', 'department', 'unit'])).min(1),
    at: coordinatesSchema.optional(),
    as: asSchema.optional(),
    onlyWithData: z.boolean().optional(),
    look: lookSchema.optional(),
    labels: labelsSchema.optional(),
    then: nestedRows.optional(),
  } satisfies Shape<UnitRows>),
  z.strictObject({
    source: z.literal('lines'),
    dataset: datasetIdSchema,
    at: coordinatesSchema.optional(),
    order: orderSchema,
    group: z.union([z.literal('line'), z.array(z.enum(DIMENSION_IDS)).min(1)]),
    as: asSchema.optional(),
    labels: labelsSchema.optional(),
    then: nestedRows.optional(),
  } satisfies Shape<LineRows>),
  z.strictObject({
    source: z.literal('concat'),
    parts: z.array(nestedRows).min(1),
  } satisfies Shape<ConcatRows>),
  z.strictObject({
    source: z.literal('paired'),
    panes: z
      .array(
        z.strictObject({
          columns: z.array(nodeIdSchema).min(1),
          rows: nestedRows,
          span: z.boolean().optional(),
        } satisfies Shape<PairedRows['panes'][number]>),
      )
      .min(2),
  } satisfies Shape<PairedRows>),
  z.strictObject({ source: z.literal('self') } satisfies Shape<SelfRow>),
]);
