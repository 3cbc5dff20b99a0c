import { formatScaled } from '../money/formatScaled.ts';

const WITHOUT_ZEROS = { grouping: true, trimZeros: false };

/** An amount in 分 as a message shows it: in 万元 with as many decimals as it needs, at least two. */
export function amountText(fen: number): string {
  if (fen % 10_000 === 0) return `${formatScaled(fen / 10_000, 2, WITHOUT_ZEROS)}万元`;
  return `${formatScaled(fen, 6, { grouping: true, trimZeros: true })}万元`;
}
