import { fen, sumFen } from './fen.ts';
import type { Fen } from './fen.ts';

/**
 * An amount known to a precision: the true amount lies in [fen − half, fen + half].
 * `half` ≥ 0 is half of the last printed digit; 0 when the amount is exact to the 分.
 */
export interface Approx {
  fen: Fen;
  half: Fen;
}

/** How two amounts agree. `rounding`: unequal, but within what rounding explains. */
export type Agreement = 'equal' | 'rounding' | 'differs';

/** An amount known exactly. */
export function exactly(amount: Fen): Approx {
  return { fen: amount, half: fen(0) };
}

/** The sum: amounts add, and so do the halves. @throws RangeError when out of range. */
export function sumApprox(parts: Iterable<Approx>): Approx {
  const list = [...parts];
  return { fen: sumFen(list.map((part) => part.fen)), half: sumFen(list.map((part) => part.half)) };
}

/** `a − b`; the halves add. @throws RangeError when out of range. */
export function subtractApprox(a: Approx, b: Approx): Approx {
  return { fen: fen(a.fen - b.fen), half: fen(a.half + b.half) };
}

/**
 * Compares a stated total with its parts. With n parts printed to the same last digit d, a difference up to
 * d × (n + 1) / 2 is rounding (尾差); parts and total may also be printed to different digits.
 */
export function compareWithParts(stated: Approx, parts: Iterable<Approx>): Agreement {
  return compareApprox(stated, sumApprox(parts));
}

/** Compares two amounts of any precision: `rounding` when their intervals touch. */
export function compareApprox(a: Approx, b: Approx): Agreement {
  if (a.fen === b.fen) return 'equal';
  return Math.abs(a.fen - b.fen) <= a.half + b.half ? 'rounding' : 'differs';
}

/** True when rounding cannot explain the difference between a stated total and its parts. */
export function differsBeyondRounding(stated: Approx, parts: Iterable<Approx>): boolean {
  return compareWithParts(stated, parts) === 'differs';
}

/** True when `printed` can be the printed form of `value`: their difference is at most what rounding hides. */
export function agreesAsPrinted(value: Approx, printed: Approx): boolean {
  return compareApprox(value, printed) !== 'differs';
}

/**
 * True when `printed` is `value` with its last digits cut off instead of rounded (1.239 printed as 1.23):
 * no agreement by rounding, nearer to zero, and less than one printed digit away.
 */
export function isTruncated(value: Approx, printed: Approx): boolean {
  if (agreesAsPrinted(value, printed) || Math.sign(value.fen) * Math.sign(printed.fen) < 0) return false;
  const cut = Math.abs(value.fen) - Math.abs(printed.fen);
  return cut > 0 && cut < 2 * printed.half + value.half;
}
