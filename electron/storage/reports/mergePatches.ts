import type { Patch } from '../../../shared/commands/patch.ts';

/** What a patch changes, by name; null when it adds, removes or moves a row: then order matters. */
function placeOf(patch: Patch): string | null {
  switch (patch.kind) {
    case 'lineMove':
    case 'unitMove':
      return null;
    case 'text':
      return `text.${patch.field}`;
    case 'section':
      return `section.${patch.id}`;
    case 'meta':
      return `meta.${patch.key}`;
    case 'line':
      return patch.before && patch.after ? `line.${patch.year}.${patch.dataset}.${patch.id}` : null;
    default:
      return patch.before && patch.after ? `${patch.kind}.${patch.id}` : null;
  }
}

/**
 * The patches of two changes that are one step. Where both change the same place only its first and its last state
 * remain: a hundred keystrokes in a paragraph are stored as one change of it.
 */
export function mergePatches(earlier: readonly Patch[], later: readonly Patch[]): Patch[] {
  const all = [...earlier, ...later];
  const places = all.map(placeOf);
  if (places.includes(null)) return all;
  const merged = new Map<string, Patch>();
  all.forEach((patch, i) => {
    const known = merged.get(places[i]!);
    merged.set(places[i]!, known && 'before' in known ? ({ ...patch, before: known.before } as Patch) : patch);
  });
  return [...merged.values()];
}
