import type { Layout } from './layout.ts';

/** What a region's year changes in its base. Positions are explicit; targets are ids (`T05/name`: a column of T05). */
export interface LayoutOverride {
  readonly base: string;
  readonly layout: Partial<
    Pick<
      Layout,
      'name' | 'region' | 'year' | 'version' | 'words' | 'page' | 'moneyUnit' | 'tableNumbers' | 'textNumbers'
    >
  > & {
    readonly id: string;
  };
  readonly changes: readonly LayoutChange[];
}

/**
 * - `set`: properties of the target are replaced
 * - `insertBefore`, `insertAfter`: a node beside the target
 * - `append`: a node at the end of the target's children (a section: of its body; `cover`, `figures`, `fields`: an entry)
 * - `replace`, `remove`: the target itself; `figures/<id>` and `fields/<id>` can be removed too
 */
export type LayoutChange =
  | { readonly op: 'set'; readonly target: string; readonly props: Readonly<Record<string, unknown>> }
  | {
      readonly op: 'insertBefore' | 'insertAfter' | 'append' | 'replace';
      readonly target: string;
      readonly node: unknown;
    }
  | { readonly op: 'remove'; readonly target: string };

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Node = { [key: string]: Json };

/** A layout file that cannot be resolved; `message` is Chinese and names the place. */
export class LayoutOverrideError extends Error {}

/** Applies an override to its base and freezes the result. Throws LayoutOverrideError where a target does not exist. */
export function resolveLayout(base: Layout, override: LayoutOverride): Layout {
  const copy = structuredCopy(base);
  for (const change of override.changes) applyChange(copy, change, override.layout.id);
  return deepFreeze({ ...copy, ...override.layout } as unknown as Layout);
}

/** Freezes a layout so that nobody changes it under a report. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

const structuredCopy = (layout: Layout): Node => JSON.parse(JSON.stringify(layout)) as Node;

interface Place {
  list: Json[];
  index: number;
}

function applyChange(layout: Node, change: LayoutChange, id: string): void {
  if (change.op === 'append' && appendAtTop(layout, change)) return;
  if (change.op === 'remove' && removeFromMap(layout, change.target, id)) return;
  const place = findNode(layout, change.target);
  if (!place) throw new LayoutOverrideError(`版式 ${id}：找不到要修改的项 ${change.target}，请检查它的编号。`);
  const node = place.list[place.index] as Node;
  switch (change.op) {
    case 'set':
      Object.assign(node, JSON.parse(JSON.stringify(change.props)) as Node);
      return;
    case 'replace':
      place.list[place.index] = plain(change.node);
      return;
    case 'remove':
      place.list.splice(place.index, 1);
      return;
    case 'insertBefore':
    case 'insertAfter':
      place.list.splice(place.index + (change.op === 'insertAfter' ? 1 : 0), 0, plain(change.node));
      return;
    case 'append':
      childList(node, change.target, id).push(plain(change.node));
  }
}

const plain = (node: unknown): Json => JSON.parse(JSON.stringify(node)) as Json;

/** `cover` is a list, `figures` and `fields` are maps by id. */
function appendAtTop(layout: Node, change: { target: string; node: unknown }): boolean {
  const top = layout[change.target];
  if (change.target === 'cover' && Array.isArray(top)) {
    top.push(plain(change.node));
    return true;
  }
  if (change.target === 'figures' || change.target === 'fields') {
    Object.assign(top as Node, plain(change.node));
    return true;
  }
  return false;
}

/** `figures/<id>` and `fields/<id>` are entries of maps, not nodes with an id. */
function removeFromMap(layout: Node, target: string, id: string): boolean {
  const [top, entry] = /^(figures|fields)\/(.+)$/.exec(target)?.slice(1) ?? [];
  if (!top || !entry) return false;
  const map = layout[top] as Node;
  if (!Object.hasOwn(map, entry)) {
    throw new LayoutOverrideError(`版式 ${id}：找不到要修改的项 ${target}，请检查它的编号。`);
  }
  delete map[entry];
  return true;
}

function childList(node: Node, target: string, id: string): Json[] {
  const list = node['body'] ?? node['children'] ?? node['items'];
  if (Array.isArray(list)) return list;
  throw new LayoutOverrideError(`版式 ${id}：${target} 下面不能再加内容。`);
}

/** Finds the node with an id; `T05/name` looks for `name` inside T05 only. */
function findNode(root: Json, target: string): Place | undefined {
  const [first, ...rest] = target.split('/') as [string, ...string[]];
  const place = searchId(root, first);
  if (!place || !rest.length) return place;
  return findNode(place.list[place.index]!, rest.join('/'));
}

function searchId(value: Json, id: string): Place | undefined {
  if (Array.isArray(value)) {
    const index = value.findIndex((v) => typeof v === 'object' && v !== null && !Array.isArray(v) && v['id'] === id);
    if (index >= 0) return { list: value, index };
    for (const part of value) {
      const found = searchId(part, id);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) {
      const found = searchId(part, id);
      if (found) return found;
    }
  }
  return undefined;
}
