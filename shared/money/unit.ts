import { fen, ZERO } from './fen.ts';
import type { Fen } from './fen.ts';

/** The units in which reports print money. */
export type MoneyUnit = '元' | '万元' | '亿元';

/** All money units, smallest first. */
export const MONEY_UNITS: readonly MoneyUnit[] = ['元', '万元', '亿元'];

const EXPONENT: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** How many 分 one unit is: 元 100, 万元 1,000,000, 亿元 10,000,000,000. */
export function fenPerUnit(unit: MoneyUnit): number {
  return 10 ** EXPONENT[unit];
}

/** How many decimals an amount in this unit needs to be exact to the 分: 元 2, 万元 6, 亿元 10. */
export function decimalsToFen(unit: MoneyUnit): number {
  return EXPONENT[unit];
}

/**
 * Half of the last printed digit of an amount with `scale` decimals: the most by which the true amount can
 * differ from the printed one. 0 where the last digit is the 分 itself (or finer).
 *
 * A report that drops trailing zeros prints 350 for 350.00: pass the decimals of the column then, not those of the text.
 */
export function halfOfLastDigit(unit: MoneyUnit, scale: number): Fen {
  const missing = EXPONENT[unit] - scale;
  return missing > 0 ? fen(10 ** missing / 2) : ZERO;
}
