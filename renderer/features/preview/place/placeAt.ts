import type { PreviewResult } from '../../../../shared/contract/contract.ts';

export type Place = PreviewResult['places'][number];

/** How far (points) beside a block still means the block: between two lines, at the edge of a table. */
const NEAR = 14;

/** The block that stands at a height (points from the top) of a page (from 1); the nearest one when none covers it. */
export function placeAt(places: readonly Place[], page: number, y: number): Place | null {
  let best: Place | null = null;
  let bestDistance = NEAR;
  for (const place of places) {
    if (place.page !== page) continue;
    const distance = Math.max(place.y0 - y, y - place.y1, 0);
    if (distance > bestDistance || (best && distance === bestDistance && heightOf(place) >= heightOf(best))) continue;
    best = place;
    bestDistance = distance;
  }
  return best;
}

const heightOf = ({ y0, y1 }: Place): number => y1 - y0;
