import type { Fen } from '../money/fen.ts';
import { multiplyByPrice } from '../money/quantity.ts';
import { growth } from '../money/share.ts';
import { coordinatesKey, mergeCoordinates, type Coordinates } from './coordinates.ts';
import { DATASETS, type DatasetDef, type DatasetId } from './datasets.ts';
import type { Facts, StatedValue } from './facts.ts';
import type { Line } from './lines.ts';
import { nodesOf, overlapOf } from './matching.ts';
import { sumQuantities } from './sumQuantities.ts';
import type { Tree } from './tree.ts';
import { BLANK, type Value } from './value.ts';

/** A formula that a layout gives for a dataset without lines of its own: 机关运行经费 = 公用经费. */
export type Formulas = Readonly<Partial<Record<DatasetId, Coordinates>>>;

/**
 * The facts of a report, ready to be asked. A book never changes: an edit makes a new one. Asking the same address twice
 * costs a look-up.
 */
export interface Book {
  readonly facts: Facts;
  /** The value at an address; `at.dataset` must be given. */
  value(at: Coordinates): Value;
  /** The lines of a dataset that lie inside the address, in the order of entry. */
  lines(at: Coordinates): readonly Line[];
}

/** Makes a book of the facts. `formulas`: the layout's formulas for datasets without lines. */
export function createBook(facts: Facts, formulas: Formulas = {}): Book {
  const known = new Map<string, Value>();
  const stated = new Map(facts.stated.map((s) => [coordinatesKey(s.at), s]));
  const value = (at: Coordinates): Value => {
    const key = coordinatesKey(at);
    const hit = known.get(key);
    if (hit) return hit;
    const made = compute(at, key);
    known.set(key, made);
    return made;
  };
  const compute = (at: Coordinates, key: string): Value => {
    if (at.year === 'difference' || at.year === 'growth') return compareYears(at, value);
    if (at.plus?.length) return withStated(addUp(at, value), stated.get(key));
    const formula = at.dataset && formulas[at.dataset];
    if (formula && !allLines(facts, at).length) {
      return value({ ...formula, ...(at.unit ? { unit: at.unit } : {}), ...(at.year ? { year: at.year } : {}) });
    }
    return withStated(sumLines(facts, at), stated.get(key));
  };
  return { facts, value, lines: (at) => linesInside(facts, at) };
}

function definition(at: Coordinates): DatasetDef {
  if (!at.dataset) throw new Error(`address without a dataset: ${coordinatesKey(at)}`);
  return DATASETS[at.dataset];
}

const allLines = (facts: Facts, at: Coordinates): readonly Line[] =>
  (at.year === 'prior' ? facts.prior : facts.current)[at.dataset!];

/** How the line lies to the address: inside it, apart from it, or covering more than it. */
function placeOf(facts: Facts, def: DatasetDef, at: Coordinates, line: Line): 'inside' | 'coarser' | 'apart' {
  if (at.line !== undefined && line.id !== at.line) return 'apart';
  for (const [field, wanted] of Object.entries(at.where ?? {})) {
    const text = line.texts?.[field] ?? '';
    if (typeof wanted === 'string' ? text !== wanted : !wanted.includes(text)) return 'apart';
  }
  let coarser = false;
  for (const dimension of def.dimensions) {
    // a project is its own line of `projects`; elsewhere lines point to it
    const own = dimension === 'project' && def.id === 'projects' ? line.id : line[dimension];
    const overlap = overlapOf(dimension, at[dimension], own, facts.units);
    if (overlap === 'apart') return 'apart';
    if (overlap === 'coarser') coarser = true;
  }
  return coarser ? 'coarser' : 'inside';
}

function linesInside(facts: Facts, at: Coordinates): readonly Line[] {
  const def = definition(at);
  return allLines(facts, at).filter((line) => placeOf(facts, def, at, line) === 'inside');
}

/** The part of a line's amounts that lies at the wanted nodes of the axis; null when only a coarser amount is known. */
function amountOnAxis(
  def: DatasetDef,
  line: Line,
  nodes: readonly string[],
): { fen: number; half: number } | null | undefined {
  const tree = def.axis!.tree;
  const amounts = lineAmounts(def, line);
  let fen = 0;
  let half = 0;
  let found = false;
  for (const [node, part] of Object.entries(amounts)) {
    if (!tree.nodes.has(node) || !nodes.some((n) => tree.nodes.has(n) && tree.summed(n).has(node))) continue;
    fen += part;
    half += line.halves?.[node] ?? 0;
    found = true;
  }
  if (found) return { fen, half };
  const covered = Object.keys(amounts).some((node) => nodes.some((n) => isAbove(tree, node, n)));
  return covered ? null : undefined;
}

