import { formatScaled } from '../money/formatScaled.ts';
import { roundDivBig } from '../money/roundHalfAway.ts';
import { isBlankText, scanNumber } from '../money/scanNumber.ts';

interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const GROUPED = { grouping: true, trimZeros: false };

/**
 * after − before of two printed numbers, with the decimals of the finer one, and the growth in percent (two decimals).
 * A blank counts as nothing against a number. Both are '' where a text is no number.
 */
export function compareAmounts(before: string, after: string): { difference: string; percent: string } {
  const from = numberOf(before);
  const to = numberOf(after);
  if (!from || !to || (isBlankText(before) && isBlankText(after))) return { difference: '', percent: '' };
  const scale = Math.max(from.scale, to.scale);
  const difference = scaledTo(to, scale) - scaledTo(from, scale);
  const base = scaledTo(from, scale);
  const magnitude = base < 0n ? -base : base;
  const percent = magnitude === 0n ? '' : `${formatScaled(roundDivBig(difference * 10_000n, magnitude), 2, GROUPED)}%`;
  return { difference: formatScaled(difference, scale, GROUPED), percent };
}

function numberOf(text: string): Decimal | undefined {
  if (isBlankText(text)) return { coefficient: 0n, scale: 0 };
  const read = scanNumber(text, (clean) => ({ number: clean, rest: undefined }));
  return 'problem' in read ? undefined : read;
}

const scaledTo = ({ coefficient, scale }: Decimal, wanted: number): bigint =>
  coefficient * 10n ** BigInt(wanted - scale);
