import type { Tree } from '../../budget/tree.ts';
import type { CellAmount } from '../rows/readRows.ts';

/**
 * The amounts of a line on its entry frontier: of nodes that contain each other only the finest stay, an of-which stays
 * beside its whole. Printed zeros are left out where the line holds other amounts; a line of zeros alone keeps them.
 */
export function frontier(tree: Tree, amounts: ReadonlyMap<string, CellAmount>): Map<string, CellAmount> {
  const known = [...amounts].filter(([node]) => tree.nodes.has(node));
  const others = known.filter(([, amount]) => amount.fen !== 0);
  const filled = others.length ? others : known;
  return new Map(filled.filter(([node]) => !filled.some(([other]) => other !== node && tree.summed(node).has(other))));
}

/** Amounts and their halves as a line holds them; a half of 0 is not written. */
export function lineAmounts(amounts: ReadonlyMap<string, CellAmount>): {
  amounts: Record<string, CellAmount['fen']>;
  halves?: Record<string, CellAmount['half']>;
} {
  const halves = Object.fromEntries([...amounts].filter(([, a]) => a.half > 0).map(([node, a]) => [node, a.half]));
  return {
    amounts: Object.fromEntries([...amounts].map(([node, a]) => [node, a.fen])),
    ...(Object.keys(halves).length ? { halves } : {}),
  };
}
