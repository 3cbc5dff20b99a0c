import { describe, expect, it } from 'vitest';
import { joinPatches } from '../../../shared/commands/joinPatches.ts';
import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import { invertPatches, type Patch } from '../../../shared/commands/patch.ts';
import { randomPatches, seededRandom } from './randomPatches.ts';
import { expenditureLine, sampleReport } from './sampleReport.ts';

const text = (field: string, before: string | null, after: string | null): Patch => ({
  kind: 'text',
  field,
  before,
  after,
});
const line = (id: string, before: number | null, after: number | null): Patch => ({
  kind: 'line',
  year: 'this',
  dataset: 'expenditure',
  id,
  index: 0,
  before: before === null ? null : expenditureLine(id, before),
  after: after === null ? null : expenditureLine(id, after),
});

describe('the patches of one step', () => {
  it('of one place are one patch from its first to its last state', () => {
    expect(joinPatches([text('a', null, '1')], [text('a', '1', '12')])).toEqual([text('a', null, '12')]);
    expect(joinPatches([line('x', 1, 2)], [line('x', 2, 3)])).toEqual([line('x', 1, 3)]);
  });

  it('of several places are one patch each', () => {
    const first = [line('x', 1, 2), line('y', 5, 6), text('a', null, '1')];
    const second = [line('y', 6, 7), text('b', null, '2')];
    expect(joinPatches(first, second)).toEqual([
      line('x', 1, 2),
      line('y', 5, 7),
      text('a', null, '1'),
      text('b', null, '2'),
    ]);
  });

  it('are kept one after the other where rows come, go or move', () => {
    const move: Patch = { kind: 'unitMove', id: 'u1', from: 1, to: 0 };
    expect(joinPatches([text('a', null, '1'), move], [text('a', '1', '2')])).toHaveLength(3);
    expect(joinPatches([line('x', null, 1)], [line('x', 1, 2)])).toHaveLength(2);
    expect(joinPatches([line('x', 1, 2)], [line('x', 2, null)])).toHaveLength(2);
  });

  it.each([11, 12, 13])('come to the same as both changes, forwards and back (seed %i)', (seed) => {
    const random = seededRandom(seed);
    let report = sampleReport('r');
    for (let round = 0; round < 100; round += 1) {
      const first = randomPatches(report, random);
      const between = applyPatches(report, first);
      const second = randomPatches(between, random);
      const after = applyPatches(between, second);
      const merged = joinPatches(first, second);
      expect(applyPatches(report, merged)).toEqual(after);
      expect(applyPatches(after, invertPatches(merged))).toEqual(report);
      report = after;
    }
  });
});
