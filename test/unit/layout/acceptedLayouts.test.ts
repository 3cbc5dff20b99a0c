import { expect, it } from 'vitest';
import { compose } from '../../../shared/document/compose.ts';
import { validateLayout } from '../../../shared/layout/validateLayout.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { fixtureReport } from '../../support/fixtureReport.ts';
import { randomIntegers } from '../money/random.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Spot {
  readonly owner: Record<string, Json>;
  readonly key: string;
}

const LAYOUT = JSON.stringify(layoutById('henan-2026'));
const REPORT = fixtureReport('hongqi-2026');

function spotsOf(value: Json): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Record<string, Json>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...spotsOf(owner[key]!)]);
}

/** A copy of the layout with one accident: something is deleted, or copied from a place of the same name. */
function withAccident(integer: (bound: number) => number): Json {
  const copy = JSON.parse(LAYOUT) as Json;
  const spots = spotsOf(copy);
  const pick = <T>(list: readonly T[]): T => list[Math.abs(integer(list.length - 1))]!;
  const { owner, key } = pick(spots);
  if (integer(1) > 0) {
    if (Array.isArray(owner)) owner.splice(Number(key), 1);
    else delete owner[key];
    return copy;
  }
  const other = pick(spots.filter((spot) => spot.key === key));
  owner[key] = JSON.parse(JSON.stringify(other.owner[other.key])) as Json;
  return copy;
}

// the checks promise that a layout they accept can be printed with, whatever was done to it by hand
it('what is accepted prints, what is refused says why', () => {
  const integer = randomIntegers(2026);
  const counts = { accepted: 0, refused: 0 };
  for (let i = 0; i < 120; i++) {
    const result = validateLayout(withAccident(integer));
    if (result.ok) {
      counts.accepted++;
      expect(compose(REPORT, result.layout).document.blocks.length).toBeGreaterThan(2);
    } else {
      counts.refused++;
      expect(result.problems.filter(({ path, message }) => path === '' || !/[一-鿿]/.test(message))).toEqual([]);
    }
  }
  // both kinds occur, so that the test means something
  expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(20);
});
