import { EXPENDITURE_TREE } from './expenditureTree.ts';
import { FUND_GROUPS } from './fundTree.ts';
import type { CoordinateValue } from './coordinates.ts';
import { DIMENSION_TREES, type DimensionId } from './datasets.ts';
import type { Unit } from './lines.ts';

/** How a line's place in one dimension lies to the place that is asked for. */
export type Overlap = 'inside' | 'coarser' | 'apart';

const CODE_DIMENSIONS: ReadonlySet<string> = new Set(['function', 'economic', 'govEconomic', 'itemCode']);

/** The nodes that a coordinate names, with named groups (FUND_GROUPS) resolved. */
export function nodesOf(value: CoordinateValue): readonly string[] {
  if (typeof value === 'string') return FUND_GROUPS[value] ?? [value];
  return value.flatMap((v) => FUND_GROUPS[v] ?? [v]);
}

/** Whether unit `upper` is `lower` or stands above it: offices above > the department > its units. */
function unitContains(units: readonly Unit[], upper: string, lower: string): boolean {
  if (upper === lower) return true;
  const rank = { above: 0, department: 1, unit: 2 } as const;
  const a = units.find((u) => u.id === upper);
  const b = units.find((u) => u.id === lower);
  return Boolean(a && b && rank[a.role] < rank[b.role]);
}

function contains(dimension: DimensionId, upper: string, lower: string, units: readonly Unit[]): boolean {
  if (CODE_DIMENSIONS.has(dimension)) return lower.startsWith(upper);
  if (dimension === 'unit') return unitContains(units, upper, lower);
  const tree = DIMENSION_TREES[dimension];
  if (!tree || !tree.nodes.has(upper) || !tree.nodes.has(lower)) return upper === lower;
  // 其中：办公用房 stands on a line of its own beside 房屋, which holds it already; a fund says what its line's money is
  return dimension === 'kind' ? tree.summed(upper).has(lower) : tree.contains(upper, lower);
}

/**
 * Where a line stands in one dimension, seen from a query. `coarser`: the line covers more than is asked for, so that
 * the part that is asked for cannot be told from it.
 */
export function overlapOf(
  dimension: DimensionId,
  wanted: CoordinateValue | undefined,
  place: string | null | undefined,
  units: readonly Unit[],
): Overlap {
  if (wanted === undefined) return 'inside';
  const nodes = nodesOf(wanted);
  if (place === null || place === undefined) return isWhole(dimension, nodes, units) ? 'inside' : 'coarser';
  if (nodes.some((n) => contains(dimension, n, place, units))) return 'inside';
  return nodes.some((n) => hides(dimension, place, n, units)) ? 'coarser' : 'apart';
}

/**
 * Whether money at `place` may hold money of `node` below it. An of-which is not hidden in its parent: what is tagged
 * 一般公共预算 is not 其中：财政拨款 unless it is tagged so.
 */
function hides(dimension: DimensionId, place: string, node: string, units: readonly Unit[]): boolean {
  const tree = DIMENSION_TREES[dimension];
  if (!tree || !tree.nodes.has(place) || !tree.nodes.has(node)) return contains(dimension, place, node, units);
  return tree.summed(place).has(node);
}

/** Whether the nodes stand for everything, so that a line that is not split by the dimension lies inside. */
function isWhole(dimension: DimensionId, nodes: readonly string[], units: readonly Unit[]): boolean {
  if (dimension === 'unit') {
    // with a single unit, the department's facts are that unit's facts
    const single = units.filter((u) => u.role === 'unit').length === 1;
    return single || nodes.some((n) => units.find((u) => u.id === n)?.role !== 'unit');
  }
  const tree = DIMENSION_TREES[dimension];
  return Boolean(tree && nodes.includes(tree.root));
}

/** Measures that are named across datasets: the expenditure tree is the axis of two datasets. */
export const MEASURE_NAMES: ReadonlyMap<string, string> = new Map(
  [...EXPENDITURE_TREE.nodes.values()].map((n) => [n.id, n.name]),
);
