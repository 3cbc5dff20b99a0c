import type { Layout } from '../../../../shared/layout/layout.ts';
import type { Node } from '../../../state/nodes.ts';
import { nodeKey } from '../../../state/nodes.ts';
import { nodeOfSource } from './nodeOfSource.ts';
import type { Place } from './placeAt.ts';

/** Where a place of the workspace is printed, in print order; empty for what is not printed by itself (basic data, facts). */
export function placesOfNode(node: Node, places: readonly Place[], layout: Layout): readonly Place[] {
  const key = nodeKey(node);
  // the title of a part leads to its first section or table, but is not that one's place
  return places.filter(({ source }) => {
    if (source.kind === 'part') return false;
    const target = nodeOfSource(source, layout);
    return target !== null && nodeKey(target) === key;
  });
}
