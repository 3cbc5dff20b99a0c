import type { Value } from '../budget/value.ts';
import type { Context } from '../layout/context.ts';
import type { Fen } from '../money/fen.ts';
import { formatAmount } from '../money/formatAmount.ts';
import { formatQuantity } from '../money/quantity.ts';
import { formatRatio, type Ratio } from '../money/share.ts';
import { MONEY_UNITS, type MoneyUnit } from '../money/unit.ts';
import type { FigureLook } from './figureRef.ts';

/** A number as the text prints it, and the unit that follows it. */
export interface WrittenNumber {
  readonly number: string;
  readonly unit: string;
}

/** The unit of money in the text: the figure's own, else the layout's. */
export function textUnit(unit: string | undefined, context: Context): MoneyUnit {
  return MONEY_UNITS.find((known) => known === unit) ?? context.layout.moneyUnit;
}

/**
 * A known value in the layout's number look for text, rounded from its exact 分. Text has no empty cells: blank and 0
 * print as 0, with the decimals of the look where it says so. `look`: the figure's own, where it differs.
 */
export function writeValue(
  value: Value,
  unit: string | undefined,
  context: Context,
  look: FigureLook = {},
): WrittenNumber {
  const amount = value.amount ?? 0;
  const { decimals, grouping, trimZeros } = { ...context.layout.textNumbers, ...look };
  if (value.kind === 'percent')
    return { number: digitsOf({ scaled: amount, decimals: value.scale }, context, look), unit: '%' };
  if (value.kind === 'quantity') {
    const quantity = { value: amount, scale: value.scale, unit: '' };
    const number = amount === 0 ? '0' : formatQuantity(quantity, { grouping, trimZeros });
    return { number, unit: unit ?? value.unit ?? '' };
  }
  const money = textUnit(unit, context);
  const digits = formatAmount(amount as Fen, { unit: money, decimals, grouping, trimZeros });
  return { number: amount === 0 ? zeroDigits(digits, context, look) : digits, unit: money };
}

/** A percentage with its mark; the sign is left to the words around it. */
export function writeRatio(ratio: Ratio, context: Context, look: FigureLook = {}): string {
  return `${digitsOf({ ...ratio, scaled: Math.abs(ratio.scaled) }, context, look)}%`;
}

function digitsOf(ratio: Ratio, context: Context, look: FigureLook): string {
  const { trimZeros } = { ...context.layout.textNumbers, ...look };
  const digits = formatRatio(ratio, { trimZeros }).slice(0, -1);
  return ratio.scaled === 0 ? zeroDigits(digits, context, look) : digits;
}

function zeroDigits(digits: string, context: Context, look: FigureLook): string {
  return (look.zero ?? context.layout.textNumbers.zero) === 'digits' ? digits : '0';
}
