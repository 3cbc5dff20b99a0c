import type { BlockSource } from '../../../../shared/document/blocks.ts';
import type { PagePosition } from '../pages/pageLayout.ts';
import type { Place } from './placeAt.ts';

const keyOf = ({ kind, id, scope }: BlockSource): string => `${kind}:${id}@${scope.unitId ?? ''}`;

/**
 * Where something that was looked at stands after the report was printed anew: beside the same block, also when pages came or
 * went before it. Where the block is gone: the same height of the same page.
 */
export function carryPosition(before: readonly Place[], after: readonly Place[], position: PagePosition): PagePosition {
  const seen = before.find((place) => place.page === position.page && place.y1 > position.y);
  if (!seen) return position;
  const key = keyOf(seen.source);
  const same = (places: readonly Place[]): Place[] => places.filter((place) => keyOf(place.source) === key);
  const now = same(after);
  const place = now[Math.min(same(before).indexOf(seen), now.length - 1)];
  return place ? { page: place.page, y: place.y0 + position.y - seen.y0 } : position;
}
