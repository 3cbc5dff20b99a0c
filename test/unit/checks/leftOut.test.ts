import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHECKS } from '../../../shared/checks/catalogue/catalogue.ts';
import { LEFT_OUT } from '../../../shared/checks/catalogue/leftOut.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';

test('no rule is both tried and left out, none is left out twice', () => {
  const ids = LEFT_OUT.map((l) => l.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(CHECKS.filter((c) => ids.includes(c.id)).map((c) => c.id)).toEqual([]);
});

describeWithShared(['research/rules.md'], '规则是否齐全', () => {
  test('every rule of the rule book is tried, or left out with its reason', () => {
    const book = readFileSync(sharedPath('research/rules.md'), 'utf8');
    const ids = [...book.matchAll(/^\| ([A-Z]{2,3}-\d\d) \|/gm)]
      .map((m) => m[1]!)
      .filter((id) => !id.startsWith('FP-'));
    const known = new Set<string>([...CHECKS.map((c) => c.id), ...LEFT_OUT.map((l) => l.id)]);
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});
