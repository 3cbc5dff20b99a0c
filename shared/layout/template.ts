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

export type TemplatePiece = string | Choice | Each;

/** The first branch whose condition holds is printed. */
export interface Choice {
  readonly choose: readonly { readonly when: Condition; readonly text: Template }[];
  readonly otherwise?: Template;
}

/** One text per item that occurs in the facts, joined. */
export interface Each {
  readonly each: {
    readonly of: Coordinates;
    readonly by: DimensionId | 'line';
    /** Level of the code (1 类, 2 款, 3 项). */
    readonly level?: number;
    readonly order: 'code' | 'entry' | 'amount';
    /** Whole for the share; the sum at `of` when not given. */
    readonly per?: Coordinates;
  };
  readonly text: Template;
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
