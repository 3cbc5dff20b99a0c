import type { Coordinates } from '../../budget/coordinates.ts';
import type { Approx } from '../../money/interval.ts';
import type { CheckMaterial } from './material.ts';

/** The amount that the facts hold at an address; undefined where nothing was entered or read. */
export function knownAmount(material: CheckMaterial, at: Coordinates): Approx | undefined {
  const value = material.context.book.value(at);
  return value.kind !== 'money' || value.amount === null || value.blank
    ? undefined
    : ({ fen: value.amount, half: value.half } as Approx);
}
