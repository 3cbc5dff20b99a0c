import type { Tree } from '../budget/tree.ts';

/** A node whose amount contains the amounts of other nodes of the same line, so that the money would count twice. */
export interface Overlap {
  readonly coarse: string;
  readonly finer: readonly string[];
}

/**
 * Where a line breaks its entry frontier: amounts on a node and on something that is summed to reach it. An of-which
 * (其中) is never added and may stand beside its whole. Nodes that the tree does not know are passed over.
 */
export function findOverlaps(tree: Tree, nodes: readonly string[]): Overlap[] {
  const known = nodes.filter((node) => tree.nodes.has(node));
  return known
    .map((coarse) => ({ coarse, finer: known.filter((node) => node !== coarse && tree.summed(coarse).has(node)) }))
    .filter((overlap) => overlap.finer.length > 0);
}
