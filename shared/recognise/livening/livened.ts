import type { FigureRef } from '../../narrative/figureRef.ts';
import type { Run } from '../../narrative/paragraph.ts';
import type { FactQuery } from '../../prose/reading.ts';

/** A section of a document whose text is to be made alive. */
export interface SourceSection {
  readonly heading: string;
  /** Headings above it, outermost first. */
  readonly path: readonly string[];
  readonly paragraphs: readonly string[];
  /** The unit whose part of the report it stands in, by id. */
  readonly unitId?: string;
  /** The layout's section that the text goes into; its reasons become fields. */
  readonly sectionId?: string;
}

/**
 * What became of a figure.
 * - `linked`: it is the fact that its words name, and prints it from now on
 * - `differs`: it is about a fact that has another value; it stays text
 * - `unknown`: it names no fact that the report holds; it stays text
 */
export type FigureState = 'linked' | 'differs' | 'unknown';

/** A figure of the text and the fact that it is about. */
export interface LivenedFigure {
  /** As it stands: 1357.14万元. */
  readonly text: string;
  /** The number as printed, scaled: 135714 with 2 decimals. */
  readonly value: { readonly scaled: number; readonly decimals: number };
  /** 万元, %, 辆; '' for none. */
  readonly unit: string;
  /** Index of the section, and of the paragraph in it; offsets in the paragraph. */
  readonly section: number;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The words that name it, as far as any do. */
  readonly words: string;
  readonly state: FigureState;
  /** The fact it is tied to, or differs from. */
  readonly fact?: FactQuery;
  /** What the fact prints, where the figure differs. */
  readonly expected?: string;
  /** Why; Chinese. */
  readonly reason: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** A stretch of a paragraph that becomes a chip or a field. */
export interface LiveSpan {
  readonly start: number;
  readonly end: number;
  readonly run: Exclude<Run, { kind: 'text' }>;
}

/** A chip for a figure, with the stretch that it takes: the direction word may belong to it. */
export interface FigureLink {
  readonly start: number;
  readonly end: number;
  readonly ref: FigureRef;
  readonly query: FactQuery;
}
