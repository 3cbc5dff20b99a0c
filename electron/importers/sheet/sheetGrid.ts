/** A cell of a sheet. */
export interface SheetCell {
  /** As displayed. */
  readonly text: string;
  /** As stored, where a number is stored. */
  readonly number?: number;
  /** Has a border on any side. */
  readonly isBordered: boolean;
}

/** Cells shown as one; rows and columns count from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** One sheet as its reader found it. Only cells with a text or a border are held. */
export interface SheetGrid {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: Map<number, Map<number, SheetCell>>;
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** A sheet without cells. */
export function emptySheet(name: string, isHidden: boolean): SheetGrid {
  return { name, isHidden, rows: new Map(), merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** B7 for row 6, column 1. */
export function cellAddress(row: number, column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return `${name}${row + 1}`;
}
