/** What a key names: the id in the layout and, where a unit's part has its own, the unit. */
export interface SplitKey {
  readonly id: string;
  readonly unitId?: string;
}

/** Takes a key of a section or field (`id`, `id@unit`) apart: the other way round of `sectionKey`. */
export function splitKey(key: string): SplitKey {
  const at = key.lastIndexOf('@');
  return at < 0 ? { id: key } : { id: key.slice(0, at), unitId: key.slice(at + 1) };
}
