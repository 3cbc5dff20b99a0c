import type { Coordinates } from '../budget/coordinates.ts';
import type { Line, Unit } from '../budget/lines.ts';
import type { SubjectKind } from '../subjects/types.ts';
import type { RowLook } from './rowSource.ts';

/** One row of a table before its cells are computed. */
export interface Row {
  /** Unique in its table and stable over edits. */
  readonly key: string;
  /** Coordinates that the row gives to its value cells; null: the row has no values. */
  readonly at: Coordinates | null;
  /** What rows below it inherit: the place, not the dataset. */
  readonly place: Coordinates;
  readonly labels: Readonly<Record<string, string>>;
  readonly look: RowLook;
  /** Indentation of the row's label, in characters. */
  readonly indent: number;
  readonly anchor?: string;
  /** Printed before its label: 一、 */
  readonly numeral?: string;
  readonly unit?: Unit;
  /** The line that the row shows, and its dataset's texts. */
  readonly line?: Line;
  /** The project that the row is or belongs to. */
  readonly project?: Line;
  readonly subject?: { readonly kind: SubjectKind; readonly code: string };
  /** Paired panes: one row per pane, by leaf column id. A column without a row stays empty. */
  readonly panes?: Readonly<Record<string, Row | null>>;
  /** Columns whose cell is merged with the row above (a pane that spans). */
  readonly merged?: readonly string[];
}

/** The row at the root: the table itself. */
export const ROOT_ROW: Row = { key: '', at: null, place: {}, labels: {}, look: 'normal', indent: 0 };

const PLACE_KEYS = [
  'unit',
  'function',
  'economic',
  'govEconomic',
  'project',
  'fund',
  'kind',
  'item',
  'itemCode',
  'year',
] as const;

/** The part of an address that rows below inherit. */
export function placeOf(at: Coordinates): Coordinates {
  const place: Record<string, unknown> = {};
  for (const key of PLACE_KEYS) if (at[key] !== undefined) place[key] = at[key];
  return place as Coordinates;
}
