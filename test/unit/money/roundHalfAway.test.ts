import { describe, expect, it } from 'vitest';
import { mulDiv, roundDiv, roundDivBig } from '../../../shared/money/roundHalfAway.ts';
import { randomIntegers, roundReference } from './random.ts';

describe('rounding half away from zero', () => {
  it.each([
    [5, 2, 3],
    [-5, 2, -3],
    [5, -2, -3],
    [-5, -2, 3],
    [4, 10, 0],
    [5, 10, 1],
    [-4, 10, 0],
    [-5, 10, -1],
    [14, 10, 1],
    [15, 10, 2],
    [0, 7, 0],
    [9e15, 1, 9e15],
    [Number.MAX_SAFE_INTEGER, 2, 4503599627370496],
    [-Number.MAX_SAFE_INTEGER, 2, -4503599627370496],
    [1, Number.MAX_SAFE_INTEGER, 0],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, 1],
  ])('%d ÷ %d → %d', (numerator, denominator, expected) => {
    expect(roundDiv(numerator, denominator)).toBe(expected);
    expect(roundDivBig(BigInt(numerator), BigInt(denominator))).toBe(BigInt(expected));
  });

  it('agrees with exact arithmetic for any integers', () => {
    const next = randomIntegers(1);
    for (let i = 0; i < 5000; i += 1) {
      const numerator = next(9e15);
      const denominator = next(10 ** ((i % 15) + 1)) || 1;
      const expected = roundReference(BigInt(numerator), BigInt(denominator));
      expect(roundDiv(numerator, denominator)).toBe(Number(expected));
      expect(roundDivBig(BigInt(numerator), BigInt(denominator))).toBe(expected);
    }
  });

  it('multiplies without losing digits', () => {
    expect(mulDiv(9e15, 9e15, 9e15)).toBe(9e15);
    expect(mulDiv(9_000_000_000_000_001, 3, 6)).toBe(4_500_000_000_000_001);
    expect(mulDiv(-9_000_000_000_000_001, 3, 6)).toBe(-4_500_000_000_000_001);
  });

  it('refuses division by zero, fractions and results beyond exact integers', () => {
    expect(() => roundDiv(1, 0)).toThrow(/除数不能为0/);
    expect(() => roundDiv(1.5, 2)).toThrow(/整数/);
    expect(() => roundDivBig(1n, 0n)).toThrow(/除数为0/);
    expect(() => mulDiv(0.5, 4, 1)).toThrow(/整数/);
    expect(() => mulDiv(9e15, 9e15, 1)).toThrow(/超出/);
  });
});
