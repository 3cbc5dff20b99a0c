import type { Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import type { Ratio } from '../money/share.ts';
import { compareWithPrior, type Comparison } from './compareWithPrior.ts';
import type { FigureLook, FigureRef } from './figureRef.ts';
import { NO_PERCENTAGE, type RenderedFigure } from './renderedFigure.ts';
import { writeRatio, writeValue } from './writeNumber.ts';

/**
 * A change since last year. `delta`, `growth` and `change` say it in the layout's words with absolute numbers; the other
 * forms give the bare number for a sentence that has its own words. No percentage is stated on a zero base (rule CHG-04),
 * none for what did not change (CHG-06). A figure with words of its own uses these.
 */
export function renderChange(ref: FigureRef, context: Context): RenderedFigure {
  const isRate = ref.form === 'growth' || (ref.op === 'growth' && ref.form !== 'change' && ref.form !== 'delta');
  const compared = compareWithPrior(ref.of, ref.unit, context, isRate ? lookOfRate(ref) : ref.look);
  const { words } = context.layout;
  const { difference, trend } = compared;
  const value = isRate ? rateValue(compared) : difference;
  if (!trend) return { text: words.unfilled, state: 'unknown', value };
  const state = compared.noBase && trend !== 'same' ? 'noBase' : 'ok';
  return { text: changeText(ref, compared, isRate, context), state, trend, value };
}

function changeText(ref: FigureRef, compared: Comparison, isRate: boolean, context: Context): string {
  const words = wordsOf(ref, context);
  const { difference, trend, growth } = compared;
  const inWords = ref.form === 'delta' || ref.form === 'growth' || ref.form === 'change' || ref.form === 'word';
  if (inWords && trend === 'same') return words.same;
  if (ref.form === 'word') return trend === 'up' ? words.up : words.down;
  const rate = rateText(growth, trend === 'same', ref, context);
  if (isRate) return rateAlone(ref, rate, growth !== null, trend === 'up' ? words.rise : words.fall);
  const { number, unit } = writeValue(withoutSign(difference), ref.unit, context, ref.look);
  const whole = number + (ref.look?.gap ?? '') + unit;
  if (!inWords) return ref.form === 'number' ? number : whole;
  const amount = (trend === 'up' ? words.up : words.down) + whole;
  if (ref.form === 'delta' || !growth) return amount;
  return `${amount}${words.join}${trend === 'up' ? words.rise : words.fall}${rate}${words.close}`;
}

function rateAlone({ form }: FigureRef, rate: string, hasBase: boolean, word: string): string {
  if (form === 'number') return rate.replace(/%$/, '');
  return form === 'growth' && hasBase ? word + rate : rate;
}

/** What did not change grew by 0%, also on a zero base. */
function rateText(growth: Ratio | null, isSame: boolean, ref: FigureRef, context: Context): string {
  const look = lookOfRate(ref);
  if (isSame) return writeRatio({ scaled: 0, decimals: look.rateDecimals ?? 2 }, context, look);
  return growth ? writeRatio(growth, context, look) : NO_PERCENTAGE;
}

/** The look of the percentage alone: its own digits, not those of the amount beside it. */
function lookOfRate({ look = {}, form }: FigureRef): FigureLook {
  const { decimals, ...rest } = look;
  if (form === 'change') return look.rateDecimals === undefined ? rest : { trimZeros: false, ...rest };
  return decimals === undefined ? rest : { ...rest, rateDecimals: decimals };
}

interface ChangeWords {
  readonly up: string;
  readonly down: string;
  readonly same: string;
  readonly rise: string;
  readonly fall: string;
  readonly join: string;
  readonly close: string;
}

function wordsOf({ look = {} }: FigureRef, { layout: { words } }: Context): ChangeWords {
  return {
    up: look.up ?? words.increase,
    down: look.down ?? words.decrease,
    same: look.same ?? words.same,
    rise: look.rise ?? words.rise,
    fall: look.fall ?? words.fall,
    join: look.join ?? '，',
    close: look.close ?? '',
  };
}

const withoutSign = (value: Value): Value => ({ ...value, amount: Math.abs(value.amount ?? 0) });

function rateValue({ growth, difference }: Comparison): Value {
  const rest = { kind: 'percent', half: 0, blank: false } as const;
  if (growth) return { ...rest, amount: growth.scaled, scale: growth.decimals };
  return { ...rest, amount: null, scale: 2, unknown: difference.unknown ?? 'noBase' };
}
