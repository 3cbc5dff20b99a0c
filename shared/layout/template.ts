import type { Coordinates } from '../budget/coordinates.ts';
import type { DimensionId } from '../budget/datasets.ts';

/**
 * Text with slots. A slot is a name in braces:
 * - `{year}` `{priorYear}` `{department}` `{short}` `{scope}` …: words of the report (see words.ts)
 * - `{#reason.revenue}`: a field that the officer fills
 * - `{revenueTotal}`: a figure of the layout
 * - inside `each`: `{name}` `{amount}` `{share}` `{change}` of the item
 */
export type Template = string | readonly TemplatePiece[];

/** A part of a sentence; the parts are printed one after the other. */
export type TemplatePiece = string | Choice | Each;

/** The first branch whose condition holds is printed. */
export interface Choice {
  readonly choose: readonly { readonly when: Condition; readonly text: Template }[];
  /** Printed when no condition holds; nothing when not given. */
  readonly otherwise?: Template;
}

/** One text per item that occurs in the facts, joined. */
export interface Each {
  readonly each: {
    /** Which facts are listed. */
    readonly of: Coordinates;
    /** What an item is: a place in a dimension of the dataset, or a single line. */
    readonly by: DimensionId | 'line';
    /** Level of the code (1 类, 2 款, 3 项). */
    readonly level?: number;
    /** `entry`: as entered; `amount`: largest first. */
    readonly order: 'code' | 'entry' | 'amount';
    /** Whole for the share; the sum at `of` when not given. */
    readonly per?: Coordinates;
  };
  /** What is said of each item. */
  readonly text: Template;
  /** What stands between two items; a line end begins a new paragraph. */
  readonly join: string;
  /** Printed when nothing occurs. */
  readonly empty?: string;
}

/** A state of a figure, or a combination of such states. `noPrior`: there is nothing to compare with. */
export type Condition =
  | { readonly figure: string; readonly is: 'zero' | 'nonzero' | 'up' | 'down' | 'same' | 'noPrior' | 'noBase' }
  | { readonly field: string; readonly is: 'filled' | 'unfilled' }
  | { readonly kind: 'department' | 'unit' }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
