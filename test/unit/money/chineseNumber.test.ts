import { describe, expect, it } from 'vitest';
import {
  chineseCount,
  chineseDate,
  chineseDigits,
  chineseYearMonth,
  parseChineseNumber,
} from '../../../shared/money/chineseNumber.ts';
import { randomIntegers } from './random.ts';

describe('numbers in Chinese characters', () => {
  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [2026, '二千零二十六'],
    [9999, '九千九百九十九'],
    [10000, '一万'],
    [10005, '一万零五'],
    [10010, '一万零一十'],
    [12000, '一万二千'],
    [100000, '十万'],
    [1100000, '一百一十万'],
    [10001000, '一千万一千'],
    [99999999, '九千九百九十九万九千九百九十九'],
  ])('%d is counted %s, and read back', (n, written) => {
    expect(chineseCount(n)).toBe(written);
    expect(parseChineseNumber(written)).toBe(n);
  });

  it('says 两 before a measure word', () => {
    expect(chineseCount(2, { beforeMeasure: true })).toBe('两');
    expect(chineseCount(12, { beforeMeasure: true })).toBe('十二');
    expect(parseChineseNumber('两')).toBe(2);
    expect(parseChineseNumber('两千')).toBe(2000);
  });

  it('writes years and dates', () => {
    expect(chineseDigits(2026)).toBe('二〇二六');
    expect(chineseDigits(0)).toBe('〇');
    expect(chineseYearMonth({ year: 2026, month: 4 })).toBe('二〇二六年四月');
    expect(chineseYearMonth({ year: 2030, month: 12 })).toBe('二〇三〇年十二月');
    expect(chineseDate({ year: 2026, month: 1, day: 10 })).toBe('二〇二六年一月十日');
    expect(chineseDate({ year: 2028, month: 2, day: 29 })).toBe('二〇二八年二月二十九日');
    expect(chineseDate({ year: 2026, month: 10, day: 31 })).toBe('二〇二六年十月三十一日');
  });

  it('refuses what is no date and no count', () => {
    expect(() => chineseYearMonth({ year: 2026, month: 13 })).toThrow(/13月/);
    expect(() => chineseDate({ year: 2026, month: 2, day: 29 })).toThrow(/2026年2月没有29日/);
    expect(() => chineseDate({ year: 1900, month: 2, day: 29 })).toThrow(/没有29日/);
    expect(() => chineseDate({ year: 2026, month: 4, day: 31 })).toThrow(/没有31日/);
    expect(() => chineseDigits(-1)).toThrow(RangeError);
    expect(() => chineseCount(1.5)).toThrow(RangeError);
    expect(() => chineseCount(100_000_000)).toThrow(RangeError);
  });

  it.each([
    ['二〇二六', 2026],
    ['二○二六', 2026],
    ['二零二六', 2026],
    ['二0二六', 2026],
    ['一十二', 12],
    ['壹佰零伍', 105],
    ['贰万叁仟', 23000],
    [' 十一 ', 11],
    ['零', 0],
    ['〇', 0],
  ])('reads %s as %d', (written, n) => {
    expect(parseChineseNumber(written)).toBe(n);
  });

  it.each([
    '',
    '一百二',
    '十百',
    '百',
    '一百五',
    '二十十',
    '一万万',
    '第一',
    '12',
    '一百零零一',
    '万',
    '一千零十零',
    '二二十',
  ])('does not read %j', (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  });

  it('reads back every count and every year', () => {
    for (let n = 0; n <= 10_500; n += 1) expect(parseChineseNumber(chineseCount(n))).toBe(n);
    for (let year = 1949; year <= 2100; year += 1) expect(parseChineseNumber(chineseDigits(year))).toBe(year);
    const next = randomIntegers(2);
    for (let i = 0; i < 2000; i += 1) {
      const n = Math.abs(next(99_999_999));
      expect(parseChineseNumber(chineseCount(n))).toBe(n);
    }
  });
});
