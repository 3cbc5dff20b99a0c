import type { CellAmount } from '../rows/readRows.ts';

/** The text fields of one indicator, by field of the dataset. */
export type IndicatorTexts = Readonly<Record<string, string>>;

/** One form: the goals of a unit, or of a project. */
export interface PerformanceForm {
  readonly about: 'unit' | 'project';
  /** Name of the project. */
  readonly project: string;
  /** The project's code, where the form states one. */
  readonly code?: string;
  /** 特定目标类, 其他运转类. */
  readonly type?: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly amount?: CellAmount;
  readonly texts: Readonly<Record<string, string>>;
  readonly tasks: readonly { readonly name: string; readonly content: string; readonly amount?: CellAmount }[];
  readonly indicators: readonly IndicatorTexts[];
}
