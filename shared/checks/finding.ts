import type { FigureRef } from '../narrative/figureRef.ts';
import type { CheckId } from './checkIds.ts';

/**
 * - `error`: wrong for sure, stops an export until it is mended or waived
 * - `warning`: likely wrong or missing, the officer confirms
 * - `rounding`: unequal, but not more than rounding explains (尾差)
 * - `info`: worth knowing
 */
export type Severity = 'error' | 'warning' | 'rounding' | 'info';

/** Where something stands in the report, in words and as a place of the app. */
export interface FindingPlace {
  /** Heading of the section, with its number. */
  readonly section?: string;
  /** Title of the table, with its number. */
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  /** The words that the finding rests on, as they stand. */
  readonly text?: string;
  /** The words right before them: they tell the same words at two places of a section apart. */
  readonly before?: string;
  /** Line of a text file, from 1. */
  readonly line?: number;
  /** Place in the app: a section, table, term … of the layout. */
  readonly node?: { readonly kind: 'section' | 'table' | 'cover' | 'contents' | 'terms'; readonly id: string };
  /** Cell of a table, from 0, body rows. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** Span of the words in their paragraph: index of the paragraph, offsets in UTF-16 units. */
  readonly span?: { readonly paragraph: number; readonly start: number; readonly end: number };
}

/** Printed words of a draft's section that a fix exchanges; `node` and `paragraph` as in the finding's place. */
interface FixSpan {
  readonly node: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A change that certainly mends the finding. */
export type FindingFix =
  | (FixSpan & { readonly kind: 'replaceText'; readonly text: string })
  /** A typed number becomes a live figure, which follows the tables. */
  | (FixSpan & { readonly kind: 'linkFigure'; readonly ref: FigureRef })
  /** A total that was kept as it was stated gives way to the computed one. */
  | { readonly kind: 'dropStated'; readonly stated: string };

/** Something that is wrong, likely wrong, or worth knowing (疑点). */
export interface Finding {
  /** The same for the same fault over edits elsewhere: waivers hang on it. */
  readonly id: string;
  readonly check: CheckId;
  readonly severity: Severity;
  readonly where: FindingPlace;
  /** The other ends of the comparison. */
  readonly against: readonly FindingPlace[];
  /** As it stands, as it should be, and the difference, all as text with units. */
  readonly stated?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** A Chinese sentence: what is wrong where. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Id of the finding that this one follows from: one mistake, several symptoms. */
  readonly root?: string;
  readonly fix?: FindingFix;
}
