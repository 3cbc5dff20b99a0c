/** A pair, or one that has no partner. */
export interface Pair<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * Pairs the items of two lists that have the same key, the n-th of a key with the n-th. In the order of `after`; items that
 * only `before` has stand behind the one they followed.
 */
export function pairUp<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Pair<T>[] {
  const numbered = (items: readonly T[]): string[] => {
    const seen = new Map<string, number>();
    return items.map((item) => {
      const key = keyOf(item);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return `${count}#${key}`;
    });
  };
  const oldKeys = numbered(before);
  const newKeys = numbered(after);
  const oldAt = new Map(oldKeys.map((key, i) => [key, i]));
  const kept = new Set(newKeys);
  const pairs: Pair<T>[] = [];
  const removedFrom = (i: number): void => {
    for (let at = i; at < before.length && !kept.has(oldKeys[at]!); at += 1) pairs.push({ before: before[at]! });
  };
  removedFrom(0);
  newKeys.forEach((key, i) => {
    const at = oldAt.get(key);
    if (at === undefined) return void pairs.push({ after: after[i]! });
    pairs.push({ before: before[at]!, after: after[i]! });
    removedFrom(at + 1);
  });
  return pairs;
}
