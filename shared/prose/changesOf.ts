import type { IndexedFigure } from './relationsOf.ts';
import type { ProseRelation } from './reading.ts';
import type { Traits } from './vocabulary/traits.ts';

/** Percentages and changes, each with the figures beside it that are about the same thing. */
export function sharesAndChanges(figures: readonly IndexedFigure[]): ProseRelation[] {
  const done = new Set<number>();
  return figures.flatMap((f): ProseRelation[] => {
    if (f.figure.role === 'share') return [shareOf(f, figures)];
    if ((f.figure.role !== 'delta' && f.figure.role !== 'growth') || done.has(f.index)) return [];
    const growth = growthOf(f, figures);
    if (growth) done.add(growth.index);
    return [changeOf(f, growth, figures)];
  });
}

function shareOf(f: IndexedFigure, figures: readonly IndexedFigure[]): ProseRelation {
  const part = figures.findLast((x) => x.index < f.index && x.about === f.about && x.figure.role === 'amount');
  const whole = figures.findLast(
    (x) => x.index < f.index && x.about !== null && x.about === f.within?.named && x.figure.role === 'amount',
  );
  return {
    kind: 'share',
    percent: f.index,
    ...(part ? { part: part.index } : {}),
    ...(whole ? { whole: whole.index } : {}),
  };
}

/** The percentage of a change: itself, or the one that follows a difference about the same thing. */
function growthOf(f: IndexedFigure, figures: readonly IndexedFigure[]): IndexedFigure | undefined {
  if (f.figure.role === 'growth') return f;
  const next = figures.find((x) => x.index > f.index && x.about === f.about);
  return next?.figure.role === 'growth' ? next : undefined;
}

function changeOf(
  f: IndexedFigure,
  growth: IndexedFigure | undefined,
  figures: readonly IndexedFigure[],
): ProseRelation {
  const now = amountOf(f, figures, 'this');
  const prior = amountOf(f, figures, 'prior');
  const way = f.figure.direction?.way;
  return {
    kind: 'change',
    ...(now ? { now: now.index } : {}),
    ...(prior ? { prior: prior.index } : {}),
    ...(f.figure.role === 'delta' ? { delta: f.index } : {}),
    ...(growth ? { growth: growth.index } : {}),
    ...(way ? { direction: way } : {}),
  };
}

/** The amount that changed: said of the same thing, or of a thing that its words name again (支出总计…；支出增加…). */
function amountOf(
  f: IndexedFigure,
  figures: readonly IndexedFigure[],
  year: 'this' | 'prior',
): IndexedFigure | undefined {
  const before = figures.filter((x) => x.figure.role === 'amount' && x.figure.year === year && x.index < f.index);
  const own = before.findLast((x) => x.about === f.about);
  if (own || !f.about?.known) return own;
  const again = before.findLast((x) => x.about?.known && namesAgain(f.traits, x.traits));
  // an amount of another thing in between may be what the short word means
  const isNext = again && before.every((x) => x.index <= again.index || x.traits.side === otherSide(f.traits));
  return isNext ? again : undefined;
}

const otherSide = ({ side }: Traits): Traits['side'] =>
  side === 'expenditure' ? 'revenue' : side === 'revenue' ? 'expenditure' : undefined;

/** Whether a short name means what a longer one named before: nothing that it says is said otherwise there. */
export function namesAgain(short: Traits, long: Traits): boolean {
  const { total, classification: _a, ...said } = short;
  const { total: longTotal, classification: _b, ...known } = long;
  if (Object.keys(said).length === 0 || (total !== undefined && total !== longTotal)) return false;
  return sortedJson(said) === sortedJson(known);
}

const sortedJson = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** 收入总计…，支出总计…: the two are equal, and so are their changes where both are stated. */
export function equalTotals(figures: readonly IndexedFigure[]): ProseRelation[] {
  const revenue = figures.find((f) => isTotal(f, 'revenue'));
  const expenditure = figures.find((f) => isTotal(f, 'expenditure') && f.traits.fund === revenue?.traits.fund);
  if (!revenue || !expenditure) return [];
  const deltas = figures.filter(
    (f) => f.figure.role === 'delta' && f.about?.known && isOfTotals(f, revenue, expenditure),
  );
  const last = deltas.find((f) => f.traits.side === 'expenditure' && f.about !== deltas[0]?.about);
  const first = deltas[0];
  return [
    { kind: 'equal', figures: [revenue.index, expenditure.index] },
    ...(first && last && sameBase(first, last) ? [{ kind: 'equal' as const, figures: [first.index, last.index] }] : []),
  ];
}

/** Compared with the same year; the second may leave it out. */
const sameBase = ({ figure: a }: IndexedFigure, { figure: b }: IndexedFigure): boolean =>
  b.comparison === undefined || a.comparison?.year === b.comparison.year;

const isTotal = (f: IndexedFigure, side: 'revenue' | 'expenditure'): boolean =>
  f.figure.role === 'amount' &&
  f.figure.year === 'this' &&
  f.traits.side === side &&
  f.traits.total === 'grand' &&
  !f.traits.measure;

const isOfTotals = (f: IndexedFigure, revenue: IndexedFigure, expenditure: IndexedFigure): boolean =>
  f.about === revenue.about ||
  f.about === expenditure.about ||
  namesAgain(f.traits, revenue.traits) ||
  namesAgain(f.traits, expenditure.traits);
