import { describe, expect, it } from 'vitest';
import { fen } from '../../../shared/money/fen.ts';
import { formatAmount } from '../../../shared/money/formatAmount.ts';
import {
  agreesAsPrinted,
  compareApprox,
  compareWithParts,
  differsBeyondRounding,
  exactly,
  isTruncated,
  subtractApprox,
  sumApprox,
} from '../../../shared/money/interval.ts';
import type { Approx } from '../../../shared/money/interval.ts';
import { parseAmount } from '../../../shared/money/parseAmount.ts';
import { randomIntegers } from './random.ts';

/** An amount as printed in 万元. */
function wan(text: string): Approx {
  const parsed = parseAmount(text, '万元');
  if (parsed.kind !== 'amount') throw new Error(text);
  return { fen: parsed.fen, half: parsed.half };
}

describe('amounts of limited precision', () => {
  it('add with their halves', () => {
    expect(sumApprox([wan('1.20'), wan('3.4')])).toEqual({ fen: 4_600_000, half: 55_000 });
    expect(sumApprox([])).toEqual({ fen: 0, half: 0 });
    expect(subtractApprox(wan('1.20'), wan('3.4'))).toEqual({ fen: -2_200_000, half: 55_000 });
  });

  // rules.md §4: with n addends printed to the digit d, |difference| ≤ d × (n + 1) / 2 is rounding
  it.each([
    ['3.00', ['1.00', '2.00'], 'equal'],
    ['3.01', ['1.00', '2.00'], 'rounding'],
    ['2.99', ['1.00', '2.00'], 'rounding'],
    ['3.02', ['1.00', '2.00'], 'differs'],
    ['3.02', ['1.00', '1.00', '1.00'], 'rounding'],
    ['3.03', ['1.00', '1.00', '1.00'], 'differs'],
    ['3', ['1.20', '2.29'], 'rounding'],
    ['3', ['1.20', '2.32'], 'differs'],
    ['-3.01', ['-1.00', '-2.00'], 'rounding'],
    ['0.01', [], 'differs'],
    ['0.00', [], 'equal'],
  ] as const)('stated %s against parts %j: %s', (stated, parts, expected) => {
    expect(compareWithParts(wan(stated), parts.map(wan))).toBe(expected);
    expect(differsBeyondRounding(wan(stated), parts.map(wan))).toBe(expected === 'differs');
  });

  it('exact amounts differ by a single 分', () => {
    expect(differsBeyondRounding(exactly(fen(301)), [exactly(fen(100)), exactly(fen(200))])).toBe(true);
    expect(compareApprox(exactly(fen(300)), exactly(fen(300)))).toBe('equal');
  });

  it('printed parts of an exact total never differ beyond rounding', () => {
    const next = randomIntegers(3);
    const style = { unit: '万元', decimals: 2, grouping: true, trimZeros: false } as const;
    for (let i = 0; i < 500; i += 1) {
      const parts = Array.from({ length: (i % 9) + 1 }, () => fen(next(1e11)));
      const total = fen(parts.reduce((sum, part) => sum + part, 0));
      const print = (amount: typeof total): Approx => wan(formatAmount(amount, style));
      expect(differsBeyondRounding(print(total), parts.map(print))).toBe(false);
      expect(agreesAsPrinted(exactly(total), print(total))).toBe(true);
    }
  });
});

describe('a printed amount against the value it stands for', () => {
  // rules.md §6: 0.5 of the last digit agrees; cut off instead of rounded is told apart from wrong
  it.each([
    ['12.3449', '12.34', true, false],
    ['12.345', '12.35', true, false],
    ['12.349', '12.34', false, true],
    ['12.349', '12.35', true, false],
    ['12.341', '12.35', false, false],
    ['12.36', '12.34', false, false],
    ['12.355', '12.34', false, false],
    ['-12.349', '-12.34', false, true],
    ['-12.349', '12.34', false, false],
    ['0.009', '0.00', false, true],
    ['350.46', '350', true, false],
  ])('%s printed as %s: agrees %s, truncated %s', (value, printed, agrees, truncated) => {
    const exact = exactly(wan(value).fen);
    expect(agreesAsPrinted(exact, wan(printed))).toBe(agrees);
    expect(isTruncated(exact, wan(printed))).toBe(truncated);
  });
});
