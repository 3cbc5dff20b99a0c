import type { FigureRef } from './figureRef.ts';

/** Text of a section as it is stored once edited: runs of text, live figures and fields. */
export interface Paragraph {
  readonly id: string;
  readonly runs: readonly Run[];
}

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  /** A live figure; `override` is printed instead of the computed value, with a reason. */
  | {
      readonly kind: 'figure';
      readonly ref: FigureRef;
      readonly override?: { readonly text: string; readonly reason: string };
    }
  /** A layout field (reason, duties …) or a word of the report (year, department name). */
  | { readonly kind: 'field'; readonly field: string };
