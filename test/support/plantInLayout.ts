import type { Layout } from '../../shared/layout/layout.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A change to a copy of a layout. `place`: steps parted by `/`; a step is a key, or the id of a member of a list. */
export type Plant = (copy: Json) => void;

/** Puts a value (any, also one that is no layout data) at the place: S2.1/body/S2.1.p1/text/0. */
export const put =
  (place: string, value: unknown): Plant =>
  (copy) => {
    const { owner, key } = find(copy, place);
    (owner as Record<string, unknown>)[key] = value;
  };

/** Takes the property or the member of a list away. */
export const drop =
  (place: string): Plant =>
  (copy) => {
    const { owner, key } = find(copy, place);
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete (owner as Record<string, Json>)[key];
  };

/** Adds a member at the end of a list. */
export const add =
  (place: string, value: Json): Plant =>
  (copy) => {
    const { owner, key } = find(copy, place);
    ((owner as Record<string, Json>)[key] as Json[]).push(value);
  };

/** A copy of the layout with the changes. */
export function plantIn(layout: Layout, ...plants: readonly Plant[]): unknown {
  const copy = JSON.parse(JSON.stringify(layout)) as Json;
  for (const plant of plants) plant(copy);
  return copy;
}

function find(root: Json, place: string): { owner: Json; key: string } {
  const steps = place.split('/');
  const last = steps.pop()!;
  let owner = root;
  steps.forEach((step, i) => {
    const next = child(owner, step) ?? (i === 0 ? searchId(owner, step) : undefined);
    if (next === undefined) throw new Error(`nothing at ${step} of ${place}`);
    owner = next;
  });
  const key = Array.isArray(owner) && !/^\d+$/.test(last) ? String(owner.findIndex((m) => idOf(m) === last)) : last;
  if (key === '-1') throw new Error(`nothing at ${place}`);
  return { owner, key };
}

const idOf = (value: Json): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value['id'] : undefined;

function child(owner: Json, step: string): Json | undefined {
  if (Array.isArray(owner)) return owner.find((member) => idOf(member) === step) ?? owner[Number(step)];
  return typeof owner === 'object' && owner !== null ? owner[step] : undefined;
}

function searchId(value: Json, id: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (idOf(value) === id) return value;
  for (const part of Object.values(value)) {
    const found = searchId(part, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
