import { describe, expect, it } from 'vitest';
import { fen } from '../../../shared/money/fen.ts';
import {
  addQuantities,
  formatQuantity,
  multiplyByPrice,
  parseQuantity,
  sameQuantity,
  sumQuantities,
} from '../../../shared/money/quantity.ts';
import type { Quantity } from '../../../shared/money/quantity.ts';
import { randomIntegers } from './random.ts';

const quantity = (value: number, scale = 0, unit = '台'): Quantity => ({ value, scale, unit });

describe('parseQuantity', () => {
  it.each<[string, string, Quantity]>([
    ['1,234.5', '㎡', quantity(12345, 1, '㎡')],
    ['3', '辆', quantity(3, 0, '辆')],
    ['3辆', '辆', quantity(3, 0, '辆')],
    ['３ 辆', '', quantity(3, 0, '辆')],
    ['2台(套)', '台（套）', quantity(2, 0, '台（套）')],
    ['2台（套）', '', quantity(2, 0, '台（套）')],
    ['120.50m2', '', quantity(12050, 2, 'm2')],
    ['-1', '人', quantity(-1, 0, '人')],
    ['(1)', '人', quantity(-1, 0, '人')],
    ['0', '人', quantity(0, 0, '人')],
    ['5', '', quantity(5, 0, '')],
  ])('%j in %j', (text, unit, expected) => {
    expect(parseQuantity(text, unit)).toEqual({ kind: 'quantity', quantity: expected });
  });

  it.each(['', '—', '/', '无'])('%j is blank', (text) => {
    expect(parseQuantity(text, '辆')).toEqual({ kind: 'blank' });
  });

  it.each([
    ['3辆', '台', /“3辆”的单位与本栏的“台”不同/],
    ['若干', '台', /“若干”不是数字/],
    ['3-5', '台', /不是数字/],
    ['3(2)', '', /不是数字/],
    ['1,23', '台', /千分位/],
    ['9'.repeat(20), '台', /超出可登记的范围/],
  ])('%j in %j is refused', (text, unit, message) => {
    const parsed = parseQuantity(text, unit);
    expect(parsed.kind === 'error' && parsed.message).toMatch(message);
  });
});

describe('quantities', () => {
  it('are written with all their decimals, the unit on request', () => {
    expect(formatQuantity(quantity(1234500, 3, '㎡'))).toBe('1,234.500');
    expect(formatQuantity(quantity(1234500, 3, '㎡'), { trimZeros: true, withUnit: true })).toBe('1,234.5㎡');
    expect(formatQuantity(quantity(1234), { grouping: false, withUnit: true })).toBe('1234台');
  });

  it('are read back as they were written', () => {
    const next = randomIntegers(9);
    for (let i = 0; i < 500; i += 1) {
      const original = quantity(next(1e12), i % 5, '台（套）');
      const parsed = parseQuantity(formatQuantity(original, { withUnit: i % 2 === 0 }), '台（套）');
      expect(parsed).toEqual({ kind: 'quantity', quantity: original });
    }
  });

  it('add within one unit, at the finest scale', () => {
    expect(addQuantities(quantity(15, 1), quantity(2))).toEqual(quantity(35, 1));
    expect(sumQuantities([quantity(1), quantity(25, 2), quantity(-3)], '台')).toEqual(quantity(-175, 2));
    expect(sumQuantities([], '辆')).toEqual(quantity(0, 0, '辆'));
    expect(() => addQuantities(quantity(1), quantity(1, 0, '辆'))).toThrow(/单位不同/);
    expect(() => addQuantities(quantity(9e15), quantity(9e15))).toThrow(/超出/);
  });

  it('are the same whatever zeros they are written with', () => {
    expect(sameQuantity(quantity(150, 2), quantity(15, 1))).toBe(true);
    expect(sameQuantity(quantity(150, 2), quantity(150, 1))).toBe(false);
    expect(sameQuantity(quantity(1), quantity(1, 0, '辆'))).toBe(false);
  });

  it.each([
    [quantity(3), 1999, 5997],
    [quantity(15, 1), 33, 50], // 49.5 分
    [quantity(-15, 1), 33, -50],
    [quantity(1234567, 3), 100_000_000, 123_456_700_000],
    [quantity(9_000_000_000), 1_000_000, 9e15],
  ])('%j at %d 分 each cost %d 分', (amount, price, cost) => {
    expect(multiplyByPrice(amount, fen(price))).toBe(cost);
  });

  it('cost no more than can be held', () => {
    expect(() => multiplyByPrice(quantity(9e15), fen(9e15))).toThrow(/超出/);
  });
});
