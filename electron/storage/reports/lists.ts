import type { StatedValue } from '../../../shared/budget/facts.ts';
import type { Unit } from '../../../shared/budget/lines.ts';
import type { Waiver } from '../../../shared/report/report.ts';

/** The ordered lists of a report that have a table each, and what identifies an item. */
export const LISTS = {
  units: (item: Unit): string => item.id,
  stated: (item: StatedValue): string => item.id,
  // A finding is waived once.
  waivers: (item: Waiver): string => item.finding,
} as const;

export type ListName = keyof typeof LISTS;

/** The records of a report that have a table each: text by id. */
export const RECORDS = ['texts', 'sections'] as const;

export type RecordName = (typeof RECORDS)[number];

/** The two years of facts, as the tables name them. */
export const YEARS = { this: 'current', prior: 'prior' } as const;

export type YearKind = keyof typeof YEARS;
