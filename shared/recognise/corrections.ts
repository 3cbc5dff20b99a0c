import type { ColumnMeaning, TableKind } from './recognised.ts';

/** What a person says a column means, in place of what was recognised. */
export type Meaning = Omit<ColumnMeaning, 'index' | 'path'>;

/** What a person says of one table, in place of what was recognised. */
export interface TableCorrection {
  readonly kind?: TableKind;
  /** The fund that the whole table is restricted to; null: to none. */
  readonly fund?: string | null;
  /** Unit of its amounts. */
  readonly unit?: '元' | '万元';
  /** By column index. */
  readonly columns?: Readonly<Record<number, Meaning>>;
  /** The table is not taken at all. */
  readonly leftOut?: boolean;
}

/** By the table's position among the tables of all files. */
export type Corrections = Readonly<Record<number, TableCorrection>>;
