import { axisOf } from './axes.ts';
import type { Traits } from './vocabulary/traits.ts';

/** Whether traits name all money of a side or a source, no part of it. */
export function isBroad(traits: Traits): boolean {
  const axis = axisOf(traits);
  return (axis === 'side' || axis === 'fund') && traits.dataset === undefined;
}
