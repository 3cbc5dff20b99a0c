import type { Fen } from './fen.ts';
import { formatScaled } from './formatScaled.ts';
import type { Approx } from './interval.ts';
import { roundDivBig } from './roundHalfAway.ts';

/** A percentage as printed: `scaled` = percent × 10^decimals, so 15.34 % is { scaled: 1534, decimals: 2 }. */
export interface Ratio {
  scaled: number;
  decimals: number;
}

/** The percentages that amounts of limited precision allow, both bounds included, in percent. */
export interface PercentInterval {
  min: number;
  max: number;
}

/** Relative slack for comparing bounds that were computed in floating point; far below any printed digit. */
const SLACK = 1e-12;

/**
 * What percentage of `whole` is `part`: the exact quotient, rounded half away from zero.
 * @returns null when `whole` is zero (there is no share of nothing), or when the percentage exceeds what can be held.
 */
export function share(part: Fen, whole: Fen, decimals = 2): Ratio | null {
  return whole === 0 ? null : toRatio(BigInt(part), BigInt(whole), decimals);
}

/**
 * By how much percent `current` exceeds `base`, rounded half away from zero; negative for a decrease.
 * A negative base counts with its magnitude, so that the sign is always that of the change.
 * @returns null on a zero base (no growth is stated then, rule CHG-04), or when the percentage exceeds what can be held.
 */
export function growth(current: Fen, base: Fen, decimals = 2): Ratio | null {
  return base === 0 ? null : toRatio(BigInt(current) - BigInt(base), BigInt(Math.abs(base)), decimals);
}

/**
 * All percentages that `part` of `whole` can be, given the precision of both.
 * @returns null when `whole` may be zero.
 */
export function shareInterval(part: Approx, whole: Approx): PercentInterval | null {
  return corners(part, whole, (p, w) => (p / w) * 100);
}

/**
 * All percentages that the growth from `base` to `current` can be, given the precision of both (rule CHG-02).
 * @returns null when `base` may be zero.
 */
export function growthInterval(current: Approx, base: Approx): PercentInterval | null {
  return corners(current, base, (c, b) => ((c - b) / Math.abs(b)) * 100);
}

/** True when some percentage of the interval is printed as `printed`. */
export function ratioAgrees(printed: Ratio, interval: PercentInterval): boolean {
  const scale = 10 ** printed.decimals;
  const [low, high] = [(printed.scaled - 0.5) / scale, (printed.scaled + 0.5) / scale];
  const slack = SLACK * Math.max(100, Math.abs(low), Math.abs(high));
  return interval.min <= high + slack && interval.max >= low - slack;
}

/** Writes a percentage with its sign mark: 15.34%. `absolute` drops the minus (for 下降15.34%). */
export function formatRatio(ratio: Ratio, options: { trimZeros?: boolean; absolute?: boolean } = {}): string {
  const scaled = options.absolute ? Math.abs(ratio.scaled) : ratio.scaled;
  return `${formatScaled(scaled, ratio.decimals, { grouping: false, trimZeros: options.trimZeros ?? false })}%`;
}

function toRatio(part: bigint, whole: bigint, decimals: number): Ratio | null {
  const scaled = Number(roundDivBig(part * 10n ** BigInt(decimals + 2), whole));
  return Number.isSafeInteger(scaled) ? { scaled, decimals } : null;
}

/** The extremes over the corners: enough, since both functions are monotonic in each argument where `below` ≠ 0. */
function corners(
  above: Approx,
  below: Approx,
  percent: (above: number, below: number) => number,
): PercentInterval | null {
  if (Math.abs(below.fen) <= below.half) return null;
  const values = [above.fen - above.half, above.fen + above.half].flatMap((a) =>
    [below.fen - below.half, below.fen + below.half].map((b) => percent(a, b)),
  );
  return { min: Math.min(...values), max: Math.max(...values) };
}
