import type { Coordinates } from '../budget/coordinates.ts';
import type { Unit } from '../budget/lines.ts';
import { partsOf, structureKey, type Structure } from '../checks/arithmetic/partsOf.ts';
import type { GridCell } from '../layout/gridView.ts';
import type { TableView } from '../layout/tableView.ts';
import { printedNumber, type PrintedNumber } from './printedNumber.ts';

/** Place of a cell in the body of a table, from 0. */
export interface BodyPlace {
  readonly row: number;
  readonly column: number;
}

/** A printed total that is exactly the sum of other printed cells of its table. */
export interface CellSum extends BodyPlace {
  readonly addends: readonly BodyPlace[];
}

/**
 * The totals of a table that a spreadsheet may compute: their address is the whole of the addresses of shown cells (below them
 * in the column, else beside them in the row), and the numbers as printed add up to the printed total. Totals that differ by
 * rounding are left out, so that no formula ever shows another number than the report.
 */
export function tableSums(view: TableView, units: readonly Unit[]): CellSum[] {
  if (view.content.kind !== 'grid') return [];
  const { rows, columns } = view.content.grid;
  const known = new Map<string, Structure>();
  const sums = new Map<string, CellSum>();
  const lines: BodyPlace[][] = [
    ...columns.map((_, column) => rows.map((__, row) => ({ row, column }))),
    ...rows.map((_, row) => columns.map((__, column) => ({ row, column }))),
  ];
  for (const line of lines) {
    const places = line.filter(({ row, column }) => isAddend(rows[row]?.cells[column]));
    if (places.length < 2) continue;
    const cells = places.map(({ row, column }) => rows[row]!.cells[column]!);
    for (const { whole, addends } of structureOf(cells, units, known).breakdowns) {
      const place = places[whole]!;
      const key = `${place.row}/${place.column}`;
      if (
        sums.has(key) ||
        !isExact(
          cells[whole]!,
          addends.map((i) => cells[i]!),
        )
      )
        continue;
      sums.set(key, { ...place, addends: addends.map((i) => places[i]!) });
    }
  }
  return [...sums.values()];
}

/** Changes and growth are not added; sums of several addresses have no parts of their own. */
const isAddend = (cell: GridCell | undefined): boolean =>
  cell?.at?.dataset !== undefined && !cell.at.plus && cell.at.year !== 'difference' && cell.at.year !== 'growth';

function structureOf(cells: readonly GridCell[], units: readonly Unit[], known: Map<string, Structure>): Structure {
  const addresses: Coordinates[] = cells.map(({ at }) => at!);
  const key = structureKey(addresses);
  const structure = (key === undefined ? undefined : known.get(key)) ?? partsOf(addresses, units);
  if (key !== undefined) known.set(key, structure);
  return structure;
}

/** Whether the printed numbers add up; a blank cell counts as nothing, a cell of words does not count at all. */
function isExact(whole: GridCell, addends: readonly GridCell[]): boolean {
  const total = printedNumber(whole.text);
  if (total === undefined) return false;
  const parts = addends.map(({ text }) => (text.trim() === '' ? undefined : (printedNumber(text) ?? null)));
  if (parts.includes(null)) return false;
  const numbers = parts.filter((part): part is PrintedNumber => part !== null && part !== undefined);
  if (numbers.length === 0 || [total, ...numbers].some(({ percent }) => percent)) return false;
  const decimals = Math.max(total.decimals, ...numbers.map((part) => part.decimals));
  const scaled = ({ digits, decimals: own }: PrintedNumber): number => digits * 10 ** (decimals - own);
  return numbers.reduce((sum, part) => sum + scaled(part), 0) === scaled(total);
}