/** Whether `upper` covers `lower` so that the amount of `lower` is hidden in it. An of-which is not hidden, it is blank. */
function isAbove(tree: Tree, upper: string, lower: string): boolean {
  return tree.nodes.has(upper) && tree.nodes.has(lower) && upper !== lower && tree.summed(upper).has(lower);
}

/** A purchase's amount is quantity × unit price where no amount was entered. */
function lineAmounts(def: DatasetDef, line: Line): Readonly<Record<string, Fen>> {
  const amounts = line.amounts ?? {};
  const quantity = line.quantities?.['quantity'];
  if (def.id !== 'procurement' || amounts['amount'] !== undefined || !quantity || amounts['unitPrice'] === undefined) {
    return amounts;
  }
  return { ...amounts, amount: multiplyByPrice(quantity, amounts['unitPrice']) };
}

function sumLines(facts: Facts, at: Coordinates): Value {
  const def = definition(at);
  const lines = allLines(facts, at);
  // this year nothing entered is nothing; last year nothing entered is not known
  const hasData = lines.length > 0 || at.year !== 'prior';
  if (at.quantity) return sumQuantities(linesInside(facts, at), at.quantity, hasData);
  if (!hasData) return { ...BLANK, amount: null, unknown: 'noData' };
  if (!def.axis) return BLANK;
  const wanted = at[def.axis.coordinate];
  const nodes = nodesOf(wanted ?? def.axis.tree.root);
  let fen = 0;
  let half = 0;
  let found = false;
  let coarser = false;
  for (const line of lines) {
    const place = placeOf(facts, def, at, line);
    if (place === 'apart') continue;
    const part = amountOnAxis(def, line, nodes);
    if (part === undefined) continue;
    if (place === 'coarser' || part === null) coarser ||= part === null || part.fen !== 0;
    else {
      fen += part.fen;
      half += part.half;
      found = true;
    }
  }
  if (coarser) return { ...BLANK, amount: null, unknown: 'coarser' };
  return { kind: 'money', amount: fen, half, blank: !found, scale: 2 };
}

/** An address with further addends: each inherits what the address says about unit, fund and year. */
function addUp(at: Coordinates, value: (at: Coordinates) => Value): Value {
  const { plus = [], ...first } = at;
  const inherited = { unit: at.unit, fund: at.fund, year: at.year };
  const parts = [first, ...plus.map((p) => mergeCoordinates(inherited, p))].map(value);
  const unknown = parts.find((p) => p.amount === null);
  // a further addend without any line is nothing, not unknown: most departments carry nothing forward
  if (parts[0]!.amount === null || (unknown && unknown.unknown === 'coarser')) return unknown ?? parts[0]!;
  return {
    ...parts[0]!,
    amount: parts.reduce((sum, p) => sum + (p.amount ?? 0), 0),
    half: parts.reduce((sum, p) => sum + p.half, 0),
    blank: parts.every((p) => p.blank),
  };
}

/** A stated total is printed where it lies inside the rounding interval of its parts, or where the officer insists. */
function withStated(sum: Value, stated: StatedValue | undefined): Value {
  if (!stated) return sum;
  const unknown = sum.amount === null || sum.blank;
  const within = !unknown && Math.abs(sum.amount - stated.fen) <= sum.half + stated.half;
  const printed = unknown || within || stated.insist === true;
  const mark = { fen: stated.fen, half: stated.half, printed };
  if (!printed) return { ...sum, stated: mark };
  return { kind: 'money', amount: stated.fen, half: stated.half, blank: false, scale: 2, stated: mark };
}

function compareYears(at: Coordinates, value: (at: Coordinates) => Value): Value {
  const now = value({ ...at, year: 'this' });
  const before = value({ ...at, year: 'prior' });
  if (now.amount === null || before.amount === null) {
    return { ...BLANK, amount: null, unknown: now.unknown ?? before.unknown ?? 'noData' };
  }
  if (at.year === 'difference') {
    return {
      ...now,
      amount: now.amount - before.amount,
      half: now.half + before.half,
      blank: now.blank && before.blank,
    };
  }
  const rate = growth(now.amount as Fen, before.amount as Fen);
  if (!rate) return { ...BLANK, kind: 'percent', amount: null, unknown: 'noBase' };
  return { kind: 'percent', amount: rate.scaled, half: 0, blank: false, scale: rate.decimals };
}
