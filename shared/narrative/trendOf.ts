import type { Context } from '../layout/context.ts';
import { compareWithPrior, type Trend } from './compareWithPrior.ts';
import type { FigureRef } from './figureRef.ts';

/** Whether a figure is a number that last year has too. */
export function isComparable(op: FigureRef['op']): boolean {
  return op !== 'names' && op !== 'count' && op !== 'attribute' && op !== 'emptyTables';
}

/** Which way a figure's value went since last year; undefined when that is not known or the figure is no number. */
export function trendOf(ref: FigureRef, context: Context): Trend | undefined {
  if (!isComparable(ref.op)) return undefined;
  return compareWithPrior(ref.of, ref.unit, context).trend;
}
