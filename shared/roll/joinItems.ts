import type { KeptItem } from '../report/rolled.ts';

/** One mark of each kind for the whole place. */
export function joinItems(items: readonly KeptItem[]): KeptItem[] {
  const byId = new Map<string, KeptItem>();
  for (const item of items) {
    const known = byId.get(item.id);
    const words = [...new Set([...(known?.words ?? []), ...(item.words ?? [])])];
    const prints = [...new Set([...(known?.prints ?? []), ...(item.prints ?? [])])];
    byId.set(item.id, { ...item, ...(words.length ? { words } : {}), ...(prints.length ? { prints } : {}) });
  }
  return [...byId.values()];
}
