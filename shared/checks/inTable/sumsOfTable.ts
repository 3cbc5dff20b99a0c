import type { Coordinates } from '../../budget/coordinates.ts';
import type { Unit } from '../../budget/lines.ts';
import { compareWithParts, sumApprox, type Approx } from '../../money/interval.ts';
import { partsOf, structureKey, type Structure } from '../arithmetic/partsOf.ts';
import { memo } from '../memo.ts';
import type { CheckedCell, CheckedTable } from '../material/material.ts';

/** Place of a cell in its table. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A whole of a table that does not agree with its parts. */
export interface SumFault {
  readonly direction: 'row' | 'column';
  readonly kind: 'sum' | 'ofWhich' | 'repeat';
  readonly whole: CellPlace;
  readonly parts: readonly CellPlace[];
  readonly stated: Approx;
  readonly computed: Approx;
  /** No more than rounding explains. */
  readonly rounding: boolean;
}

interface Line {
  readonly direction: 'row' | 'column';
  readonly places: readonly CellPlace[];
  readonly cells: readonly CheckedCell[];
}

/** Every sum of a table, along its rows and down its columns, that does not hold. `tested`: how many were tried. */
export function sumsOfTable(
  table: CheckedTable,
  units: readonly Unit[],
  published = false,
): { faults: SumFault[]; tested: number } {
  const structures = new Map<string, Structure>();
  const faults: SumFault[] = [];
  let tested = 0;
  for (const line of linesOf(table)) {
    const structure = structureOf(line, units, structures);
    tested += structure.breakdowns.length;
    faults.push(...faultsOf(line, structure, published));
  }
  return { faults: published ? withoutMisreadings(faults, table) : faults, tested };
}

const structuresKnown = { row: memo<Coordinates, Structure>(), column: memo<Coordinates, Structure>() };

/**
 * How the addresses of a line lie to each other. The columns of a table mostly lie alike, and after an edit the addresses
 * are the very same ones.
 */
function structureOf(line: Line, units: readonly Unit[], structures: Map<string, Structure>): Structure {
  const addresses = addressesOf(line);
  return structuresKnown[line.direction](addresses[0]!, [units, ...addresses], () => {
    const key = line.direction === 'column' ? structureKey(addresses) : undefined;
    const made = (key === undefined ? undefined : structures.get(key)) ?? partsOf(addresses, units);
    if (key !== undefined) structures.set(key, made);
    return made;
  });
}

const addressesOf = (line: Line): Coordinates[] => line.cells.map((c) => c.at!);

function linesOf(table: CheckedTable): Line[] {
  const lines: Line[] = [];
  const add = (direction: Line['direction'], places: CellPlace[]): void => {
    const known = places.filter(({ row, column }) => isValue(table.rows[row]?.cells[column]));
    if (known.length < 2) return;
    lines.push({ direction, places: known, cells: known.map((p) => table.rows[p.row]!.cells[p.column]!) });
  };
  table.rows.forEach((r, row) =>
    add(
      'row',
      r.cells.map((_, column) => ({ row, column })),
    ),
  );
  table.columns.forEach((_, column) =>
    add(
      'column',
      table.rows.map((__, row) => ({ row, column })),
    ),
  );
  return lines;
}

/** Years are compared by the rules of change, not added; quantities and sums of several addresses have rules of their own. */
const isValue = (cell: CheckedCell | undefined): boolean =>
  cell?.at?.dataset !== undefined && !cell.at.plus && cell.at.year !== 'difference' && cell.at.year !== 'growth';

const ZERO: Approx = { fen: 0, half: 0 } as Approx;

const statedIn = (cell: CheckedCell): Approx | undefined => cell.stated ?? cell.amount;

/** Where most rows of a table fail in the same column, the column was misread: nobody makes the same mistake in each row. */
function withoutMisreadings(faults: readonly SumFault[], table: CheckedTable): SumFault[] {
  const key = (fault: SumFault): string => `${fault.direction} ${fault.kind} ${fault.whole.column}`;
  const failing = new Map<string, number>();
  for (const fault of faults) failing.set(key(fault), (failing.get(key(fault)) ?? 0) + 1);
  const filled = (column: number): number => table.rows.filter((r) => r.cells[column]?.amount).length;
  return faults.filter((fault) => {
    const count = failing.get(key(fault))!;
    return fault.direction === 'column' || count < MISREAD || count * 2 < filled(fault.whole.column);
  });
}

const MISREAD = 3;

function faultsOf(line: Line, structure: Structure, published: boolean): SumFault[] {
  const faults: SumFault[] = [];
  const amount = (i: number): Approx | undefined => statedIn(line.cells[i]!);
  const fault = (
    kind: SumFault['kind'],
    whole: number,
    parts: readonly number[],
    computed: Approx,
    rounding: boolean,
  ): void => {
    faults.push({
      direction: line.direction,
      kind,
      whole: line.places[whole]!,
      parts: parts.map((p) => line.places[p]!),
      stated: amount(whole) ?? ZERO,
      computed,
      rounding,
    });
  };
  for (const { whole, addends } of structure.breakdowns) {
    const parts = addends.map((p) => amount(p)).filter((a) => a !== undefined);
    const stated = amount(whole);
    if (parts.length === 0 || (stated === undefined && parts.every((p) => p.fen === 0))) continue;
    // a file may have lost a cell; a draft prints what it knows
    if (published && stated === undefined) continue;
    const agreement = compareWithParts(stated ?? ZERO, parts);
    if (agreement !== 'equal') fault('sum', whole, addends, sumApprox(parts), agreement === 'rounding');
  }
  for (const { whole, part } of structure.ofWhich) {
    const [upper, lower] = [amount(whole) ?? ZERO, amount(part)];
    if (lower && lower.fen > upper.fen + upper.half + lower.half) fault('ofWhich', whole, [part], lower, false);
  }
  for (const { first, again } of structure.repeats) {
    const [a, b] = [amount(first), amount(again)];
    if (a && b && Math.abs(a.fen - b.fen) > a.half + b.half) fault('repeat', first, [again], b, false);
  }
  return faults;
}
