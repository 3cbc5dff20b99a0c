import { describe, expect, it } from 'vitest';
import { pastePlan } from '../../../renderer/components/Grid/model/pastePlan.ts';

const at = (r0: number, c0: number, r1 = r0, c1 = c0): { r0: number; c0: number; r1: number; c1: number } => ({
  r0,
  c0,
  r1,
  c1,
});

describe('pastePlan', () => {
  it('starts at the top left of the selection', () => {
    const plan = pastePlan(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(2, 1),
      10,
      5,
    );
    expect(plan.target).toEqual(at(2, 1, 3, 2));
    expect(plan.cells).toEqual([
      { r: 2, c: 1, text: 'a' },
      { r: 2, c: 2, text: 'b' },
      { r: 3, c: 1, text: 'c' },
      { r: 3, c: 2, text: 'd' },
    ]);
  });

  it('repeats one value over the selected block', () => {
    const plan = pastePlan([['x']], at(0, 0, 2, 1), 10, 5);
    expect(plan.cells).toHaveLength(6);
    expect(new Set(plan.cells.map((cell) => cell.text))).toEqual(new Set(['x']));
  });

  it('repeats a block over a whole multiple of it, and only then', () => {
    expect(pastePlan([['a'], ['b']], at(0, 0, 3, 0), 10, 5).cells.map((cell) => cell.text)).toEqual([
      'a',
      'b',
      'a',
      'b',
    ]);
    expect(pastePlan([['a'], ['b']], at(0, 0, 2, 0), 10, 5).cells).toHaveLength(2);
  });

  it('counts the rows that are missing and the columns that are cut', () => {
    const plan = pastePlan(
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
      ],
      at(8, 3),
      10,
      5,
    );
    expect(plan.extraRows).toBe(1);
    expect(plan.cutColumns).toBe(1);
    expect(plan.target).toEqual(at(8, 3, 10, 4));
    expect(plan.cells).toHaveLength(6);
  });

  it('has all rows to add in an empty table', () => {
    expect(pastePlan([['a'], ['b']], at(0, 0), 0, 3).extraRows).toBe(2);
  });

  it('does nothing with nothing', () => {
    expect(pastePlan([], at(0, 0), 3, 3)).toMatchObject({ cells: [], extraRows: 0, cutColumns: 0 });
  });
});
