import { mergeCoordinates, type Coordinates } from '../budget/coordinates.ts';
import { DATASETS, type DatasetId } from '../budget/datasets.ts';
import { BLANK, type Value } from '../budget/value.ts';
import { inScope, type Context } from '../layout/context.ts';

const UNKNOWN: Value = { ...BLANK, amount: null, unknown: 'noData' };

/**
 * Datasets whose emptiness is a gap and not "nothing": every department has staff, and a number that is no budget fact
 * is not 0 because nobody entered it.
 */
const NEVER_NOTHING: ReadonlySet<DatasetId> = new Set<DatasetId>(['staffing', 'customFigures']);

/**
 * The value that a figure's address names. For this year, a dataset without a line says "nothing" and gives 0 (a
 * department without purchases has no line to enter); for last year it stays unknown, because last year may have been
 * entered only in part. An address that names no dataset (a damaged figure) is unknown.
 */
export function figureValue(of: Coordinates, context: Context): Value {
  if (!isAnswerable(of)) return UNKNOWN;
  const value = context.book.value(inScope(context, of));
  if (NEVER_NOTHING.has(of.dataset!) && value.blank && value.unknown === undefined) {
    return { ...value, amount: null, unknown: 'noData' };
  }
  const isThisYear = (of.year ?? 'this') === 'this';
  if (!isThisYear || value.unknown !== 'noData' || NEVER_NOTHING.has(of.dataset!)) return value;
  const { unknown: _unknown, ...nothing } = value;
  return addPlus({ ...nothing, amount: 0, blank: true }, of, context);
}

/** What the further addends give where the first one is nothing. */
function addPlus(nothing: Value, of: Coordinates, context: Context): Value {
  const inherited = { unit: of.unit, fund: of.fund, year: of.year };
  const parts = (of.plus ?? []).map((part) => figureValue(mergeCoordinates(inherited, part), context));
  const unknown = parts.find((part) => part.amount === null);
  if (unknown) return unknown;
  return parts.reduce<Value>(
    (sum, part) => ({
      ...sum,
      amount: (sum.amount ?? 0) + (part.amount ?? 0),
      half: sum.half + part.half,
      blank: sum.blank && part.blank,
    }),
    nothing,
  );
}

/** Whether the book can be asked: every addend names a dataset that exists. */
export function isAnswerable(of: Coordinates): boolean {
  return of.dataset !== undefined && of.dataset in DATASETS && (of.plus ?? []).every(isAnswerable);
}
