import type { DatasetId } from '../budget/datasets.ts';

/** Where something stands that a roll-forward kept or moved. */
export type KeptPlace =
  | { readonly kind: 'cover' }
  | { readonly kind: 'units' }
  /** A text of `Report.texts`, by its key. */
  | { readonly kind: 'field'; readonly field: string }
  /** A paragraph of a section edited by hand; `section` is the key in `Report.sections`. */
  | { readonly kind: 'paragraph'; readonly section: string; readonly paragraph: string }
  /** A table or section of the report's own. */
  | { readonly kind: 'extra'; readonly id: string }
  /** A line of this year. */
  | { readonly kind: 'line'; readonly dataset: DatasetId; readonly line: string }
  /** A dataset of this year; with `unit` or `project` the lines of these only. */
  | { readonly kind: 'dataset'; readonly dataset: DatasetId; readonly unit?: string; readonly project?: string };

/**
 * What is still last year's.
 * - `reason`: why something changed, as last year's report said it; `prints` are fingerprints of the kept words
 * - `figures`: figures typed into text, which do not follow the facts; `words` as they stand
 * - `years`: years that were moved on a guess, or were left (documents, past events); `words` as they stand
 * - `review`: goals and indicators that were kept; `prints` holds one fingerprint of all of them
 * - `project`: a project that was taken to go on
 * - `table`: a table of the report's own whose amounts were emptied
 * - `empty`: a field or dataset that the new layout needs and that holds nothing yet
 * - `note`: a decision of the program that the officer should know; `note` says which
 */
export type KeptWhat = 'reason' | 'figures' | 'years' | 'review' | 'project' | 'table' | 'empty' | 'date' | 'note';

export interface KeptItem {
  /** Unique in the report and the same for the same place. */
  readonly id: string;
  readonly what: KeptWhat;
  readonly place: KeptPlace;
  readonly words?: readonly string[];
  readonly prints?: readonly string[];
  /** A Chinese sentence. */
  readonly note?: string;
}

/** What a roll-forward (结转) left in the report, so that what is still last year's can be told at any time. */
export interface Rolled {
  /** Year of the report that it was made of. */
  readonly from: number;
  readonly kept: readonly KeptItem[];
}
