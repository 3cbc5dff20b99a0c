import { z } from 'zod';
import type { DimensionId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import { fen, type Fen } from '../money/fen.ts';
import { normaliseText } from '../money/normaliseText.ts';
import type { Quantity } from '../money/quantity.ts';
import { fenSchema, halfSchema, idSchema, quantitySchema, textSchema } from '../report/basicSchemas.ts';
import { DIMENSION_IDS } from '../report/datasetKeys.ts';

/** A new content of one place of a line. `null`, and the empty text, empty it. */
export type CellChange =
  | {
      readonly kind: 'amount';
      /** Node of the axis, or a field that holds money (单价). */
      readonly node: string;
      readonly value: Fen | null;
      /** ± half of the last printed digit of what it was read from. Typed amounts are exact and have none. */
      readonly half?: Fen;
    }
  | { readonly kind: 'dimension'; readonly dimension: DimensionId; readonly value: string | null }
  | { readonly kind: 'text'; readonly field: string; readonly value: string }
  | { readonly kind: 'quantity'; readonly quantity: string; readonly value: Quantity | null }
  /** 涉密. */
  | { readonly kind: 'secret'; readonly value: boolean };

export const cellChangeSchema: z.ZodType<CellChange> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amount'),
    node: idSchema,
    value: fenSchema.nullable(),
    half: halfSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('dimension'), dimension: z.enum(DIMENSION_IDS), value: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('text'), field: idSchema, value: textSchema }),
  z.strictObject({ kind: z.literal('quantity'), quantity: idSchema, value: quantitySchema.nullable() }),
  z.strictObject({ kind: z.literal('secret'), value: z.boolean() }),
]);

/** The key of the place that a change touches, inside its line. */
export function cellKey(change: CellChange): string {
  switch (change.kind) {
    case 'amount':
      return change.node;
    case 'dimension':
      return change.dimension;
    case 'text':
      return change.field;
    case 'quantity':
      return change.quantity;
    case 'secret':
      return 'secret';
  }
}

/** Whether the change empties its place. */
export function isClearing(change: CellChange): boolean {
  return change.value === null || change.value === '' || change.value === false;
}

/** The line after the change; the line itself is not touched. */
export function changeLine(line: Line, change: CellChange): Line {
  switch (change.kind) {
    case 'amount': {
      const { node, value, half } = change;
      const exact = value === null || !half;
      const changed = withEntry(line, 'amounts', node, value === null ? null : fen(value));
      return withEntry(changed, 'halves', node, exact ? null : fen(half));
    }
    case 'dimension':
      return { ...line, [change.dimension]: change.value };
    case 'text':
      return withEntry(line, 'texts', change.field, normaliseText(change.value) || null);
    case 'quantity': {
      const { value } = change;
      return withEntry(line, 'quantities', change.quantity, value && { ...value, unit: normaliseText(value.unit) });
    }
    case 'secret': {
      const { secret: _, ...others } = line;
      return change.value ? { ...line, secret: true } : others;
    }
  }
}

type Part = 'amounts' | 'halves' | 'texts' | 'quantities';

/** Sets or removes one entry of a part of the line; a part without entries is left out. */
function withEntry<P extends Part>(line: Line, part: P, key: string, value: NonNullable<Line[P]>[string] | null): Line {
  const present: Readonly<Record<string, unknown>> = line[part] ?? {};
  if (value !== null) return { ...line, [part]: { ...present, [key]: value } };
  if (!Object.hasOwn(present, key)) return line;
  const entries = Object.entries(present).filter(([other]) => other !== key);
  if (entries.length) return { ...line, [part]: Object.fromEntries(entries) };
  const rest = { ...line };
  delete (rest as Partial<Record<Part, unknown>>)[part];
  return rest;
}
