import type { Coordinates } from '../../budget/coordinates.ts';
import { figureAmount, figurePercent } from '../../checks/text/figureAmount.ts';
import type { Context } from '../../layout/context.ts';
import { subtractApprox, type Approx } from '../../money/interval.ts';
import { growthInterval, ratioAgrees, type Ratio } from '../../money/share.ts';
import type { ProseFigure, ProseRelation } from '../../prose/reading.ts';
import { amountOf } from './amountOf.ts';
import { sureReadings } from './sureReadings.ts';

type Change = Extract<ProseRelation, { kind: 'change' }>;

/** Last year's amount of a fact. */
export interface ChangeBase {
  readonly of: Coordinates;
  readonly prior: Approx;
}

/**
 * The amount of last year that a change was taken from: this year's, as the text states it or else as the facts do,
 * without the change. Of several readings the one whose percentage is the stated one. Within what the printed digits
 * allow, the amount is chosen so that the percentage comes out as printed.
 * @param sure readings below this confidence are not used
 */
export function baseOfChange(
  change: Change,
  figures: readonly ProseFigure[],
  context: Context,
  sure: number,
): ChangeBase | undefined {
  const figure = change.delta === undefined ? undefined : figures[change.delta];
  const delta = figure && !figure.approximate ? figureAmount(figure) : undefined;
  if (!figure || !delta || (figure.sign === 0 && delta.fen !== 0)) return undefined;
  const stated = change.now === undefined ? undefined : figureAmount(figures[change.now]!);
  const percent = change.growth === undefined ? undefined : figurePercent(figures[change.growth]!);
  const signed = { fen: delta.fen * (figure.sign || 1), half: delta.half } as Approx;
  const found = sureReadings(figure.subject.candidates, context, sure).flatMap(({ op, of }) => {
    const fact = op === 'delta' ? amountOf(of, 'this', context) : undefined;
    if (!fact) return [];
    // the fact is known better than the text prints it
    const now = stated && !isWithin(fact, stated) ? stated : fact;
    const prior = subtractApprox(now, signed);
    return prior.fen < 0 ? [] : [{ of, now, prior }];
  });
  const best = (percent && found.find(({ now, prior }) => growthAgrees(now, prior, percent))) ?? found[0];
  if (!best) return undefined;
  return { of: best.of, prior: percent ? settled(best.now, best.prior, percent, figure.sign) : best.prior };
}

const isWithin = (fact: Approx, printed: Approx): boolean =>
  Math.abs(fact.fen - printed.fen) <= fact.half + printed.half;

const growthAgrees = (now: Approx, prior: Approx, percent: Ratio): boolean => {
  const interval = growthInterval(now, prior);
  if (interval === null) return false;
  const { min, max } = interval;
  return ratioAgrees(percent, { min, max }) || ratioAgrees(percent, { min: -max, max: -min });
};

/** The amount nearest to `prior`, inside its interval, from which the growth to `now` prints as stated. */
function settled(now: Approx, prior: Approx, { scaled, decimals }: Ratio, sign: 1 | -1 | 0): Approx {
  const scale = 10 ** decimals;
  const base = (percent: number): number => now.fen / (1 + (sign * percent) / 100);
  const bounds = [base((scaled - 0.499) / scale), base((scaled + 0.499) / scale)].sort((a, b) => a - b);
  if (sign === 0 || bounds.some((b) => !Number.isFinite(b) || b < 0)) return prior;
  // the change itself must still print the same: its own interval, a hair narrower
  const room = Math.max(0, prior.half * 0.98 - 1);
  const low = Math.max(Math.ceil(bounds[0]!), Math.ceil(prior.fen - room));
  const high = Math.min(Math.floor(bounds[1]!), Math.floor(prior.fen + room));
  if (low > high) return prior;
  return { fen: Math.min(high, Math.max(low, prior.fen)), half: prior.half } as Approx;
}
