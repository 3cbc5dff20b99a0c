import type { Run } from '../narrative/paragraph.ts';

/** Where an extra stands: behind everything that the layout's node prints. */
interface ExtraPlace {
  readonly id: string;
  /** Id of the layout's part, section or table that it follows; an id that the layout does not have: at the end. */
  readonly after: string;
  /** Printed instead of the layout's table or section of that id. */
  readonly replaces?: boolean;
}

/** A table of the report's own that no layout prescribes, as it stood in its source. */
export interface ExtraTable extends ExtraPlace {
  readonly kind: 'table';
  readonly title: string;
  readonly number?: string;
  readonly captionLeft?: string;
  readonly captionRight?: string;
  readonly landscape: boolean;
  readonly columns: number;
  /** How many of the first rows are the head. */
  readonly headRows: number;
  /** Row by row; null: covered by a merged cell. */
  readonly rows: readonly (readonly (ExtraCell | null)[])[];
  readonly notes: readonly string[];
}

export interface ExtraCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** A section of the report's own that no layout prescribes. */
export interface ExtraSection extends ExtraPlace {
  readonly kind: 'section';
  /** With its number; empty: paragraphs without a heading. */
  readonly heading: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly paragraphs: readonly string[];
  /** Per paragraph the runs that are printed instead of its text: live figures and fields. */
  readonly live?: readonly (readonly Run[] | null)[];
}

/** What a report prints beyond its layout: kept from an imported document. */
export type Extra = ExtraTable | ExtraSection;
