import type { Fen } from '../money/fen.ts';

/**
 * What stands at an address. `amount` is null when it is not known: the dataset has no line for the year, or the facts
 * are only known at a coarser level. `blank` is true when nothing was entered: it counts as nothing but is no zero.
 */
export interface Value {
  readonly kind: 'money' | 'quantity' | 'percent';
  /** Money: 分. Quantity and percent: integer of 10^-scale. */
  readonly amount: number | null;
  /** ± half of the last printed digit of what it was read from, summed over the parts (分). 0 = exact. */
  readonly half: number;
  readonly blank: boolean;
  readonly scale: number;
  readonly unit?: string;
  /** Why the amount is not known. */
  readonly unknown?: 'noData' | 'coarser' | 'noBase';
  /** A total that a published report states beside the computed one. */
  readonly stated?: { fen: Fen; half: Fen; printed: boolean };
}

export const BLANK: Value = { kind: 'money', amount: 0, half: 0, blank: true, scale: 2 };

/** Money as the arithmetic sees it: null when unknown. */
export function moneyOf(value: Value): Fen | null {
  return value.kind === 'money' ? (value.amount as Fen | null) : null;
}
