import type { CoordinateValue } from '../../budget/coordinates.ts';
import type { Tree } from '../../budget/tree.ts';

/**
 * What is wrong with the nodes that a coordinate names, in words: nodes that the tree does not have, and unions whose
 * members contain each other. `groups`: named groups; of a group it is enough that the tree has some of its nodes (年终结转
 * 结余 has no 上年结转). `title`: how the dataset is called.
 */
export function nodeFaults(
  value: CoordinateValue,
  tree: Tree,
  groups: Readonly<Record<string, readonly string[]>>,
  title: string,
): string[] {
  const names = typeof value === 'string' ? [value] : value;
  if (names.length === 0) return ['没有写任何一项，取不到数。请补上或删去。'];
  const unknown = names.filter((name) => !isKnown(name, tree, groups));
  if (unknown.length > 0) {
    return unknown.map((name) => `“${title}”里没有“${name}”这一项，请改为下列之一：${choices(tree, groups)}。`);
  }
  const nodes = names.flatMap((name) => (Object.hasOwn(groups, name) ? groups[name]! : [name]));
  const known = nodes.filter((node) => tree.nodes.has(node));
  return overlaps(known, tree);
}

function isKnown(name: string, tree: Tree, groups: Readonly<Record<string, readonly string[]>>): boolean {
  if (tree.nodes.has(name)) return true;
  return Object.hasOwn(groups, name) && groups[name]!.some((node) => tree.nodes.has(node));
}

function choices(tree: Tree, groups: Readonly<Record<string, readonly string[]>>): string {
  const nodes = [...tree.nodes.values()].map(({ id, name }) => `${id}（${name}）`);
  const fitting = Object.keys(groups).filter((name) => isKnown(name, tree, groups));
  return [...nodes, ...fitting].join('、');
}

/** Unions are of nodes that do not overlap. */
export function overlaps(nodes: readonly string[], tree: Tree): string[] {
  return nodes.flatMap((lower, i) => {
    const upper = nodes.find((node, j) => j !== i && tree.contains(node, lower) && (node !== lower || j < i));
    if (upper === undefined) return [];
    return [upper === lower ? `“${lower}”写了两次，请删去一个。` : `“${upper}”已经包含“${lower}”，请只留一个。`];
  });
}
