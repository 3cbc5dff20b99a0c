import { DATASETS, DIMENSION_TREES, type DatasetDef, type DimensionId } from '../../budget/datasets.ts';
import type { Coordinates, CoordinateValue } from '../../budget/coordinates.ts';
import { nodesOf } from '../../budget/matching.ts';
import type { Tree } from '../../budget/tree.ts';
import type { Unit } from '../../budget/lines.ts';

/** How the upper address lies to the lower one. */
export type Cover = 'equal' | 'covers' | 'ofWhich' | 'apart';

const CODES: ReadonlySet<string> = new Set(['function', 'economic', 'govEconomic', 'itemCode']);

/**
 * Whether everything at `lower` is part of `upper`: both of one dataset and one year, and in each dimension the lower
 * one inside the upper one. `ofWhich`: part of it, but never added to reach it.
 */
export function coverOf(upper: Coordinates, lower: Coordinates, units: readonly Unit[]): Cover {
  if (upper.dataset !== lower.dataset || !upper.dataset || (upper.year ?? 'this') !== (lower.year ?? 'this')) {
    return 'apart';
  }
  if (upper.quantity !== lower.quantity) return 'apart';
  if (upper.line !== undefined && upper.line !== lower.line) return 'apart';
  const def = DATASETS[upper.dataset];
  if (!whereInside(upper, lower)) return 'apart';
  let cover: Cover = sameWhere(upper, lower) && lower.line === upper.line ? 'equal' : 'covers';
  for (const dimension of dimensionsOf(def)) {
    const step = coverInDimension(dimension, treeOf(def, dimension), upper[dimension], lower[dimension], units);
    if (step === 'apart') return 'apart';
    if (step === 'ofWhich') cover = 'ofWhich';
    else if (step === 'covers' && cover === 'equal') cover = 'covers';
  }
  return cover;
}

type AnyDimension = DimensionId | 'measure';

function dimensionsOf(def: DatasetDef): readonly AnyDimension[] {
  const axis = def.axis?.coordinate;
  return axis && !def.dimensions.includes(axis as DimensionId) ? [...def.dimensions, axis] : def.dimensions;
}

function treeOf(def: DatasetDef, dimension: AnyDimension): Tree | undefined {
  if (def.axis?.coordinate === dimension) return def.axis.tree;
  return DIMENSION_TREES[dimension as DimensionId];
}

function coverInDimension(
  dimension: AnyDimension,
  tree: Tree | undefined,
  upper: CoordinateValue | undefined,
  lower: CoordinateValue | undefined,
  units: readonly Unit[],
): Cover {
  if (tree) return coverInTree(tree, nodesOf(upper ?? tree.root), nodesOf(lower ?? tree.root));
  if (upper === undefined) return lower === undefined ? 'equal' : 'covers';
  if (lower === undefined) return 'apart';
  const above = nodesOf(upper);
  const below = nodesOf(lower);
  if (sameList(above, below)) return 'equal';
  return below.every((b) => above.some((a) => insidePlain(dimension, a, b, units))) ? 'covers' : 'apart';
}

function insidePlain(dimension: AnyDimension, upper: string, lower: string, units: readonly Unit[]): boolean {
  if (upper === lower) return true;
  if (CODES.has(dimension)) return lower.startsWith(upper);
  if (dimension !== 'unit') return false;
  const rank = { above: 0, department: 1, unit: 2 } as const;
  const a = units.find((u) => u.id === upper);
  const b = units.find((u) => u.id === lower);
  return Boolean(a && b && rank[a.role] < rank[b.role]);
}

function coverInTree(tree: Tree, upper: readonly string[], lower: readonly string[]): Cover {
  if (sameList(upper, lower)) return 'equal';
  const known = (nodes: readonly string[]): boolean => nodes.every((n) => tree.nodes.has(n));
  if (!known(upper) || !known(lower)) return 'apart';
  if (!lower.every((l) => upper.some((u) => tree.contains(u, l)))) return 'apart';
  const summed = lower.every((l) => upper.some((u) => tree.summed(u).has(l)));
  if (!summed) return 'ofWhich';
  // all children of a node named one by one are the node itself
  return upper.every((u) => tree.addends(u).length > 0 && tree.addends(u).every((c) => lower.includes(c)))
    ? 'equal'
    : 'covers';
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x) => b.includes(x));

const sameWhere = (a: Coordinates, b: Coordinates): boolean =>
  JSON.stringify(a.where ?? {}) === JSON.stringify(b.where ?? {});

function whereInside(upper: Coordinates, lower: Coordinates): boolean {
  return Object.entries(upper.where ?? {}).every(([field, wanted]) => {
    const given = lower.where?.[field];
    if (given === undefined) return false;
    const allowed = typeof wanted === 'string' ? [wanted] : wanted;
    return (typeof given === 'string' ? [given] : given).every((g) => allowed.includes(g));
  });
}
