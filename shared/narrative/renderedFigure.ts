import type { Value } from '../budget/value.ts';
import type { Trend } from './compareWithPrior.ts';

/** A figure as it is printed. */
export interface RenderedFigure {
  readonly text: string;
  /** `unknown`: the facts do not say, a gap is printed. `noBase`: there is no base for a percentage, none is stated. */
  readonly state: 'ok' | 'unknown' | 'noBase';
  /** For changes: which way it went. */
  readonly trend?: Trend;
  /** The number behind the text: amount, difference, percentage or count. */
  readonly value?: Value;
}

/** What stands where a percentage would have no base. */
export const NO_PERCENTAGE = '—';
