import { describe, expect, it } from 'vitest';
import { countingIds, lineIdsOf, unusedIds } from '../../../shared/report/lineIds.ts';
import { randomReport } from './randomReport.ts';

describe('line ids', () => {
  it('never repeat and never collide with those that are taken', () => {
    const next = unusedIds(countingIds('x'), ['x1', 'x3']);
    expect([next(), next(), next()]).toEqual(['x2', 'x4', 'x5']);
  });

  it('refuses a source that gives no new ids', () => {
    expect(() => unusedIds(() => 'a', ['a'])()).toThrow('no new ones');
  });

  it('knows every id of both years', () => {
    const report = randomReport(5);
    const ids = lineIdsOf(report);
    for (const line of [...report.current.debt, ...report.prior.assets]) expect(ids.has(line.id)).toBe(true);
  });
});
