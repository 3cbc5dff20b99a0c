import { describe, expect, it } from 'vitest';
import {
  classOf,
  isWellFormed,
  joinFunctionCode,
  kindOf,
  levelOf,
  parentCodeOf,
  sectionOf,
  splitFunctionCode,
} from '../../../shared/subjects/codes.ts';

describe('subject codes', () => {
  it.each([
    ['function', '210', true],
    ['function', '21015', true],
    ['function', '2101501', true],
    ['function', '21', false],
    ['function', '2101', false],
    ['function', '210150', false],
    ['function', '210150101', false],
    ['function', '301', false],
    ['function', '20000', false],
    ['function', '2101500', false],
    ['function', '２１０', false],
    ['function', ' 210', false],
    ['economic', '301', true],
    ['economic', '30101', true],
    ['economic', '3010101', false],
    ['economic', '501', false],
    ['govEconomic', '50101', true],
    ['govEconomic', '30101', false],
  ] as const)('%s %s is well formed: %s', (kind, code, expected) => {
    expect(isWellFormed(kind, code)).toBe(expected);
  });

  it('knows the level and the list of a code', () => {
    expect([levelOf('function', '210'), levelOf('function', '21015'), levelOf('function', '2101501')]).toEqual([
      1, 2, 3,
    ]);
    expect([levelOf('economic', '301'), levelOf('economic', '30101')]).toEqual([1, 2]);
    expect(levelOf('economic', '2101501')).toBeUndefined();
    expect(['2101501', '30101', '50502', '1030182', '合计'].map(kindOf)).toEqual([
      'function',
      'economic',
      'govEconomic',
      undefined,
      undefined,
    ]);
  });

  it('cuts and joins codes as tables with three code columns print them', () => {
    expect(splitFunctionCode('2101501')).toEqual(['210', '15', '01']);
    expect(splitFunctionCode('21015')).toEqual(['210', '15']);
    expect(splitFunctionCode('210')).toEqual(['210']);
    expect(splitFunctionCode('')).toEqual([]);
    expect(joinFunctionCode(['210', '15', '01'])).toBe('2101501');
    expect(joinFunctionCode(['210', '15', '1'])).toBe('2101501');
    expect(joinFunctionCode([' 210 ', '', ''])).toBe('210');
  });

  it('finds what stands above a code', () => {
    expect([classOf('2101501'), sectionOf('2101501'), sectionOf('210')]).toEqual(['210', '21015', undefined]);
    expect([parentCodeOf('2101501'), parentCodeOf('21015'), parentCodeOf('210')]).toEqual(['21015', '210', null]);
  });
});
