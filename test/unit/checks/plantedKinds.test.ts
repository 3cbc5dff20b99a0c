import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURES, plantFaults } from '../../support/planted/plantFaults.ts';

const THRESHOLDS = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/planted/thresholds.json'), 'utf8'),
) as Readonly<Record<string, number>>;

/** Each kind of mistake once per fixture and form: the share found does not fall below what was reached. */
test('planted mistakes are found', { timeout: 900_000 }, () => {
  const all = FIXTURES.flatMap((fixture) => plantFaults(fixture, 1));
  const kinds = [...new Set(all.map((p) => p.kind))];
  const shares = kinds.map((kind) => {
    const planted = all.filter((p) => p.kind === kind);
    return { kind, found: planted.filter((p) => p.found).length, of: planted.length };
  });
  console.log(shares.map(({ kind, found, of }) => `${found}/${of}  ${kind}`).join('\n'));
  expect(kinds.length).toBeGreaterThanOrEqual(30);
  expect(shares.filter(({ kind, found, of }) => found / of < (THRESHOLDS[kind] ?? 1)).map((s) => s.kind)).toEqual([]);
});
