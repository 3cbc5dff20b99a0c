import { describe, expect, test } from 'vitest';
import type { Coordinates } from '../../../shared/budget/coordinates.ts';
import { coverOf } from '../../../shared/checks/arithmetic/covers.ts';
import { partsOf } from '../../../shared/checks/arithmetic/partsOf.ts';

const spent = (at: Partial<Coordinates>): Coordinates => ({ dataset: 'expenditure', ...at });

describe('how two addresses lie to each other', () => {
  test.each([
    ['a class covers its items', spent({ function: '208' }), spent({ function: '2080505' }), 'covers'],
    ['not the other way', spent({ function: '2080505' }), spent({ function: '208' }), 'apart'],
    ['everything covers a class', spent({}), spent({ function: '208' }), 'covers'],
    ['basic covers wages', spent({ measure: 'basic' }), spent({ measure: 'wages' }), 'covers'],
    [
      'both children are the node',
      spent({ measure: 'basic' }),
      spent({ measure: ['personnel', 'operating'] }),
      'equal',
    ],
    ['another year', spent({}), spent({ function: '208', year: 'prior' }), 'apart'],
    ['another dataset', spent({}), { dataset: 'projects' }, 'apart'],
    [
      'an of-which is not added',
      { dataset: 'revenue', fund: 'general' },
      { dataset: 'revenue', fund: 'generalAppropriation' },
      'ofWhich',
    ],
    ['a line of a list', { dataset: 'projects' }, { dataset: 'projects', project: 'p1', line: 'p1' }, 'covers'],
  ] as const)('%s', (_, upper, lower, expected) => {
    expect(coverOf(upper, lower, [])).toBe(expected);
  });
});

describe('breakdowns of a list of addresses', () => {
  test('a class is split by its items, the total by its classes', () => {
    const list = [
      spent({}),
      spent({ function: '208' }),
      spent({ function: '2080505' }),
      spent({ function: '2080599' }),
      spent({ function: '210' }),
    ];
    expect(partsOf(list, []).breakdowns).toEqual([
      { whole: 0, addends: [1, 4] },
      { whole: 1, addends: [2, 3] },
    ]);
  });

  test('a total that is split in two ways has two breakdowns', () => {
    const list = [
      spent({}),
      spent({ function: '208' }),
      spent({ function: '210' }),
      spent({ measure: 'basic' }),
      spent({ measure: 'project' }),
    ];
    expect(partsOf(list, []).breakdowns.map((b) => b.addends)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('one part alone is a breakdown where lists name all there is, not where a column may be one of several', () => {
    expect(partsOf([spent({}), spent({ function: '208' })], []).breakdowns).toEqual([{ whole: 0, addends: [1] }]);
    expect(partsOf([spent({}), spent({ measure: 'basic' })], []).breakdowns).toEqual([]);
  });

  test('two rows of one leaf are both added, a total that stands twice is not', () => {
    const leaf = spent({ function: '2080505' });
    expect(partsOf([spent({}), leaf, { ...leaf }], []).breakdowns).toEqual([{ whole: 0, addends: [1, 2] }]);
    const twice = partsOf([spent({}), spent({}), spent({ function: '208' }), spent({ function: '210' })], []);
    expect(twice.repeats).toEqual([{ first: 0, again: 1 }]);
  });
});
