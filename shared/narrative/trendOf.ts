import type { Context } from '../layout/context.ts';
import { compareWithPrior, type Trend } from './compareWithPrior.ts';
import type { FigureRef } from './figureRef.ts';

/** Which way a figure's value went since last year; undefined when that is not known or the figure is no number. */
export function trendOf(ref: FigureRef, context: Context): Trend | undefined {
  if (ref.op === 'names' || ref.op === 'count' || ref.op === 'attribute') return undefined;
  return compareWithPrior(ref.of, ref.unit, context).trend;
}
