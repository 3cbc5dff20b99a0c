import type { Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import { figureItems } from './figureItems.ts';
import type { FigureRef } from './figureRef.ts';
import { figureValue } from './figureValue.ts';

/** What the items of a figure with `having` hold together; unknown when one of them is. */
export function sumOfItems(ref: FigureRef, context: Context): Value {
  const values = figureItems(ref, context).map((item) => figureValue(item.at, context));
  const unknown = values.find((value) => value.amount === null);
  if (unknown) return unknown;
  const { stated: _stated, ...first } = values[0] ?? { ...figureValue(ref.of, context), scale: 2 };
  return {
    ...first,
    amount: values.reduce((sum, value) => sum + value.amount!, 0),
    half: values.reduce((sum, value) => sum + value.half, 0),
    blank: values.every((value) => value.blank),
  };
}
