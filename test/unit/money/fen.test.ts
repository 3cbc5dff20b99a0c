import { describe, expect, it } from 'vitest';
import { addFen, fen, isFen, MAX_FEN, subtractFen, sumFen, ZERO } from '../../../shared/money/fen.ts';
import { decimalsToFen, fenPerUnit, halfOfLastDigit, MONEY_UNITS } from '../../../shared/money/unit.ts';

describe('fen', () => {
  it.each([0, 1, -1, 123456, MAX_FEN, -MAX_FEN])('holds %d', (n) => {
    expect(fen(n)).toBe(n);
  });

  it.each([0.5, NaN, Infinity, -Infinity, 1e15 + 0.5])('refuses %d, which is no whole number of 分', (n) => {
    expect(() => fen(n)).toThrow(/整数分/);
    expect(isFen(n)).toBe(false);
  });

  it.each([MAX_FEN + 1, -MAX_FEN - 1, 1e20])('refuses %d as out of range', (n) => {
    expect(() => fen(n)).toThrow(RangeError);
    expect(() => fen(n)).toThrow(/超出可计算的范围/);
  });

  it('knows one zero only', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(Object.is(sumFen([]), 0)).toBe(true);
    expect(Object.is(subtractFen(fen(5), fen(5)), 0)).toBe(true);
  });

  it('adds and subtracts', () => {
    expect(addFen(fen(1), fen(2), fen(-5))).toBe(-2);
    expect(sumFen(new Set([fen(10), fen(20)]))).toBe(30);
    expect(subtractFen(ZERO, fen(7))).toBe(-7);
  });

  it('refuses a sum beyond the range instead of rounding it', () => {
    expect(() => addFen(fen(MAX_FEN), fen(1))).toThrow(/超出/);
    expect(() => addFen(fen(MAX_FEN), fen(MAX_FEN))).toThrow(/超出/);
    expect(() => subtractFen(fen(-MAX_FEN), fen(1))).toThrow(/超出/);
  });
});

describe('units', () => {
  it('are powers of ten of the 分', () => {
    expect(MONEY_UNITS.map(fenPerUnit)).toEqual([100, 1_000_000, 10_000_000_000]);
    for (const unit of MONEY_UNITS) expect(10 ** decimalsToFen(unit)).toBe(fenPerUnit(unit));
  });

  it.each([
    ['万元', 2, 5000],
    ['万元', 0, 500_000],
    ['万元', 5, 5],
    ['万元', 6, 0],
    ['万元', 8, 0],
    ['元', 2, 0],
    ['元', 0, 50],
    ['亿元', 4, 500_000],
  ] as const)('half of the last digit of %s with %d decimals is %d 分', (unit, scale, half) => {
    expect(halfOfLastDigit(unit, scale)).toBe(half);
  });
});
