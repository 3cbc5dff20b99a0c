import type { Tree } from '../budget/tree.ts';
import type { Amounts } from '../budget/lines.ts';

/** Amounts of one or several lines together, and how far each may be off because it was printed rounded (分). */
export interface KnownAmounts {
  readonly amounts: Amounts;
  readonly halves: Readonly<Record<string, number>>;
}

/**
 * How the amounts of the report and those of the files stand to each other.
 * - `same`: they say the same, as far as rounding and detail allow; what the report knows in more detail stays
 * - `finer`: equal, and the files are exact where the report was rounded, or more detailed
 * - `nodes`: they differ at these nodes
 * - `whole`: they differ, and are known at different depths: only all of them together can be exchanged
 */
export type AmountsRelation =
  { readonly kind: 'same' | 'finer' | 'whole' } | { readonly kind: 'nodes'; readonly nodes: readonly string[] };

/** Compares what the report knows with what the files say. */
export function compareAmounts(tree: Tree, own: KnownAmounts, file: KnownAmounts): AmountsRelation {
  const nodes = [...new Set([...Object.keys(own.amounts), ...Object.keys(file.amounts)])];
  const isAt = (known: KnownAmounts, node: string): boolean => node in known.amounts;
  const overlaps = nodes.some((a) => nodes.some((b) => a !== b && isSummedBelow(tree, a, b)));
  if (overlaps) {
    if (agrees(tree, own, file)) return { kind: 'same' };
    return { kind: agrees(tree, file, own) ? 'finer' : 'whole' };
  }
  const differing = nodes.filter((node) => !(isAt(own, node) && isAt(file, node) && isNear(own, file, node)));
  if (differing.length > 0) return { kind: 'nodes', nodes: differing };
  const isFiner = nodes.some(
    (node) => own.amounts[node] !== file.amounts[node] && (file.halves[node] ?? 0) < (own.halves[node] ?? 0),
  );
  return { kind: isFiner ? 'finer' : 'same' };
}

const isSummedBelow = (tree: Tree, upper: string, lower: string): boolean =>
  tree.nodes.has(upper) && tree.summed(upper).has(lower);

const isNear = (a: KnownAmounts, b: KnownAmounts, node: string): boolean =>
  Math.abs(a.amounts[node]! - b.amounts[node]!) <= (a.halves[node] ?? 0) + (b.halves[node] ?? 0);

/** Whether the detailed amounts add up to each of the coarse ones, and to nothing beside them. */
function agrees(tree: Tree, detailed: KnownAmounts, coarse: KnownAmounts): boolean {
  const uppers = Object.keys(coarse.amounts);
  const isCovered = Object.keys(detailed.amounts).every((node) =>
    uppers.some((upper) => upper === node || isSummedBelow(tree, upper, node)),
  );
  if (!isCovered) return false;
  return uppers.every((upper) => {
    let sum = 0;
    let room = coarse.halves[upper] ?? 0;
    for (const [node, amount] of Object.entries(detailed.amounts)) {
      if (node !== upper && !isSummedBelow(tree, upper, node)) continue;
      sum += amount;
      room += detailed.halves[node] ?? 0;
    }
    return Math.abs(sum - coarse.amounts[upper]!) <= room;
  });
}
