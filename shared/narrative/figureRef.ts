import type { Coordinates } from '../budget/coordinates.ts';
import type { DatasetId, DimensionId } from '../budget/datasets.ts';

/**
 * What is done with the values (DESIGN §5). `emptyTables`: names or number of the tables without data; its address is
 * empty.
 */
export type FigureOp = 'value' | 'delta' | 'growth' | 'share' | 'names' | 'count' | 'attribute' | 'emptyTables';

/**
 * How the result is written.
 * - `amount`: 2,309.88万元 (with its unit)
 * - `number`: the same without unit
 * - `quantity`: 0辆
 * - `delta`: 增加418.51万元 / 减少418.51万元 / 持平
 * - `growth`: 增长15.34% / 下降15.34%
 * - `share`: 8.13%
 * - `change`: 减少418.51万元，下降15.34%
 * - `list`: names joined by 、
 * - `count`: 6 or 六
 * - `text`: an attribute as it stands
 * - `word`: of a change only its word: 增加, 减少, or what stands where nothing changed (比 and 与 in 比上年增加, 与上年持平)
 */
export type FigureForm =
  | 'amount'
  | 'number'
  | 'quantity'
  | 'delta'
  | 'growth'
  | 'share'
  | 'change'
  | 'list'
  | 'count'
  | 'countWords'
  | 'text'
  | 'word';

/** How one figure is written where it differs from its layout: a sentence that was imported keeps its own look. */
export interface FigureLook {
  /** Digits after the point, of the amount or of a percentage that stands alone. */
  readonly decimals?: number;
  readonly grouping?: boolean;
  readonly trimZeros?: boolean;
  readonly zero?: 'digits' | 'bareZero';
  /** What stands between an amount and its unit: a space. */
  readonly gap?: string;
  /** Digits of the percentage behind an amount (`change`); its zeros are kept unless `trimZeros` says otherwise. */
  readonly rateDecimals?: number;
  /** The words of an amount's change, with what stands between word and number: 增加, 减少了. */
  readonly up?: string;
  readonly down?: string;
  /** Instead of words and numbers where nothing changed. */
  readonly same?: string;
  /** The words of a percentage's change. */
  readonly rise?: string;
  readonly fall?: string;
  /** Between amount and percentage, and behind it: “，” or “（” and “）”. */
  readonly join?: string;
  readonly close?: string;
}

/** A reference to a value that is printed inside text and stays alive (活数). Plain data: stored, compared, diffed. */
export interface FigureRef {
  /** What the figure is called in the picker and in messages: 收入总计. */
  readonly label: string;
  readonly op: FigureOp;
  readonly of: Coordinates;
  /** The whole, for a share; with `having` it may be left out: then items are counted instead of added. */
  readonly per?: Coordinates;
  readonly form: FigureForm;
  /** Unit of money in the text; the layout's text unit when not given. Unit of a quantity (辆, 台（套）). */
  readonly unit?: string;
  /**
   * For names and counts: which dimension of the dataset is listed, and at which level of a code. An address without a
   * dataset, by unit: the units of the report.
   */
  readonly by?: {
    readonly dimension: DimensionId | 'line';
    readonly level?: number;
    readonly short?: boolean;
    readonly top?: number;
  };
  /**
   * Only the items (`by`) for which that dataset has a line, and has its text `field` filled where one is named: units
   * with goals. With `value`, the money of those items; with `share`, their part of all.
   */
  readonly having?: { readonly dataset: DatasetId; readonly field?: string };
  /** For `attribute`: which text field of the line at `of`. */
  readonly attribute?: string;
  /** Where it is written otherwise than its layout says. */
  readonly look?: FigureLook;
}
