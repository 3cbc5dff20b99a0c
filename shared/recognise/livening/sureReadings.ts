import type { Context } from '../../layout/context.ts';
import { figureValue } from '../../narrative/figureValue.ts';
import type { FactQuery } from '../../prose/reading.ts';

/** A second reading of words that are sure: 资产总额 is the net or the gross value. */
const POSSIBLE = 0.5;

/**
 * The readings by which something may be taken for a fact, best first: where a sure one names something that this year's
 * facts do not hold, and another of the same words something that they do, the other one is meant.
 * @param sure below this confidence the first reading is none
 */
export function sureReadings(candidates: readonly FactQuery[], context: Context, sure: number): readonly FactQuery[] {
  if (!candidates.some(({ confidence }) => confidence >= sure)) return [];
  const possible = candidates.filter(({ confidence }) => confidence >= Math.min(sure, POSSIBLE));
  const isHeld = ({ of }: FactQuery): boolean => {
    const { amount, blank } = figureValue({ ...of, year: 'this' }, context);
    return amount !== null && !blank;
  };
  const held = possible.filter(isHeld);
  return held.length > 0
    ? [...held, ...possible.filter((query) => !held.includes(query))]
    : possible.filter(({ confidence }) => confidence >= sure);
}
