import type { Value } from '../budget/value.ts';
import type { Fen } from '../money/fen.ts';
import { formatAmount } from '../money/formatAmount.ts';
import { formatQuantity } from '../money/quantity.ts';
import { formatRatio } from '../money/share.ts';
import type { NumberLook } from './layout.ts';

/**
 * A value as a cell prints it. Unknown values and blanks print as the look says; rounding is half away from zero, from
 * the exact 分.
 */
export function cellText(value: Value, look: NumberLook, moneyUnit: '元' | '万元'): string {
  if (value.amount === null) return '';
  if (value.blank && look.blank === 'blank') return '';
  if (value.kind === 'percent') return formatRatio({ scaled: value.amount, decimals: value.scale });
  if (value.kind === 'quantity') {
    if (value.amount === 0) return zeroText(look, '0');
    return formatQuantity(
      { value: value.amount, scale: value.scale, unit: value.unit ?? '' },
      { grouping: look.grouping, trimZeros: true },
    );
  }
  const style = { unit: moneyUnit, decimals: look.decimals, grouping: look.grouping, trimZeros: look.trimZeros };
  const digits = formatAmount(value.amount as Fen, style);
  return value.amount === 0 ? zeroText(look, digits) : digits;
}

function zeroText(look: NumberLook, digits: string): string {
  if (look.zero === 'blank') return '';
  if (look.zero === 'dash') return '-';
  return look.zero === 'bareZero' ? '0' : digits;
}
