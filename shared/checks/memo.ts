/** Remembers a value per object, as long as what it was made from is the very same. */
export type Memo<K extends object, V> = (key: K, from: readonly unknown[], make: () => V) => V;

/**
 * A memory for pure functions of an object and of other things. Two calls with the same object and identical other things
 * (`Object.is`) give the same value; the object is held weakly.
 */
export function memo<K extends object, V>(): Memo<K, V> {
  const known = new WeakMap<K, { readonly from: readonly unknown[]; readonly value: V }>();
  return (key, from, make) => {
    const hit = known.get(key);
    if (hit && hit.from.length === from.length && hit.from.every((x, i) => Object.is(x, from[i]))) return hit.value;
    const value = make();
    known.set(key, { from, value });
    return value;
  };
}
