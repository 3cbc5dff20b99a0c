import type { DatasetId, DimensionId } from './datasets.ts';

/** A node, a code (which stands for everything below it), or a union of nodes that do not overlap. */
export type CoordinateValue = string | readonly string[];

/** This year, last year, and what is computed from both: 比上年增减 and its percentage. */
export type YearColumn = 'this' | 'prior' | 'difference' | 'growth';

/**
 * The address of a value: the union of the coordinates that a table's row and column give, or that a figure in the text
 * gives. A coordinate that is not given is not restricted: all units, all functions, the root of the axis.
 */
export interface Coordinates extends Partial<Readonly<Record<DimensionId, CoordinateValue>>> {
  readonly dataset?: DatasetId;
  readonly measure?: CoordinateValue;
  readonly year?: YearColumn;
  /** One line, by its id. */
  readonly line?: string;
  /** A quantity of the dataset instead of its money (`quantity`, `count`, `value`), or the unit price of purchases. */
  readonly quantity?: string;
  /** Only lines whose text field equals the value, or one of several: {category: 在职在编}. */
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** Further addends: 支出总计 = expenditure plus carriedForward. They inherit unit, fund and year from this address. */
  readonly plus?: readonly Coordinates[];
}

/** Row and column give one address together; the later one wins where both name a coordinate. */
export function mergeCoordinates(...parts: (Coordinates | undefined)[]): Coordinates {
  const merged: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part ?? {})) if (value !== undefined) merged[key] = value;
  }
  const where = Object.assign({}, ...parts.map((p) => p?.where));
  if (Object.keys(where).length) merged['where'] = where;
  return merged as Coordinates;
}

/** One spelling per address, to compare and to remember values by. */
export function coordinatesKey(at: Coordinates): string {
  const entries = Object.entries(at).filter(
    ([key, value]) => value !== undefined && !(key === 'year' && value === 'this'),
  );
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`).join('&');
}
