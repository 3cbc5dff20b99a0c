import type { Patch } from '../../../shared/commands/patch.ts';
import type { ListName } from './lists.ts';
import type { ListKey } from './listTable.ts';

/** What patches touch in one list. */
export interface TouchedList {
  readonly key: ListKey;
  /** Rows that are named; only these are read. */
  readonly ids: Set<string>;
  /** Rows that come, go or move: then the order of the whole list matters. */
  readonly placed: Set<string>;
}

/** What patches touch in a report: only this is read and written. */
export interface TouchedParts {
  readonly lists: readonly TouchedList[];
  readonly texts: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
  readonly head: boolean;
}

type ListPatch = Exclude<Patch, { kind: 'text' | 'section' | 'meta' }>;

const TABLE_OF: Readonly<Record<Exclude<ListPatch['kind'], 'line' | 'lineMove'>, ListName>> = {
  unit: 'units',
  unitMove: 'units',
  stated: 'stated',
  waiver: 'waivers',
};

function keyOf(patch: ListPatch): ListKey {
  if (patch.kind === 'line' || patch.kind === 'lineMove') {
    return { table: 'lines', year: patch.year, dataset: patch.dataset };
  }
  return { table: TABLE_OF[patch.kind] };
}

const isPlacing = (patch: ListPatch): boolean =>
  patch.kind === 'lineMove' || patch.kind === 'unitMove' || patch.before === null || patch.after === null;

/** Lists the rows and settings that the patches name. */
export function touchedParts(patches: readonly Patch[]): TouchedParts {
  const lists = new Map<string, TouchedList>();
  const texts = new Set<string>();
  const sections = new Set<string>();
  let head = false;
  for (const patch of patches) {
    if (patch.kind === 'text') texts.add(patch.field);
    else if (patch.kind === 'section') sections.add(patch.id);
    else if (patch.kind === 'meta') head = true;
    else {
      const key = keyOf(patch);
      const name = Object.values(key).join('.');
      const list = lists.get(name) ?? { key, ids: new Set<string>(), placed: new Set<string>() };
      lists.set(name, list);
      list.ids.add(patch.id);
      if (isPlacing(patch)) list.placed.add(patch.id);
    }
  }
  return { lists: [...lists.values()], texts, sections, head };
}
