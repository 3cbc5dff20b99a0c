import { fen } from './fen.ts';
import type { Fen } from './fen.ts';
import { formatScaled } from './formatScaled.ts';
import type { DigitStyle } from './formatScaled.ts';
import { roundDivBig } from './roundHalfAway.ts';
import { cleanNumberText, isBlankText, quoteText, scanNumber } from './scanNumber.ts';

/** A counted or measured number: `value × 10^−scale` of `unit` (辆, 台（套）, ㎡, 人 …; '' when it has none). */
export interface Quantity {
  /** A safe integer. */
  value: number;
  /** Decimal digits, ≥ 0. */
  scale: number;
  unit: string;
}

/** What a text that should hold a quantity holds. `message`: Chinese, what is wrong and what to do. */
export type ParsedQuantity =
  { kind: 'quantity'; quantity: Quantity } | { kind: 'blank' } | { kind: 'error'; message: string };

/** A unit begins with a letter or sign (㎡, 台（套）), so that 3-5 or 3(2) is no number with a unit. */
const NUMBER_THEN_UNIT = /^([+-]?\(?[+-]?[\d,.]+\)?)([^\d(),.+-].*)?$/;

/**
 * Reads a quantity; spaces, full-width characters and thousands separators as in amounts. The text may repeat the
 * unit (`3辆`); another unit than `unit` is an error, unless `unit` is '' (then the text's unit is taken). Never throws.
 */
export function parseQuantity(text: string, unit: string): ParsedQuantity {
  if (isBlankText(text)) return { kind: 'blank' };
  const scanned = scanNumber(text, (clean) => {
    const match = NUMBER_THEN_UNIT.exec(clean);
    return { number: match?.[1] ?? clean, rest: match?.[2] ?? '' };
  });
  if ('problem' in scanned) return { kind: 'error', message: scanned.problem };
  const quoted = `“${quoteText(text)}”`;
  if (scanned.rest !== '' && unit !== '' && scanned.rest !== cleanNumberText(unit)) {
    return { kind: 'error', message: `${quoted}的单位与本栏的“${unit}”不同。请换算成“${unit}”后只填数字。` };
  }
  const value = Number(scanned.coefficient);
  if (!Number.isSafeInteger(value)) {
    return { kind: 'error', message: `${quoted}超出可登记的范围。请核对数字的位数。` };
  }
  const ownUnit = scanned.rest.replaceAll('(', '（').replaceAll(')', '）');
  return { kind: 'quantity', quantity: { value, scale: scanned.scale, unit: unit === '' ? ownUnit : unit } };
}

/** Writes a quantity; the unit follows only when asked for. Default: separators, all decimals, no unit. */
export function formatQuantity(quantity: Quantity, style: Partial<DigitStyle> & { withUnit?: boolean } = {}): string {
  const { grouping = true, trimZeros = false, withUnit = false } = style;
  return formatScaled(quantity.value, quantity.scale, { grouping, trimZeros }) + (withUnit ? quantity.unit : '');
}

/**
 * Adds quantities of one unit; the result has the finest scale among them. An empty list gives 0.
 * @throws RangeError when a unit differs from `unit`, or the sum is too large.
 */
export function sumQuantities(quantities: Iterable<Quantity>, unit: string): Quantity {
  let sum: Quantity = { value: 0, scale: 0, unit };
  for (const quantity of quantities) sum = addQuantities(sum, quantity);
  return sum;
}

/** `a + b`. @throws RangeError when the units differ or the sum is too large. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  if (a.unit !== b.unit) {
    throw new RangeError(`数量的单位不同，不能相加：“${a.unit}”与“${b.unit}”。请先统一计量单位。`);
  }
  const scale = Math.max(a.scale, b.scale);
  const value = a.value * 10 ** (scale - a.scale) + b.value * 10 ** (scale - b.scale);
  if (Number.isSafeInteger(value)) return { value, scale, unit: a.unit };
  throw new RangeError(`数量之和超出可计算的范围（单位：${a.unit}）。请核对数字的位数。`);
}

/** Same unit and same number, however many zeros it is written with. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  const scale = Math.max(a.scale, b.scale);
  const at = (q: Quantity): bigint => BigInt(q.value) * 10n ** BigInt(scale - q.scale);
  return a.unit === b.unit && at(a) === at(b);
}

/** What a quantity costs at a price per unit, exact, rounded half away from zero to the 分. @throws RangeError when out of range. */
export function multiplyByPrice(quantity: Quantity, unitPrice: Fen): Fen {
  return fen(Number(roundDivBig(BigInt(quantity.value) * BigInt(unitPrice), 10n ** BigInt(quantity.scale))));
}
