import { describe, expect, it } from 'vitest';
import { assignPositions, freshPosition, POSITION_GAP as G } from '../../../electron/storage/reports/positions.ts';

describe('positions in a list', () => {
  it.each<[string, (number | null)[], number[] | null]>([
    ['an empty list', [], []],
    ['nothing new', [5, 9, 10], [5, 9, 10]],
    ['the first of all', [null], [G]],
    ['the first two', [null, null], [G, 2 * G]],
    ['behind the last', [G, null], [G, 2 * G]],
    ['in front of the first', [null, G], [0, G]],
    ['two in front of the first', [null, null, G], [-G, 0, G]],
    ['between two', [G, null, 2 * G], [G, 1.5 * G, 2 * G]],
    ['three between two', [0, null, null, null, 4], [0, 1, 2, 3, 4]],
    ['in several places', [null, 10, null, 20, null], [10 - G, 10, 15, 20, 20 + G]],
    ['where there is no room', [1, null, 2, 3], null],
    ['more than fit', [0, null, null, null, 3], null],
  ])('%s', (_, known, expected) => {
    expect(assignPositions(known)).toEqual(expected);
  });

  it('rise whatever is inserted where, and stay whole and safe', () => {
    for (let count = 1; count < 40; count += 1) {
      const known = Array.from({ length: count }, (_, i) => ((i * 7 + count) % 3 === 0 ? null : i * G));
      const positions = assignPositions(known) ?? [];
      expect(positions).toHaveLength(count);
      expect(positions.every((p, i) => i === 0 || p > positions[i - 1]!)).toBe(true);
      expect(positions.every(Number.isSafeInteger)).toBe(true);
    }
  });

  it('have room for many insertions in one place', () => {
    let next: number[] | null = [freshPosition(0), freshPosition(1)];
    let insertions = -1;
    while (next) {
      insertions += 1;
      next = assignPositions([...next.slice(0, -1), null, next.at(-1)!]);
    }
    expect(insertions).toBeGreaterThan(30);
  });
});
