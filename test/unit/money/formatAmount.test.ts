import { describe, expect, it } from 'vitest';
import { fen, MAX_FEN } from '../../../shared/money/fen.ts';
import { formatAmount } from '../../../shared/money/formatAmount.ts';
import type { NumberStyle } from '../../../shared/money/formatAmount.ts';
import { parseAmount } from '../../../shared/money/parseAmount.ts';
import { decimalsToFen, MONEY_UNITS } from '../../../shared/money/unit.ts';
import { randomIntegers } from './random.ts';

const TABLE: NumberStyle = { unit: '万元', decimals: 2, grouping: true, trimZeros: false };
const TEXT: NumberStyle = { unit: '万元', decimals: 2, grouping: false, trimZeros: true };

describe('formatAmount', () => {
  it.each<[number, NumberStyle, string]>([
    [0, TABLE, '0.00'],
    [0, TEXT, '0'],
    [0, { ...TABLE, zero: 'digits' }, '0.00'],
    [0, { ...TABLE, zero: 'blank' }, ''],
    [0, { ...TABLE, zero: '-' }, '-'],
    [3_500_000_00, TABLE, '350.00'],
    [3_500_000_00, TEXT, '350'],
    [3_505_000_00, TEXT, '350.5'],
    [1_234_567_890_000, TABLE, '1,234,567.89'],
    [1_234_567_890_000, TEXT, '1234567.89'],
    [100_000_000_000, TABLE, '100,000.00'],
    [999_00_0000, TABLE, '999.00'],
    [-4_185_100_00, TABLE, '-418.51'],
    [-123_456_000_000, TABLE, '-123,456.00'],
    [123_456_789, { ...TABLE, unit: '元' }, '1,234,567.89'],
    [123_450, { unit: '元', decimals: 0, grouping: true, trimZeros: false }, '1,235'],
    [123_456, { unit: '元', decimals: 4, grouping: false, trimZeros: false }, '1234.5600'],
    [12_345_678_900_000, { unit: '亿元', decimals: 2, grouping: true, trimZeros: false }, '1,234.57'],
    [1, { unit: '万元', decimals: 6, grouping: true, trimZeros: true }, '0.000001'],
    [MAX_FEN, { unit: '元', decimals: 2, grouping: true, trimZeros: false }, '90,000,000,000,000.00'],
    [-MAX_FEN, { unit: '元', decimals: 10, grouping: false, trimZeros: false }, '-90000000000000.0000000000'],
  ])('%d 分 with %j → %s', (amount, style, expected) => {
    expect(formatAmount(fen(amount), style)).toBe(expected);
  });

  it.each([
    [4999, '0.00'],
    [5000, '0.01'],
    [14999, '0.01'],
    [15000, '0.02'],
    [-4999, '0.00'],
    [-5000, '-0.01'],
    [-15000, '-0.02'],
    [9_999_995_000, '10,000.00'],
  ])('rounds %d 分 half away from zero: %s 万元', (amount, expected) => {
    expect(formatAmount(fen(amount), TABLE)).toBe(expected);
  });

  it('leaves out an exact zero only, never a small amount', () => {
    expect(formatAmount(fen(100), { ...TABLE, zero: 'blank' })).toBe('0.00');
    expect(formatAmount(fen(-100), { ...TABLE, zero: '-' })).toBe('0.00');
  });

  it.each([-1, 1.5, 11, NaN])('refuses %d decimals', (decimals) => {
    expect(() => formatAmount(fen(1), { ...TABLE, decimals })).toThrow(/小数位数/);
  });

  it('prints what parseAmount reads back as the same amount', () => {
    const next = randomIntegers(7);
    for (let i = 0; i < 3000; i += 1) {
      const amount = fen(next(10 ** ((i % 15) + 1)));
      const unit = MONEY_UNITS[i % 3] ?? '元';
      const style = { unit, decimals: decimalsToFen(unit), grouping: i % 2 === 0, trimZeros: i % 5 < 2 };
      const printed = formatAmount(amount, style);
      expect({ printed, ...parseAmount(printed, unit) }).toMatchObject({ printed, fen: amount, rounded: false });
      expect({ printed, ...parseAmount(printed + unit, '元') }).toMatchObject({ printed, fen: amount });
    }
  });

  it('printed to fewer decimals stays within the half that parseAmount reports', () => {
    const next = randomIntegers(8);
    for (let i = 0; i < 2000; i += 1) {
      const amount = fen(next(9e15));
      const printed = formatAmount(amount, { unit: '万元', decimals: i % 6, grouping: true, trimZeros: false });
      const parsed = parseAmount(printed, '万元');
      if (parsed.kind !== 'amount') throw new Error(printed);
      expect(Math.abs(parsed.fen - amount)).toBeLessThanOrEqual(parsed.half);
      expect(parsed.scale).toBe(i % 6);
    }
  });
});
