import { compareApprox, type Approx } from '../../money/interval.ts';
import { ratioAgrees } from '../../money/share.ts';
import type { FactQuery, ProseFigure } from '../../prose/reading.ts';
import { factOf, type Fact, type FactSource } from './factOf.ts';
import { isNarrow } from './isNarrow.ts';
import { figureAmount, figurePercent } from './figureAmount.ts';

/** How a figure of a text stands to the facts. */
export type Verdict =
  /** Its words name no fact, or the facts do not know. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'agrees'; readonly query: FactQuery }
  | { readonly kind: 'differs'; readonly query: FactQuery; readonly fact: Fact };

/** The confidence of a reading below which the words allow another one, and nothing is held against the figure. */
export const SURE = 0.75;

/** Compares a figure with every reading of its words: one that agrees is enough. */
export function judgeFigure(figure: ProseFigure, material: FactSource): Verdict {
  if (figure.approximate || typeof figure.year === 'number') return { kind: 'unread' };
  const answered = figure.subject.candidates.flatMap((query) => {
    const fact = factOf(inYear(query, figure), material);
    return fact && isComparable(figure, fact) ? [{ query, fact }] : [];
  });
  const agreeing = answered.find(({ fact }) => agrees(figure, fact));
  if (agreeing) return { kind: 'agrees', query: agreeing.query };
  const [best] = answered;
  if (!best || best.query.confidence < SURE || figure.inReason) return { kind: 'unread' };
  // 涉及资金, 金额: words that may mean any part of the money
  if (!isNarrow(best.query.of) && !TOTAL.test(figure.subject.label)) return { kind: 'unread' };
  return { kind: 'differs', ...best };
}

const TOTAL = /总计|合计|总额|收入|支出|收支|总预算|预算总/;

const isComparable = (figure: ProseFigure, fact: Fact): boolean =>
  fact.kind === 'money'
    ? figure.unit.kind === 'money'
    : fact.kind === 'percent'
      ? figure.unit.kind === 'percent'
      : figure.unit.kind === 'count';

/** The reader names the year beside the query where the query itself does not. */
export const inYear = (query: FactQuery, figure: ProseFigure): FactQuery =>
  figure.year === 'prior' && query.op === 'value' && query.of.year === undefined
    ? { ...query, of: { ...query.of, year: 'prior' } }
    : query;

function agrees(figure: ProseFigure, fact: Fact): boolean {
  switch (fact.kind) {
    case 'money': {
      const amount = figureAmount(figure);
      return amount !== undefined && (same(amount, fact.amount) || sameMagnitude(figure, amount, fact.amount));
    }
    case 'percent': {
      const printed = figurePercent(figure);
      const { min, max } = fact.interval;
      return (
        printed !== undefined && (ratioAgrees(printed, { min, max }) || ratioAgrees(printed, { min: -max, max: -min }))
      );
    }
    case 'count':
      return figure.unit.kind !== 'count'
        ? false
        : figure.scaled * figure.unit.times * 10 ** fact.decimals === fact.scaled * 10 ** figure.decimals;
  }
}

const same = (a: Approx, b: Approx): boolean => compareApprox(a, b) !== 'differs';

/** A change is printed without sign, its direction stands in words; the direction has a rule of its own. */
const sameMagnitude = (figure: ProseFigure, amount: Approx, fact: Approx): boolean =>
  figure.role === 'delta' && same(amount, { fen: Math.abs(fact.fen), half: fact.half } as Approx);
