import { randomFrom } from '../../support/randomFrom.ts';

/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** Whole, from 0 up to but without `end`. */
  readonly below: (end: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Good enough for picking places in a file. */
export function chanceOf(seed: number): Chance {
  const next = randomFrom(seed);
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
