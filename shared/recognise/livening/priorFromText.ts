import { coordinatesKey, type Coordinates } from '../../budget/coordinates.ts';
import { DATASETS, type DatasetId } from '../../budget/datasets.ts';
import type { StatedValue } from '../../budget/facts.ts';
import type { Line } from '../../budget/lines.ts';
import { figureAmount, figurePercent } from '../../checks/text/figureAmount.ts';
import { inScope, type Context } from '../../layout/context.ts';
import { subtractApprox, type Approx } from '../../money/interval.ts';
import { growthInterval, ratioAgrees } from '../../money/share.ts';
import { figureValue } from '../../narrative/figureValue.ts';
import type { FactQuery, ProseFigure, ProseReading, ProseRelation } from '../../prose/reading.ts';

/** Below this the words allow another reading, and nothing is taken for a fact. */
const SURE = 0.7;

/**
 * Last year's amounts that the text states and no table gives: 上年的…万元, the amount that 减少418.51万元 was taken from,
 * and what 持平 says. They are kept as stated values of last year, so that the comparison is computed from now on. The
 * first statement about a fact counts; what contradicts it is a doubt.
 */
export class PriorFromText {
  readonly #stated = new Map<string, StatedValue>();
  readonly #lines: { dataset: DatasetId; line: Line }[] = [];

  get stated(): readonly StatedValue[] {
    return [...this.#stated.values()];
  }

  /** Lines of last year, for datasets that a layout computes where they have none: 机关运行经费. */
  get lines(): readonly { readonly dataset: DatasetId; readonly line: Line }[] {
    return this.#lines;
  }

  read(reading: ProseReading, context: Context): void {
    for (const figure of reading.figures) this.#direct(figure, context);
    for (const relation of reading.relations)
      if (relation.kind === 'change') this.#change(relation, reading.figures, context);
    for (const statement of reading.statements) {
      if (statement.kind !== 'unchanged' || statement.inReason) continue;
      const known = statement.subject.candidates
        .filter((query) => query.confidence >= SURE)
        .map((query) => ({ of: query.of, now: amountOf(query.of, 'this', context) }))
        .find(({ now }) => now !== undefined);
      if (known?.now) this.#put(known.of, known.now, context);
    }
  }

  /** 上年…万元. */
  #direct(figure: ProseFigure, context: Context): void {
    const amount = figureAmount(figure);
    if (figure.role !== 'amount' || figure.year !== 'prior' || !amount || figure.approximate || figure.inReason) return;
    const query = figure.subject.candidates.find((q) => q.op === 'value' && q.confidence >= SURE);
    if (query) this.#put(query.of, amount, context);
  }

  #change(
    { delta, growth }: Extract<ProseRelation, { kind: 'change' }>,
    figures: readonly ProseFigure[],
    context: Context,
  ): void {
    const figure = delta === undefined ? undefined : figures[delta];
    const amount = figure && !figure.approximate && !figure.inReason ? figureAmount(figure) : undefined;
    if (!figure || !amount || (figure.sign === 0 && amount.fen !== 0)) return;
    const percent = growth === undefined ? undefined : figurePercent(figures[growth]!);
    const found = figure.subject.candidates
      .filter((query) => query.op === 'delta' && query.confidence >= SURE)
      .flatMap((query) => baseOf(query, figure, amount, context));
    const agreeing = percent && found.find(({ now, prior }) => growthAgrees(now, prior, percent));
    const best = agreeing ?? found[0];
    if (best) this.#put(best.of, best.prior, context);
  }

  #put(of: Coordinates, amount: Approx, context: Context): void {
    if (amount.fen < 0 || amountOf(of, 'prior', context)) return;
    const at: Coordinates = { ...inScope(context, of), year: 'prior' };
    const key = coordinatesKey(at);
    if (this.#stated.has(key)) return;
    const id = `prior-text${this.#stated.size + 1}`;
    this.#stated.set(key, { id, at, fen: amount.fen, half: amount.half });
    if (of.dataset && context.layout.formulas[of.dataset] && !of.plus) this.#addLine(of.dataset, at, amount);
  }

  #addLine(dataset: DatasetId, { unit }: Coordinates, { fen, half }: Approx): void {
    const { axis } = DATASETS[dataset];
    if (!axis || (unit !== undefined && typeof unit !== 'string') || this.#lines.some((l) => l.dataset === dataset))
      return;
    const root = axis.tree.root;
    const id = `prior-text-${dataset}${this.#lines.length + 1}`;
    const halves = half > 0 ? { halves: { [root]: half } } : {};
    this.#lines.push({ dataset, line: { id, unit: unit ?? null, amounts: { [root]: fen }, ...halves } as Line });
  }
}

interface Base {
  readonly of: Coordinates;
  readonly now: Approx;
  readonly prior: Approx;
}

/** This year's amount without its change. */
function baseOf({ of }: FactQuery, { sign }: ProseFigure, delta: Approx, context: Context): Base[] {
  const now = amountOf(of, 'this', context);
  if (!now) return [];
  const change = { fen: delta.fen * (sign || 1), half: delta.half } as Approx;
  const prior = subtractApprox(now, change);
  return prior.fen < 0 ? [] : [{ of, now, prior }];
}

const growthAgrees = (now: Approx, prior: Approx, percent: { scaled: number; decimals: number }): boolean => {
  const interval = growthInterval(now, prior);
  return (
    interval !== null &&
    (ratioAgrees(percent, interval) || ratioAgrees(percent, { min: -interval.max, max: -interval.min }))
  );
};

/** A known amount; nothing entered is none, but a zero of this year. */
function amountOf(of: Coordinates, year: 'this' | 'prior', context: Context): Approx | undefined {
  const value = figureValue({ ...of, year }, context);
  if (value.amount === null || value.kind !== 'money' || (year === 'prior' && value.blank)) return undefined;
  return { fen: value.amount, half: value.half } as Approx;
}
