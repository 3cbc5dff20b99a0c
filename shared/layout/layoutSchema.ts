import { z } from 'zod';
import { datasetIdSchema, textSchema, yearSchema } from '../report/basicSchemas.ts';
import { coordinatesSchema, figureRefSchema } from '../report/paragraphSchema.ts';
import type { Chart, FieldDef, Layout, Part, Section, TemplateParagraph, Terms, Words } from './layout.ts';
import { nodeIdSchema } from './nodeIdSchema.ts';
import { numberingSchema } from './numberingSchema.ts';
import { pageSchema } from './pageSchema.ts';
import type { Shape } from './schemaShape.ts';
import { moneyUnitSchema, nameSchema, numberLookSchema, tableObject } from './tableSchema.ts';
import { conditionSchema, templateSchema } from './templateSchema.ts';

const chartObject = z.strictObject({
  kind: z.literal('chart'),
  id: nodeIdSchema,
  title: nameSchema,
  form: z.enum(['ring', 'bar']),
  of: coordinatesSchema,
  slices: z.union([
    z.strictObject({ fund: z.array(textSchema).min(1) }),
    z.strictObject({ measure: z.array(textSchema).min(1) }),
    z.strictObject({ functionLevel: z.literal([1, 2]) }),
  ]),
  emptyText: textSchema,
} satisfies Shape<Chart>);

const paragraphObject = z.strictObject({
  kind: z.literal('paragraph'),
  id: nodeIdSchema,
  text: templateSchema,
  when: conditionSchema.optional(),
} satisfies Shape<TemplateParagraph>);

const nestedSection: z.ZodType<Section> = z.lazy(() => sectionObject);

const sectionObject = z.strictObject({
  kind: z.literal('section'),
  id: nodeIdSchema,
  heading: nameSchema,
  tocText: nameSchema.optional(),
  numbering: numberingSchema,
  body: z.array(z.discriminatedUnion('kind', [paragraphObject, chartObject])),
  children: z.array(nestedSection),
} satisfies Shape<Section>);

const termsObject = z.strictObject({
  kind: z.literal('terms'),
  id: nodeIdSchema,
  numbering: numberingSchema,
  items: z.array(z.strictObject({ id: nodeIdSchema, term: nameSchema, definition: nameSchema })),
} satisfies Shape<Terms>);

const partSchema: z.ZodType<Part> = z.strictObject({
  kind: z.literal('part'),
  id: nodeIdSchema,
  number: textSchema,
  title: nameSchema,
  tocText: nameSchema.optional(),
  tocChildren: z.boolean(),
  numbering: numberingSchema,
  forEach: z.literal('unit').optional(),
  children: z.array(z.discriminatedUnion('kind', [sectionObject, tableObject, chartObject, termsObject])),
} satisfies Shape<Part>);

const fieldSchema: z.ZodType<FieldDef> = z.strictObject({
  label: nameSchema,
  kind: z.enum(['reason', 'text', 'paragraphs']),
  initial: textSchema.optional(),
  hint: textSchema.optional(),
} satisfies Shape<FieldDef>);

const wordsSchema: z.ZodType<Words> = z.strictObject({
  increase: nameSchema,
  decrease: nameSchema,
  rise: nameSchema,
  fall: nameSchema,
  same: nameSchema,
  unfilled: nameSchema,
  departmentWord: nameSchema,
  unitWord: nameSchema,
} satisfies Shape<Words>);

const coverRoles = ['year', 'title', 'subtitle', 'date', 'note', 'publisher'] as const;

/** What a layout looks like, property by property as layout.ts documents it. What its parts mean: `validateLayout`. */
export const layoutSchema: z.ZodType<Layout> = z.strictObject({
  id: nodeIdSchema,
  name: nameSchema,
  region: textSchema,
  year: yearSchema,
  version: z.int().min(1),
  moneyUnit: moneyUnitSchema,
  tableNumbers: numberLookSchema,
  textNumbers: numberLookSchema,
  words: wordsSchema,
  page: pageSchema,
  cover: z.array(z.strictObject({ role: z.enum(coverRoles), text: textSchema })),
  contents: z.strictObject({ title: nameSchema, pageNumbers: z.boolean() }),
  parts: z.array(partSchema).min(1, '版式至少要有一个部分。'),
  figures: z.record(nodeIdSchema, figureRefSchema),
  fields: z.record(nodeIdSchema, fieldSchema),
  formulas: z.partialRecord(datasetIdSchema, coordinatesSchema),
} satisfies Shape<Layout>);
