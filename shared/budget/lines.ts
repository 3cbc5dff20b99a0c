import type { Fen } from '../money/fen.ts';
import type { Quantity } from '../money/quantity.ts';

/** Amounts by node of the dataset's axis (fund or measure). A missing node is blank, which is not the same as 0. */
export type Amounts = Readonly<Record<string, Fen>>;

/**
 * One line of a dataset. Lines are ordered, have ids of their own, and their dimensions need not be unique: two lines
 * may carry the same pair of codes. A dimension that is null or missing means "not split by it" (the whole department,
 * all functions …). The amounts of a line sit on nodes that do not contain each other (its entry frontier).
 */
export interface Line {
  readonly id: string;
  readonly unit?: string | null;
  readonly function?: string | null;
  readonly economic?: string | null;
  readonly govEconomic?: string | null;
  readonly fund?: string | null;
  readonly item?: string | null;
  readonly project?: string | null;
  /** Asset kind. */
  readonly kind?: string | null;
  /** 政府采购品目 code. */
  readonly itemCode?: string | null;
  readonly amounts?: Amounts;
  /** ± half of the last printed digit, per node, where the amount was read from a rounded print. Missing = exact. */
  readonly halves?: Amounts;
  readonly quantities?: Readonly<Record<string, Quantity>>;
  readonly texts?: Readonly<Record<string, string>>;
  /** 涉密: left out of the published version. */
  readonly secret?: boolean;
}

/** A subordinate unit, the department's own office (本级), or an office above the department. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly role: 'above' | 'department' | 'unit';
  /** 单位性质: 行政, 参公, 事业 … */
  readonly nature?: string;
  /** 单位规格: 正科级 … */
  readonly rank?: string;
  /** 经费保障形式: 财政拨款 … */
  readonly fundingForm?: string;
}
