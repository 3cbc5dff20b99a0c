/**
 * Distance of two neighbours in a list, so that an item can be put between them without writing the others: thirty-two
 * times at one place before the list is numbered anew. Positions stay far inside the safe integers.
 */
export const POSITION_GAP = 2 ** 32;

/** The position of the item at an index, when all are dealt out anew. */
export const freshPosition = (index: number): number => (index + 1) * POSITION_GAP;

/**
 * Gives positions to the items of a list that have none (null), between those that have one, which come in rising order.
 * Null where there is no room between two of them: then all have to be dealt out anew first.
 */
export function assignPositions(known: readonly (number | null)[]): number[] | null {
  const positions: number[] = [];
  for (let i = 0; i < known.length;) {
    const own = known[i];
    if (own !== null && own !== undefined) {
      positions.push(own);
      i += 1;
      continue;
    }
    let end = i;
    while (end < known.length && known[end] === null) end += 1;
    const count = end - i;
    const high = known[end] ?? null;
    // In front of all others, behind all others, or the first items of an empty list.
    const low = positions.at(-1) ?? (high === null ? 0 : high - (count + 1) * POSITION_GAP);
    const top = high ?? low + (count + 1) * POSITION_GAP;
    if (top - low <= count) return null;
    for (let k = 1; k <= count; k += 1) positions.push(low + Math.floor(((top - low) * k) / (count + 1)));
    i = end;
  }
  return positions;
}
