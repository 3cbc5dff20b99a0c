import type { Coordinates } from '../../../shared/budget/coordinates.ts';
import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { nodesOf } from '../../../shared/budget/matching.ts';
import type { Context } from '../../../shared/layout/context.ts';

/** A fact that a value comes from: a line, and where in it. */
export interface Source {
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly line: Line;
  /** Node of the axis that holds money, or a field that does (单价). */
  readonly node?: string;
  readonly quantity?: string;
  /** 数量 × 单价: nothing was entered at the node itself. */
  readonly computed?: true;
}

/** Where the value at an address comes from: every fact inside it, in the order of entry, formulas followed. */
export function sourcesOf(at: Coordinates, context: Context): readonly Source[] {
  const { dataset } = at;
  if (!dataset) return [];
  if (at.year === 'difference' || at.year === 'growth') {
    return [...sourcesOf({ ...at, year: 'this' }, context), ...sourcesOf({ ...at, year: 'prior' }, context)];
  }
  const { plus = [], ...first } = at;
  const inherited = Object.fromEntries(
    Object.entries({ unit: at.unit, fund: at.fund, year: at.year }).filter(([, value]) => value !== undefined),
  );
  const further = plus.flatMap((p) => sourcesOf({ ...inherited, ...p }, context));
  const year = at.year === 'prior' ? 'prior' : 'this';
  const facts = year === 'prior' ? context.report.prior : context.report.current;
  const formula = context.layout.formulas[dataset];
  if (formula && !facts[dataset].length) {
    const { unit } = at;
    return [...sourcesOf({ ...formula, ...(unit ? { unit } : {}), year }, context), ...further];
  }
  const own = linesAt(first, context).flatMap((line) => factsIn({ dataset, year, line }, at));
  return [...own, ...further];
}

const linesKnown = new WeakMap<Context, Map<string, readonly Line[]>>();

/** The lines inside an address. Cells of one row differ only in the axis, which no line lies along: they share the lines. */
function linesAt(at: Coordinates, context: Context): readonly Line[] {
  const known = linesKnown.get(context) ?? new Map<string, readonly Line[]>();
  linesKnown.set(context, known);
  const { dimensions } = DATASETS[at.dataset!];
  const key = JSON.stringify([at.dataset, at.year === 'prior', at.line, at.where, dimensions.map((d) => at[d])]);
  const hit = known.get(key) ?? context.book.lines(at);
  known.set(key, hit);
  return hit;
}

/** The facts of one line that lie at the address's node of the axis, or its quantity. */
function factsIn(source: Source, at: Coordinates): Source[] {
  const { dataset, line } = source;
  if (at.quantity === 'unitPrice')
    return line.amounts?.['unitPrice'] === undefined ? [] : [{ ...source, node: 'unitPrice' }];
  if (at.quantity) return line.quantities?.[at.quantity] ? [{ ...source, quantity: at.quantity }] : [];
  const { axis } = DATASETS[dataset];
  if (!axis) return [];
  const { tree } = axis;
  const wanted = nodesOf(at[axis.coordinate] ?? tree.root).filter((node) => tree.nodes.has(node));
  const lies = (node: string): boolean => wanted.some((w) => tree.summed(w).has(node));
  const found = Object.keys(line.amounts ?? {}).filter((node) => tree.nodes.has(node) && lies(node));
  const priced =
    dataset === 'procurement' && line.quantities?.['quantity'] && line.amounts?.['unitPrice'] !== undefined;
  if (priced && line.amounts?.['amount'] === undefined && lies('amount')) {
    return [...found.map((node) => ({ ...source, node })), { ...source, node: 'amount', computed: true }];
  }
  return found.map((node) => ({ ...source, node }));
}
