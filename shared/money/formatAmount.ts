import type { Fen } from './fen.ts';
import { formatScaled } from './formatScaled.ts';
import { roundDivBig } from './roundHalfAway.ts';
import { decimalsToFen } from './unit.ts';
import type { MoneyUnit } from './unit.ts';

/** How a table or a text prints amounts. Pure data: layouts store it. */
export interface NumberStyle {
  unit: MoneyUnit;
  /** Digits after the point at most, 0–10. */
  decimals: number;
  /** Thousands separators. */
  grouping: boolean;
  /** Drop trailing zeros: 350, not 350.00; 0 stays 0. */
  trimZeros: boolean;
  /** What an amount of exactly zero prints: its digits (default), nothing, or a dash. */
  zero?: 'digits' | 'blank' | '-';
}

const MAX_DECIMALS = 10;

/**
 * Prints an amount, rounded half away from zero to the decimals of the style, negative with `-`, without the unit.
 *
 * `zero` holds for an exact zero only: 10 元 in 万元 with two decimals prints `0.00`, since the amount is there;
 * and an amount that rounds to zero carries no sign.
 * @throws RangeError when `decimals` is no integer from 0 to 10.
 */
export function formatAmount(value: Fen, style: NumberStyle): string {
  const { decimals } = style;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) {
    throw new RangeError(`金额的小数位数须为0到${MAX_DECIMALS}的整数，得到的是 ${decimals}。请检查版式的数字格式。`);
  }
  if (value === 0 && style.zero === 'blank') return '';
  if (value === 0 && style.zero === '-') return '-';
  return formatScaled(toScaled(value, style.unit, decimals), decimals, style);
}

function toScaled(value: Fen, unit: MoneyUnit, decimals: number): bigint {
  const shift = decimalsToFen(unit) - decimals;
  const exact = BigInt(value);
  return shift > 0 ? roundDivBig(exact, 10n ** BigInt(shift)) : exact * 10n ** BigInt(-shift);
}
