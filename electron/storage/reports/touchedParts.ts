import type { Patch } from '../../../shared/commands/patch.ts';
import type { ListName } from './lists.ts';
import type { ListKey } from './listTable.ts';

/** What patches touch in one list. */
export interface TouchedList {
  readonly key: ListKey;
  /** Rows that are named; only these are read. */
  readonly ids: Set<string>;
  /** Rows that come, go or move: then the order of their surroundings matters. */
  readonly placed: Set<string>;
  /** Lowest and highest place that is named, and how many patches there are. */
  low: number;
  high: number;
  count: number;
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

/** The places that a patch names, as they are when it is applied. */
const placesOf = (patch: ListPatch): readonly number[] =>
  patch.kind === 'lineMove' || patch.kind === 'unitMove' ? [patch.from, patch.to] : [patch.index];

/** One name per list, to find it by. */
export const listName = (key: ListKey): string => Object.values(key).join('.');

/** Is it about a row of a list, and of which list? */
export function listOf(patch: Patch): ListKey | null {
  return patch.kind === 'text' || patch.kind === 'section' || patch.kind === 'meta' ? null : keyOf(patch);
}

const isPlacing = (patch: ListPatch): boolean =>
  patch.kind === 'lineMove' || patch.kind === 'unitMove' || patch.before === null || patch.after === null;

function addToList(lists: Map<string, TouchedList>, patch: ListPatch): void {
  const key = keyOf(patch);
  const name = listName(key);
  const list = lists.get(name) ?? { key, ids: new Set(), placed: new Set(), low: Infinity, high: 0, count: 0 };
  lists.set(name, list);
  list.ids.add(patch.id);
  if (isPlacing(patch)) list.placed.add(patch.id);
  list.low = Math.min(list.low, ...placesOf(patch));
  list.high = Math.max(list.high, ...placesOf(patch));
  list.count += 1;
}

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
    else addToList(lists, patch);
  }
  return { lists: [...lists.values()], texts, sections, head };
}
