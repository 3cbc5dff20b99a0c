/** More amounts than can be tried in every combination. */
const MOST = 18;

/**
 * The ways in which some of the amounts add up to a sum, as lists of their indices; the search ends with the second, which
 * proves that the sum says nothing.
 * @param tolerance by which a sum may differ, for rounding
 */
export function subsetSums(sum: number, amounts: readonly number[], tolerance: number): number[][] {
  const found: number[][] = [];
  if (amounts.length > MOST) return found;
  const search = (left: number, from: number, taken: readonly number[]): void => {
    if (found.length > 1) return;
    if (taken.length > 0 && Math.abs(left) <= tolerance) {
      found.push([...taken]);
      return;
    }
    for (let i = from; i < amounts.length; i++)
      if (amounts[i]! > 0 && amounts[i]! <= left + tolerance) search(left - amounts[i]!, i + 1, [...taken, i]);
  };
  search(sum, 0, []);
  return found;
}
