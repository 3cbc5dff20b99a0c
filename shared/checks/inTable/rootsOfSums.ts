import type { SumFault } from './sumsOfTable.ts';

const samePlace = (a: { row: number; column: number }, b: { row: number; column: number }): boolean =>
  a.row === b.row && a.column === b.column;

const difference = (fault: SumFault): number => fault.stated.fen - fault.computed.fen;

/**
 * For each fault of a table, the index of the fault that it follows from. One wrong cell breaks the sum of its row and
 * that of its column by the same amount, and every total above: the innermost broken sum is the root.
 */
export function rootsOfSums(faults: readonly SumFault[]): (number | undefined)[] {
  return faults.map((fault, i) => {
    if (fault.kind !== 'sum' || fault.rounding) return undefined;
    const root = faults.findIndex(
      (other, j) =>
        j < i &&
        other.kind === 'sum' &&
        !other.rounding &&
        Math.abs(difference(other)) === Math.abs(difference(fault)) &&
        shares(fault, other),
    );
    return root < 0 ? undefined : root;
  });
}

/** Whether a cell takes part in both sums: it may be the one that is wrong. */
function shares(a: SumFault, b: SumFault): boolean {
  const cells = [a.whole, ...a.parts];
  return [b.whole, ...b.parts].some((p) => cells.some((q) => samePlace(p, q)));
}
