import { z } from 'zod';
import { DATASET_IDS } from '../budget/datasets.ts';
import { reportYearSchema } from '../report/basicSchemas.ts';
import { TABLE_KIND_NAMES } from '../recognise/tableKindNames.ts';
import type { TableKind } from '../recognise/recognised.ts';
import { FIRST_YEAR, LAST_YEAR } from '../report/budgetYear.ts';
import type { Methods } from './contract.ts';

type ImportMethod = Extract<keyof Methods, `import.${string}`>;

/** Most characters of all files that a page hands over at once: they cross as one message. */
export const LARGEST_IMPORT = 64 * 1024 * 1024;

const id = z.string().min(1).max(200);
const name = z.string().min(1).max(200);
const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((value) => !value.includes('\0'), { error: '路径含有不允许的字符' });
const index = z.int().min(0).max(100_000);
const kinds = Object.keys(TABLE_KIND_NAMES) as TableKind[];

const change = z.strictObject({
  kind: z
    .enum([...kinds, 'leftOut'])
    .nullable()
    .optional(),
  fund: z.string().max(100).nullable().optional(),
  unit: z.enum(['元', '万元']).nullable().optional(),
  columns: z
    .array(z.strictObject({ index, meaning: z.string().max(300).nullable() }))
    .max(300)
    .optional(),
});

const choice = z.enum(['file', 'own']);
const order = z.strictObject({
  year: reportYearSchema,
  unit: z.string().max(200).optional(),
  datasets: z.partialRecord(z.enum(DATASET_IDS), choice),
  changes: z.record(z.string().max(2000), choice),
});

/** What the methods of the import accept. */
export const IMPORT_PARAMS: { readonly [M in ImportMethod]: z.ZodType<Methods[M]['params']> } = {
  'import.read': z.strictObject({
    runId: id,
    files: z
      .array(z.union([z.strictObject({ path }), z.strictObject({ name, base64: z.string().max(LARGEST_IMPORT) })]))
      .min(1)
      .max(50),
  }),
  'import.cancel': z.strictObject({ runId: id.optional(), token: id.optional() }),
  'import.adjust': z.strictObject({
    token: id,
    adjustment: z.strictObject({
      year: z.int().min(FIRST_YEAR).max(LAST_YEAR).nullable().optional(),
      layoutId: id.nullable().optional(),
      department: name.nullable().optional(),
      tables: z.array(z.strictObject({ index, change })).max(3000).optional(),
    }),
  }),
  'import.table': z.strictObject({ token: id, table: index, from: index, count: z.int().min(1).max(500) }),
  'import.mistakes': z.strictObject({ token: id }),
  'import.fill': z.strictObject({ token: id, id, order }),
  'import.accept': z.strictObject({
    token: id,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('new') }),
      z.strictObject({ kind: z.literal('report'), id, seq: z.int().min(0), order }),
    ]),
  }),
};
