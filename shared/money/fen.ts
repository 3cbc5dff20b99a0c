/**
 * An amount of money in whole 分 (1 元 = 100 分). Every amount of a report is held in this unit;
 * 元 and 万元 exist only where text is read or printed.
 */
export type Fen = number & { readonly __fen: unique symbol };

/** The largest magnitude of an amount: 9×10¹⁵ 分 = 90 万亿元, below the last exact integer of a double. */
export const MAX_FEN = 9e15;

/** True when `n` may be held as an amount: a whole number of 分 within ±MAX_FEN. */
export function isFen(n: number): n is Fen {
  return Number.isSafeInteger(n) && Math.abs(n) <= MAX_FEN;
}

/**
 * Marks a number as an amount in 分.
 * @throws RangeError (Chinese message) when it is no whole number or exceeds ±9×10¹⁵.
 */
export function fen(n: number): Fen {
  const amount = n + 0; // turns -0 into 0, so that equal amounts are identical
  if (isFen(amount)) return amount;
  if (Number.isFinite(n) && Math.abs(n) > MAX_FEN) {
    throw new RangeError(`金额超出可计算的范围（绝对值不超过90万亿元）：${n}分。请核对数字的位数和单位。`);
  }
  throw new RangeError(`金额必须是整数分，得到的是 ${n}。请核对数据来源。`);
}

/** No money: the neutral element of sums. */
export const ZERO: Fen = fen(0);

/** Adds amounts. @throws RangeError when a running total leaves ±9×10¹⁵ 分. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return sumFen(amounts);
}

/** Adds the amounts of any iterable; an empty one gives ZERO. @throws RangeError as `addFen`. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total: Fen = ZERO;
  for (const amount of amounts) total = fen(total + amount);
  return total;
}

/** `a − b`. @throws RangeError as `addFen`. */
export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}
