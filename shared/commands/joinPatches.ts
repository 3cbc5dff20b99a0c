import type { Patch } from './patch.ts';

/**
 * The patches of two changes that are one step. Where all of them change something in place, only the first and the last
 * state of each place remain: a hundred keystrokes in a paragraph are one change of it.
 */
export function joinPatches(earlier: readonly Patch[], later: readonly Patch[]): readonly Patch[] {
  const joined = new Map<string, Patch>();
  for (const patch of [...earlier, ...later]) {
    const place = placeOf(patch);
    if (place === null) return [...earlier, ...later];
    const known = joined.get(place);
    joined.set(place, known && 'before' in known ? ({ ...patch, before: known.before } as Patch) : patch);
  }
  return [...joined.values()];
}

/** What a patch changes in place; null for one that inserts, deletes or moves a row: then the order matters. */
function placeOf(patch: Patch): string | null {
  switch (patch.kind) {
    case 'lineMove':
    case 'unitMove':
      return null;
    case 'text':
      return `text ${patch.field}`;
    case 'section':
      return `section ${patch.id}`;
    case 'meta':
      return `meta ${patch.key}`;
    case 'line':
      return patch.before && patch.after ? `line ${patch.year} ${patch.dataset} ${patch.id}` : null;
    default:
      return patch.before && patch.after ? `${patch.kind} ${patch.id}` : null;
  }
}
