import { nodesOf } from '../budget/matching.ts';
import { EXPENDITURE_TREE } from '../budget/expenditureTree.ts';
import { FUND_TREE } from '../budget/fundTree.ts';
import { ASSET_KIND_TREE, SANGONG_TREE } from '../budget/itemTrees.ts';
import type { Tree } from '../budget/tree.ts';
import type { Traits } from './vocabulary/traits.ts';

/** Along what a whole is divided; only parts of one axis add up. */
export type Axis =
  'name' | 'itemCode' | 'kind' | 'staff' | 'item' | 'economic' | 'function' | 'measure' | 'fund' | 'side';

/** The axis that traits lie on; undefined when they say nothing, as the names of most projects. */
export function axisOf(traits: Traits): Axis | undefined {
  if (traits.name !== undefined) return 'name';
  if (traits.itemCode) return 'itemCode';
  if (traits.kind) return 'kind';
  if (traits.staff) return 'staff';
  const byEconomic = traits.classification === 'economic' && traits.economic;
  if (traits.item && !byEconomic) return 'item';
  if (traits.function && !(traits.economic && traits.classification !== 'function')) return 'function';
  if (traits.economic ?? traits.govEconomic) return 'economic';
  if (traits.function) return 'function';
  if (traits.measure) return 'measure';
  if (traits.fund) return 'fund';
  return traits.side ? 'side' : undefined;
}

/** Whether `inner` is a true part of `outer`, both parts of one list: 公务用车购置费 of 公务用车购置及运行费. */
export function isInside(inner: Traits, outer: Traits): boolean {
  const axis = axisOf(inner);
  if (axis !== axisOf(outer)) return false;
  if (axis === 'item') return below(SANGONG_TREE, inner.item, outer.item);
  if (axis === 'kind') return below(ASSET_KIND_TREE, inner.kind, outer.kind);
  if (axis === 'measure') return below(EXPENDITURE_TREE, inner.measure, outer.measure);
  if (axis === 'fund') return isFundInside(inner.fund!, outer.fund!);
  if (axis === 'itemCode') return isLonger(inner.itemCode!, outer.itemCode!);
  if (axis === 'function') return areLonger(inner.function!, outer.function!);
  return axis === 'economic' && areLonger(inner.economic ?? [], outer.economic ?? []);
}

const below = (tree: Tree, inner: string | undefined, outer: string | undefined): boolean =>
  inner !== undefined &&
  outer !== undefined &&
  inner !== outer &&
  tree.nodes.has(inner) &&
  tree.nodes.has(outer) &&
  tree.contains(outer, inner);

const isLonger = (inner: string, outer: string): boolean => inner.length > outer.length && inner.startsWith(outer);

const areLonger = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.length > 0 && outer.length === 1 && inner.every((code) => isLonger(code, outer[0]!));

function isFundInside(inner: string, outer: string): boolean {
  if (inner === outer) return false;
  const wide = nodesOf(outer);
  return nodesOf(inner).every((p) => wide.some((w) => FUND_TREE.nodes.has(w) && FUND_TREE.contains(w, p)));
}
