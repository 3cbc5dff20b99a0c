import { DATASET_IDS } from '../budget/datasets.ts';
import type { Facts } from '../budget/facts.ts';
import { datasetsOf, REPORT_YEARS } from './references.ts';

/**
 * Gives a new id at each call. Ids come from outside (random ones in the app, counted ones in tests and importers), since
 * nothing in shared may depend on chance or on the clock.
 */
export type IdSource = () => string;

/** Ids that are counted: line-1, line-2 … */
export function countingIds(prefix = 'line-'): IdSource {
  let last = 0;
  return () => `${prefix}${(last += 1)}`;
}

/**
 * The ids of a source, without those that are taken and without repetition.
 * @throws Error when the source gives a million unusable ids in a row: it cannot be a source of new ids.
 */
export function unusedIds(source: IdSource, taken: Iterable<string>): IdSource {
  const used = new Set(taken);
  return () => {
    for (let attempt = 0; attempt < 1_000_000; attempt += 1) {
      const id = source();
      if (id === '' || used.has(id)) continue;
      used.add(id);
      return id;
    }
    throw new Error('the source of ids gives no new ones');
  };
}

/** Every id of a line in the report, of both years. */
export function lineIdsOf(facts: Facts): Set<string> {
  const lists = REPORT_YEARS.flatMap((year) => DATASET_IDS.map((id) => datasetsOf(facts, year)[id]));
  return new Set(lists.flatMap((lines) => lines.map((line) => line.id)));
}
