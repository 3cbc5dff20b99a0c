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

/**
 * Whether this year's facts cannot answer for the address: no line of the kind, so that no table of it was found, or a
 * project that is known by its form alone.
 */
export function isUnfilled({ dataset, project }: Coordinates, { report }: Context): boolean {
  if (dataset === undefined) return false;
  const lines = report.current[dataset];
  if (lines.length === 0) return true;
  const own = dataset === 'projects' && project !== undefined ? lines.find(({ id }) => id === project) : undefined;
  return own !== undefined && Object.keys(own.amounts ?? {}).length === 0;
}
