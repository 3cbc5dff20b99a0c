import { expect, test } from 'vitest';
import { plantFaults } from '../../support/planted/plantFaults.ts';

/** One fixture, once per kind: a minute less than all of them, which `node test/bench/run.ts planted` plants and counts. */
test('most of the planted mistakes of every family are found', { timeout: 300_000 }, () => {
  const all = plantFaults('hongqi-2026', 1);
  const missed = all.filter((p) => !p.found).map((p) => `${p.form}: ${p.kind}: ${p.words}`);
  expect(new Set(all.map((p) => p.kind)).size).toBeGreaterThanOrEqual(30);
  expect(missed.length / all.length, missed.join('\n')).toBeLessThanOrEqual(0.12);
});
