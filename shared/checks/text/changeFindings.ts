import { compareApprox, subtractApprox, type Approx } from '../../money/interval.ts';
import { growthInterval, ratioAgrees, type Ratio } from '../../money/share.ts';
import type { FigurePlace, ProseRelation } from '../../prose/reading.ts';
import { amountText } from '../amountText.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import { figureAmount, figurePercent } from './figureAmount.ts';
import { figureAt, figurePlace, figureText, type ReadSection } from './reading.ts';

type Change = Extract<ProseRelation, { kind: 'change' }>;

interface Parts {
  readonly now?: Approx;
  readonly prior?: Approx;
  readonly delta?: Approx;
  readonly growth?: Ratio;
  /** +1 or −1 as the words say; none where they do not. */
  readonly sign?: 1 | -1;
}

/**
 * What a text claims of a change: the difference of two years, its percentage and its direction (CHG-01 to CHG-04).
 * A percentage is held against all values that the printed digits allow.
 */
export function changeFindings(read: ReadSection, paragraph: number, change: Change): Finding[] {
  const at = (figure: number | undefined): FigurePlace | undefined =>
    figure === undefined ? undefined : { paragraph, figure };
  const places = {
    now: at(change.now),
    prior: at(change.prior),
    delta: at(change.delta),
    growth: at(change.growth),
  };
  const parts = partsOf(read, places, change);
  return [...difference(read, places, parts), ...percentage(read, places, parts), ...zeroBase(read, places, parts)];
}

type Places = Readonly<Record<'now' | 'prior' | 'delta' | 'growth', FigurePlace | undefined>>;

function partsOf(read: ReadSection, places: Places, change: Change): Parts {
  const amount = (place: FigurePlace | undefined): Approx | undefined => {
    const figure = place && figureAt(read, place);
    return figure && !figure.approximate ? figureAmount(figure) : undefined;
  };
  const [now, prior, delta] = [amount(places.now), amount(places.prior), amount(places.delta)];
  const growth = places.growth && figurePercent(figureAt(read, places.growth));
  const sign = change.direction === 'up' ? 1 : change.direction === 'down' ? -1 : undefined;
  return {
    ...(now ? { now } : {}),
    ...(prior ? { prior } : {}),
    ...(delta ? { delta } : {}),
    ...(growth ? { growth } : {}),
    ...(sign ? { sign } : {}),
  };
}

function difference(read: ReadSection, places: Places, { now, prior, delta, sign }: Parts): Finding[] {
  if (!now || !prior || !delta) return [];
  const computed = subtractApprox(now, prior);
  const stated = signed(delta, sign ?? (Math.sign(computed.fen) < 0 ? -1 : 1));
  if (compareApprox(computed, stated) !== 'differs') return [];
  const turned = compareApprox(computed, signed(stated, -1)) !== 'differs';
  const expected = amountText(Math.abs(computed.fen));
  return [
    makeFinding(turned ? 'CHG-03' : 'CHG-01', {
      severity: 'error',
      where: figurePlace(read, places.delta!),
      against: [figurePlace(read, places.now!), figurePlace(read, places.prior!)],
      stated: figureText(read, places.delta!),
      expected,
      message: turned
        ? `${read.section.heading}：本年${amountText(now.fen)}，上年${amountText(prior.fen)}，应为${computed.fen < 0 ? '减少' : '增加'}，文中的方向写反了。`
        : `${read.section.heading}：本年${amountText(now.fen)}减上年${amountText(prior.fen)}为${expected}，文中写的是${figureText(read, places.delta!)}。`,
      hint: '核对本年数、上年数和增减额。',
      key: `${places.delta!.paragraph}.${places.delta!.figure}`,
    }),
  ];
}

const signed = ({ fen, half }: Approx, sign: 1 | -1): Approx => ({ fen: fen * sign, half }) as Approx;

/** Last year's amount: as stated, or this year's without the change. */
function baseOf({ now, prior, delta, sign }: Parts): Approx | undefined {
  if (prior) return prior;
  return now && delta && sign ? subtractApprox(now, signed(delta, sign)) : undefined;
}

function percentage(read: ReadSection, places: Places, parts: Parts): Finding[] {
  const { growth, delta, sign, now } = parts;
  const base = baseOf(parts);
  if (!growth || !base) return [];
  const current =
    now ?? (delta && sign ? ({ fen: base.fen + sign * delta.fen, half: base.half + delta.half } as Approx) : undefined);
  if (!current) return [];
  const interval = growthInterval(current, base);
  // where the change itself is stated, its digits are the better evidence than the difference of two rounded totals
  const exact = delta && base.fen !== 0 ? (100 * delta.fen) / Math.abs(base.fen) : undefined;
  if (interval === null || agreesWithout(growth, interval) || near(growth, exact)) return [];
  const expected = `${Math.abs(exact ?? (interval.min + interval.max) / 2).toFixed(2)}%`;
  return [
    makeFinding('CHG-02', {
      severity: 'error',
      where: figurePlace(read, places.growth!),
      against: [places.now, places.prior, places.delta].filter((p) => p !== undefined).map((p) => figurePlace(read, p)),
      stated: figureText(read, places.growth!),
      expected,
      message: `${read.section.heading}：按文中的金额，增减比例应为${expected}，写的是${figureText(read, places.growth!)}。`,
      hint: '核对增减额和比例；比例对而金额错的，改金额。',
      key: `${places.growth!.paragraph}.${places.growth!.figure}`,
    }),
  ];
}

/** The printed percentage has no sign: its direction word has. */
const agreesWithout = (printed: Ratio, { min, max }: { min: number; max: number }): boolean =>
  ratioAgrees(printed, { min, max }) || ratioAgrees(printed, { min: -max, max: -min });

const near = ({ scaled, decimals }: Ratio, exact: number | undefined): boolean =>
  exact !== undefined && Math.abs(Math.abs(scaled) / 10 ** decimals - Math.abs(exact)) <= 0.5 / 10 ** decimals + 1e-9;

function zeroBase(read: ReadSection, places: Places, parts: Parts): Finding[] {
  const base = baseOf(parts);
  if (!parts.growth || !base || base.fen !== 0 || parts.growth.scaled === 0) return [];
  return [
    makeFinding('CHG-04', {
      severity: 'error',
      where: figurePlace(read, places.growth!),
      stated: figureText(read, places.growth!),
      message: `${read.section.heading}：上年数为零，不应写增减比例${figureText(read, places.growth!)}。`,
      hint: '改写为“上年无此项预算”，不写百分比。',
      key: `${places.growth!.paragraph}.${places.growth!.figure}`,
    }),
  ];
}
