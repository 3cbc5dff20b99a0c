import { describe, expect, it } from 'vitest';
import { fen, ZERO } from '../../../shared/money/fen.ts';
import { exactly } from '../../../shared/money/interval.ts';
import type { Approx } from '../../../shared/money/interval.ts';
import { formatRatio, growth, growthInterval, ratioAgrees, share, shareInterval } from '../../../shared/money/share.ts';
import { randomIntegers, roundReference } from './random.ts';

const approx = (amount: number, half: number): Approx => ({ fen: fen(amount), half: fen(half) });

describe('share', () => {
  it.each([
    [1, 3, 2, '33.33%'],
    [2, 3, 2, '66.67%'],
    [1, 8, 2, '12.50%'],
    [1, 2000, 2, '0.05%'],
    [1, 20000, 2, '0.01%'],
    [1, 20001, 2, '0.00%'],
    [-1, 20000, 2, '-0.01%'],
    [1, 200, 0, '1%'],
    [-1, 200, 0, '-1%'],
    [1, 201, 0, '0%'],
    [5, 5, 2, '100.00%'],
    [0, 5, 2, '0.00%'],
    [9e15, 9e15, 4, '100.0000%'],
    [9e15, -9e15, 2, '-100.00%'],
    [3, 2, 1, '150.0%'],
  ])('%d of %d with %d decimals is %s', (part, whole, decimals, expected) => {
    const ratio = share(fen(part), fen(whole), decimals);
    expect(ratio && formatRatio(ratio)).toBe(expected);
  });

  it('has two decimals unless told otherwise', () => {
    expect(share(fen(1534), fen(10000))).toEqual({ scaled: 1534, decimals: 2 });
  });

  it('does not exist for a whole of zero, nor where it could not be held', () => {
    expect(share(fen(5), ZERO)).toBeNull();
    expect(share(ZERO, ZERO)).toBeNull();
    expect(share(fen(9e15), fen(1))).toBeNull();
  });

  it('is the exact quotient, rounded once', () => {
    const next = randomIntegers(11);
    for (let i = 0; i < 3000; i += 1) {
      const whole = next(9e15) || 1;
      const part = i % 2 ? next(Math.abs(whole)) : Math.trunc(whole / 2 ** (i % 12));
      const expected = roundReference(BigInt(part) * 10000n, BigInt(whole));
      expect(share(fen(part), fen(whole))?.scaled).toBe(Number(expected));
    }
  });
});

describe('growth', () => {
  it.each([
    [110, 100, '10.00%'],
    [90, 100, '-10.00%'],
    [100, 100, '0.00%'],
    [0, 100, '-100.00%'],
    [-50, 100, '-150.00%'],
    [-50, -100, '50.00%'],
    [-150, -100, '-50.00%'],
    [50, -100, '150.00%'],
    [230_907, 272_758, '-15.34%'],
    [9e15, -9e15, '200.00%'],
  ])('to %d from %d is %s', (current, base, expected) => {
    const ratio = growth(fen(current), fen(base));
    expect(ratio && formatRatio(ratio)).toBe(expected);
  });

  it('does not exist on a zero base', () => {
    expect(growth(fen(5), ZERO)).toBeNull();
    expect(growth(ZERO, ZERO)).toBeNull();
  });
});

describe('formatRatio', () => {
  it('drops zeros and the sign on request', () => {
    expect(formatRatio({ scaled: 1500, decimals: 2 }, { trimZeros: true })).toBe('15%');
    expect(formatRatio({ scaled: 1550, decimals: 2 }, { trimZeros: true })).toBe('15.5%');
    expect(formatRatio({ scaled: -1534, decimals: 2 }, { absolute: true })).toBe('15.34%');
    expect(formatRatio({ scaled: 0, decimals: 2 }, { trimZeros: true })).toBe('0%');
    expect(formatRatio({ scaled: 123456, decimals: 2 })).toBe('1234.56%');
  });
});

describe('intervals of percentages', () => {
  it('are one point for exact amounts', () => {
    expect(shareInterval(exactly(fen(1)), exactly(fen(4)))).toEqual({ min: 25, max: 25 });
    expect(growthInterval(exactly(fen(3)), exactly(fen(4)))).toEqual({ min: -25, max: -25 });
  });

  it('do not exist when the base may be zero', () => {
    expect(shareInterval(approx(100, 50), approx(50, 50))).toBeNull();
    expect(growthInterval(approx(100, 50), approx(-40, 50))).toBeNull();
    expect(growthInterval(exactly(fen(1)), exactly(ZERO))).toBeNull();
  });

  it('hold the percentage of every amount that prints as the given ones', () => {
    const next = randomIntegers(5);
    for (let i = 0; i < 300; i += 1) {
      const [c, b] = [next(1e7), next(1e7)];
      const [current, base] = [approx(c, 5000), approx(b, 5000)];
      const [shares, growths] = [shareInterval(current, base), growthInterval(current, base)];
      if (!shares || !growths) continue;
      const [trueCurrent, trueBase] = [fen(c + next(5000)), fen(b + next(5000))];
      const ratios = [share(trueCurrent, trueBase), growth(trueCurrent, trueBase)];
      expect(ratios[0] && ratioAgrees(ratios[0], shares)).toBe(true);
      expect(ratios[1] && ratioAgrees(ratios[1], growths)).toBe(true);
    }
  });

  it.each([
    // 1.00 of 3.00 万元, both ±0.005: from 33.11 % to 33.56 %
    [3333, 2, true],
    [3311, 2, true],
    [3310, 2, false],
    [3357, 2, false],
    [334, 1, true],
    [33, 0, true],
    [34, 0, true],
    [35, 0, false],
  ])('a printed %d (scale %d) agrees: %s', (scaled, decimals, expected) => {
    const interval = shareInterval(approx(1_000_000, 5000), approx(3_000_000, 5000));
    expect(interval && ratioAgrees({ scaled, decimals }, interval)).toBe(expected);
  });
});
