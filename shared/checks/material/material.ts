import type { Coordinates } from '../../budget/coordinates.ts';
import type { Approx } from '../../money/interval.ts';
import type { Context } from '../../layout/context.ts';
import type { TableKind } from '../../recognise/recognised.ts';
import type { SubjectKind } from '../../subjects/types.ts';
import type { FindingPlace } from '../finding.ts';

/**
 * What the checks look at: the report as it is printed, each cell with its address, and the facts. A draft and a
 * published file come to the checks in this one form.
 */
export interface CheckMaterial {
  readonly context: Context;
  /** A published file: its layout is its own, so nothing is demanded of it that only our layouts know. */
  readonly published: boolean;
  readonly tables: readonly CheckedTable[];
  readonly sections: readonly CheckedSection[];
  /** The entries of the contents page, in order; null where the file has none. */
  readonly contents: readonly CheckedEntry[] | null;
}

export interface CheckedTable {
  readonly id: string;
  /** What recognition took it for; of published files only. */
  readonly kind?: TableKind;
  /** 部门收支预算总表 … without number and year as far as printed apart. */
  readonly title: string;
  readonly number?: string;
  readonly scopeName: string;
  readonly unitId?: string;
  readonly place: FindingPlace;
  readonly columns: readonly { readonly path: string }[];
  readonly rows: readonly CheckedRow[];
  readonly notes: readonly { readonly text: string; readonly place: FindingPlace }[];
  readonly moneyUnit: string;
  /** No value cell holds anything but zero. */
  readonly empty: boolean;
  /** Its meaning is known: an empty one is an empty table, not one that could not be read. */
  readonly known: boolean;
}

export interface CheckedRow {
  /** The words of the row, for messages. */
  readonly label: string;
  readonly line?: number;
  readonly cells: readonly CheckedCell[];
  /** Code and name as the row prints them. */
  readonly subject?: { readonly kind: SubjectKind; readonly code: string; readonly name: string };
}

export interface CheckedCell {
  readonly text: string;
  /** Address of a value cell whose meaning is known. */
  readonly at?: Coordinates;
  /** The amount as printed; none where the cell is blank or no amount. */
  readonly amount?: Approx;
  /** A total that the report states and that differs from its parts: never printed, but found. */
  readonly stated?: Approx;
}

export interface CheckedSection {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  readonly scopeName: string;
  readonly unitId?: string;
  readonly place: FindingPlace;
  readonly paragraphs: readonly CheckedParagraph[];
  /** Headings of the parts and sections around it, outermost first. */
  readonly path: readonly string[];
}

export interface CheckedParagraph {
  readonly text: string;
  readonly line?: number;
  /** Spans that are live figures of a draft: they cannot differ from their fact. */
  readonly live: readonly { readonly start: number; readonly end: number }[];
  /** Spans where a field is not filled yet. */
  readonly unfilled: readonly { readonly start: number; readonly end: number }[];
}

export interface CheckedEntry {
  readonly text: string;
  readonly level: number;
  readonly line?: number;
}
