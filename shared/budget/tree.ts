/** One node of a measure or fund tree. */
export interface TreeNode {
  id: string;
  /** Chinese name as officers say it. */
  name: string;
  parent: string | null;
  /** An "其中" (of which): part of its parent, never added to reach it. */
  ofWhich?: true;
}

/** A tree of what can be entered or summed. Node ids are unique in one tree. */
export interface Tree {
  id: string;
  root: string;
  nodes: ReadonlyMap<string, TreeNode>;
  /** Children that add up to the node, in order. */
  addends(id: string): readonly string[];
  /** The node and everything below it, of-which nodes included. */
  subtree(id: string): ReadonlySet<string>;
  /** The node and everything that is summed to reach it (of-which nodes below it excluded). */
  summed(id: string): ReadonlySet<string>;
  /** Whether `upper` is `lower` or stands above it. */
  contains(upper: string, lower: string): boolean;
}

type Spec = [id: string, name: string, children?: readonly Spec[], ofWhich?: 'ofWhich'];

/**
 * Builds a tree from a nested list. Throws when an id occurs twice: that is an error in the program, not in data.
 */
export function buildTree(id: string, spec: Spec): Tree {
  const nodes = new Map<string, TreeNode>();
  const children = new Map<string, string[]>();
  const visit = ([nodeId, name, below = [], ofWhich]: Spec, parent: string | null): void => {
    if (nodes.has(nodeId)) throw new Error(`tree ${id}: ${nodeId} occurs twice`);
    nodes.set(nodeId, { id: nodeId, name, parent, ...(ofWhich ? { ofWhich: true as const } : {}) });
    children.set(
      nodeId,
      below.map((b) => b[0]),
    );
    for (const child of below) visit(child, nodeId);
  };
  visit(spec, null);
  const collect = (start: string, keep: (n: TreeNode) => boolean): Set<string> => {
    const found = new Set<string>([start]);
    for (const child of children.get(start) ?? []) {
      if (keep(nodes.get(child)!)) for (const x of collect(child, keep)) found.add(x);
    }
    return found;
  };
  const all = new Map([...nodes.keys()].map((n) => [n, collect(n, () => true)]));
  const summed = new Map([...nodes.keys()].map((n) => [n, collect(n, (c) => !c.ofWhich)]));
  const of = (map: Map<string, Set<string>>, n: string): Set<string> => {
    const found = map.get(n);
    if (!found) throw new Error(`tree ${id}: no node ${n}`);
    return found;
  };
  return {
    id,
    root: spec[0],
    nodes,
    addends: (n) => (children.get(n) ?? []).filter((c) => !nodes.get(c)!.ofWhich),
    subtree: (n) => of(all, n),
    summed: (n) => of(summed, n),
    contains: (upper, lower) => of(all, upper).has(lower),
  };
}

export type { Spec as TreeSpec };
