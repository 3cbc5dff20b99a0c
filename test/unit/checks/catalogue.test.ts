import { expect, test } from 'vitest';
import { checkById, CHECKS } from '../../../shared/checks/catalogue/catalogue.ts';
import { CHECK_RUNS } from '../../../shared/checks/runChecks.ts';

test('no number is given twice', () => {
  const ids = CHECKS.map((c) => c.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every rule that a family tries is described with its basis', () => {
  for (const id of CHECK_RUNS.flatMap((run) => run.checks)) {
    expect(checkById(id).title.length).toBeGreaterThan(3);
    expect(checkById(id).basis).toMatch(/。$/);
  }
});

test('an unknown number is an error of the program', () => {
  expect(() => checkById('TBL-99')).toThrow('TBL-99');
});
