import type { Coordinates } from '../budget/coordinates.ts';
import { BLANK, type Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import type { Fen } from '../money/fen.ts';
import { growth, type Ratio } from '../money/share.ts';
import type { FigureLook } from './figureRef.ts';
import { figureValue } from './figureValue.ts';
import { writeValue } from './writeNumber.ts';

/** Which way a value went. */
export type Trend = 'up' | 'down' | 'same';

/** This year beside last year. */
export interface Comparison {
  readonly now: Value;
  readonly before: Value;
  /** now − before, exact; its amount is null when one of both is not known. */
  readonly difference: Value;
  /** Not given when the difference is not known. */
  readonly trend?: Trend;
  /** Null when the difference is not known or there is no base. */
  readonly growth: Ratio | null;
  /** Last year's value is known and zero: no growth is stated. */
  readonly noBase: boolean;
}

/**
 * Compares the value at an address with the same value of last year. What differs by less than the text prints (元 beside
 * 万元 with two decimals) counts as unchanged: 增加0.00万元 would contradict itself. `look`: how the figure is written where
 * it differs from the layout.
 */
export function compareWithPrior(
  of: Coordinates,
  unit: string | undefined,
  context: Context,
  look: FigureLook = {},
): Comparison {
  const now = figureValue({ ...of, year: 'this' }, context);
  const before = figureValue({ ...of, year: 'prior' }, context);
  const noBase = before.amount === 0;
  if (now.amount === null || before.amount === null) {
    const unknown = now.unknown ?? before.unknown ?? 'noData';
    return { now, before, difference: { ...BLANK, kind: now.kind, amount: null, unknown }, growth: null, noBase };
  }
  const scale = Math.max(now.scale, before.scale);
  const [a, b] = [atScale(now, scale), atScale(before, scale)];
  const { stated: _stated, ...plain } = now;
  const measure = now.unit ?? before.unit;
  const difference: Value = {
    ...plain,
    ...(measure ? { unit: measure } : {}),
    amount: a - b,
    half: now.half + before.half,
    blank: now.blank && before.blank,
    scale,
  };
  const trend = trendOfDifference(difference, unit, context, look);
  const rate = growth(a as Fen, b as Fen, look.rateDecimals);
  return { now, before, difference, trend, growth: rate, noBase };
}

const atScale = (value: Value, scale: number): number => (value.amount ?? 0) * 10 ** (scale - value.scale);

function trendOfDifference(difference: Value, unit: string | undefined, context: Context, look: FigureLook): Trend {
  const { number } = writeValue(difference, unit, context, look);
  if (!/[1-9]/.test(number)) return 'same';
  return difference.amount! > 0 ? 'up' : 'down';
}
