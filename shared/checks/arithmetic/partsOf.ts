import { DATASETS } from '../../budget/datasets.ts';
import { coordinatesKey, type Coordinates } from '../../budget/coordinates.ts';
import type { Unit } from '../../budget/lines.ts';
import { coverOf } from './covers.ts';

/** A whole and the parts that reach it in one way of splitting; all numbers are indexes into the addresses. */
export interface Breakdown {
  readonly whole: number;
  /** They add up to the whole; one alone only where a list names all there is (one unit, one class). */
  readonly addends: readonly number[];
}

export interface Structure {
  readonly breakdowns: readonly Breakdown[];
  /** Parts that are never added: 其中. */
  readonly ofWhich: readonly { readonly whole: number; readonly part: number }[];
  /** Places that state the same quantity again. */
  readonly repeats: readonly { readonly first: number; readonly again: number }[];
}

/**
 * How the addresses of one row or one column lie to each other. A whole is split by the nearest addresses below it; where
 * it is split in two ways (by function, and again by 基本/项目), each way is a breakdown of its own.
 */
export function partsOf(addresses: readonly Coordinates[], units: readonly Unit[]): Structure {
  const covers = addresses.map((a) => addresses.map((b) => (a === b ? 'apart' : coverOf(a, b, units))));
  const isWhole = covers.map((row) => row.some((c) => c === 'covers'));
  const repeats: { first: number; again: number }[] = [];
  const repeated = new Set<number>();
  for (let i = 0; i < addresses.length; i++) {
    for (let j = i + 1; j < addresses.length; j++) {
      // two leaves at one address are two lines; two totals at one address are the same total twice
      if (covers[i]![j] !== 'equal' || !isWhole[i]) continue;
      if (!repeated.has(i)) repeats.push({ first: i, again: j });
      repeated.add(j);
    }
  }
  const breakdowns: Breakdown[] = [];
  const ofWhich: { whole: number; part: number }[] = [];
  for (let whole = 0; whole < addresses.length; whole++) {
    covers[whole]!.forEach((c, part) => {
      if (c === 'ofWhich' && isNearest(whole, part, covers)) ofWhich.push({ whole, part });
    });
    const parts = nearestParts(whole, covers).filter((p) => !repeated.has(p));
    for (const [split, addends] of bySplit(addresses, whole, parts)) {
      const isComplete = addends.length > 1 || LISTS.has(split);
      if (isComplete && disjoint(addends, covers)) breakdowns.push({ whole, addends });
    }
  }
  return { breakdowns, ofWhich, repeats };
}

/** Splits whose rows are a list of all there is; a single fund or measure may be one of several that are not printed. */
const LISTS: ReadonlySet<string> = new Set(['unit', 'function', 'economic', 'govEconomic', 'project', 'line']);

type Covers = readonly (readonly ReturnType<typeof coverOf>[])[];

const isBelow = (c: ReturnType<typeof coverOf> | undefined): boolean => c === 'covers' || c === 'ofWhich';

const isNearest = (whole: number, part: number, covers: Covers): boolean =>
  !covers[whole]!.some((c, k) => k !== part && isBelow(c) && isBelow(covers[k]![part]));

function nearestParts(whole: number, covers: Covers): number[] {
  const parts: number[] = [];
  covers[whole]!.forEach((c, part) => {
    if (c === 'covers' && isNearest(whole, part, covers)) parts.push(part);
  });
  return parts;
}

/** Parts grouped by the dimensions in which they are narrower than the whole. */
function bySplit(addresses: readonly Coordinates[], whole: number, parts: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  const upper = addresses[whole]!;
  for (const part of parts) {
    const key = narrowed(upper, addresses[part]!);
    const group = groups.get(key);
    if (group) group.push(part);
    else groups.set(key, [part]);
  }
  return groups;
}

function narrowed(upper: Coordinates, lower: Coordinates): string {
  const axis = DATASETS[lower.dataset!].axis?.coordinate;
  const dimensions = new Set<keyof Coordinates>([
    ...DATASETS[lower.dataset!].dimensions,
    ...(axis ? [axis] : []),
    'where',
  ]);
  // a line of a list is a part of its total by being a line, whatever else it says of itself
  if (lower.line !== undefined && lower.line !== upper.line) return 'line';
  return [...dimensions].filter((d) => JSON.stringify(upper[d]) !== JSON.stringify(lower[d])).join();
}

const disjoint = (parts: readonly number[], covers: Covers): boolean =>
  parts.every((a) => parts.every((b) => a === b || !isBelow(covers[a]![b])));

/** Whether the structure of two lists of addresses is the same: they differ only by what is the same along each list. */
export function structureKey(addresses: readonly (Coordinates | undefined)[]): string | undefined {
  const first = addresses.find((a) => a !== undefined);
  if (!first) return undefined;
  const axis = first.dataset && DATASETS[first.dataset].axis?.coordinate;
  const common = (a: Coordinates): boolean =>
    a.dataset === first.dataset &&
    a.year === first.year &&
    (!axis || JSON.stringify(a[axis]) === JSON.stringify(first[axis]));
  if (!addresses.every((a) => a === undefined || common(a))) return undefined;
  return addresses
    .map((a) => (a ? coordinatesKey({ ...a, year: 'this', ...(axis ? { [axis]: undefined } : {}) }) : '-'))
    .join('|');
}
