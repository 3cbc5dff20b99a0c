import type { Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import type { Ratio } from '../money/share.ts';
import { compareWithPrior, type Comparison } from './compareWithPrior.ts';
import type { FigureRef } from './figureRef.ts';
import { NO_PERCENTAGE, type RenderedFigure } from './renderedFigure.ts';
import { writeRatio, writeValue } from './writeNumber.ts';

/**
 * A change since last year. `delta`, `growth` and `change` say it in the layout's words with absolute numbers; the other
 * forms give the bare number for a sentence that has its own words. No percentage is stated on a zero base (rule CHG-04),
 * none for what did not change (CHG-06).
 */
export function renderChange(ref: FigureRef, context: Context): RenderedFigure {
  const compared = compareWithPrior(ref.of, ref.unit, context);
  const { words } = context.layout;
  const { difference, trend } = compared;
  const isRate = ref.form === 'growth' || (ref.op === 'growth' && ref.form !== 'change' && ref.form !== 'delta');
  const value = isRate ? rateValue(compared) : difference;
  if (!trend) return { text: words.unfilled, state: 'unknown', value };
  const state = compared.noBase && trend !== 'same' ? 'noBase' : 'ok';
  return { text: changeText(ref, compared, isRate, context), state, trend, value };
}

function changeText(ref: FigureRef, compared: Comparison, isRate: boolean, context: Context): string {
  const { words } = context.layout;
  const { difference, trend, growth } = compared;
  const inWords = ref.form === 'delta' || ref.form === 'growth' || ref.form === 'change';
  if (inWords && trend === 'same') return words.same;
  const rate = rateText(growth, trend === 'same', context);
  if (isRate) {
    if (ref.form === 'number') return rate.replace(/%$/, '');
    return ref.form === 'growth' && growth ? (trend === 'up' ? words.rise : words.fall) + rate : rate;
  }
  const { number, unit } = writeValue(withoutSign(difference), ref.unit, context);
  if (!inWords) return ref.form === 'number' ? number : number + unit;
  const amount = `${trend === 'up' ? words.increase : words.decrease}${number}${unit}`;
  if (ref.form === 'delta' || !growth) return amount;
  return `${amount}，${trend === 'up' ? words.rise : words.fall}${rate}`;
}

/** What did not change grew by 0%, also on a zero base. */
function rateText(growth: Ratio | null, isSame: boolean, context: Context): string {
  if (isSame) return writeRatio({ scaled: 0, decimals: 2 }, context);
  return growth ? writeRatio(growth, context) : NO_PERCENTAGE;
}

const withoutSign = (value: Value): Value => ({ ...value, amount: Math.abs(value.amount ?? 0) });

function rateValue({ growth, difference }: Comparison): Value {
  const rest = { kind: 'percent', half: 0, blank: false } as const;
  if (growth) return { ...rest, amount: growth.scaled, scale: growth.decimals };
  return { ...rest, amount: null, scale: 2, unknown: difference.unknown ?? 'noBase' };
}
