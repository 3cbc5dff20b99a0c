import type { Patch } from '../../../shared/commands/patch.ts';

/** What patches touch: one key per row, field or setting, and one per list whose order they change. */
export function patchTargets(patches: readonly Patch[]): Set<string> {
  return new Set(patches.map(targetOf));
}

function targetOf(patch: Patch): string {
  switch (patch.kind) {
    case 'line':
      return `line ${patch.year} ${patch.dataset} ${patch.id}`;
    case 'lineMove':
      return `order ${patch.year} ${patch.dataset}`;
    case 'unitMove':
      return 'order units';
    case 'text':
      return `text ${patch.field}`;
    case 'meta':
      return `meta ${patch.key}`;
    default:
      return `${patch.kind} ${patch.id}`;
  }
}
