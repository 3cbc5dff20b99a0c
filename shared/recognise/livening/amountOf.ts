import type { Coordinates } from '../../budget/coordinates.ts';
import type { Context } from '../../layout/context.ts';
import type { Approx } from '../../money/interval.ts';
import { figureValue } from '../../narrative/figureValue.ts';

/** The money at an address as the facts know it; of last year only what was entered. */
export function amountOf(of: Coordinates, year: 'this' | 'prior', context: Context): Approx | undefined {
  const value = figureValue({ ...of, year }, context);
  if (value.amount === null || value.kind !== 'money' || (year === 'prior' && value.blank)) return undefined;
  return { fen: value.amount, half: value.half } as Approx;
}

/** Whether this year's facts hold no line of the kind at all: no table of it was found. */
export const isEmptyDataset = ({ dataset }: Coordinates, { report }: Context): boolean =>
  dataset !== undefined && report.current[dataset].length === 0;
