import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../shared/money/parseAmount.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';

function read(text: string, unit: MoneyUnit = '元'): number | string {
  const parsed = parseAmount(text, unit);
  return parsed.kind === 'amount' ? parsed.fen : parsed.kind === 'blank' ? 'blank' : parsed.message;
}

describe('parseAmount: what an amount may look like', () => {
  it.each<[string, MoneyUnit, number]>([
    ['1234.56', '元', 123456],
    ['1,234,567.8', '元', 123456780],
    ['1，234，567.80', '元', 123456780],
    ['１２３４．５６', '元', 123456],
    ['12。5', '元', 1250],
    ['.5', '元', 50],
    ['5.', '元', 500],
    ['007', '元', 700],
    ['+3', '元', 300],
    ['0', '元', 0],
    ['0.00', '元', 0],
    ['-0.00', '万元', 0],
    ['15.34', '万元', 15340000],
    ['0.000001', '万元', 1],
    ['1.5', '亿元', 15000000000],
    ['90,000,000,000,000.00', '元', 9e15],
    ['-90000000', '万元', -9e13],
    // spaces: ordinary, no-break, ideographic, thin, zero-width, byte order mark
    ['  1 234.5\t', '元', 123450],
    ['\u00a01\u2009234\u3000.5\u200b\ufeff', '元', 123450],
    ['12\n34', '元', 123400],
    ['12.3 4', '元', 1234],
    ['0 .5', '元', 50],
    // minus
    ['-1.5', '元', -150],
    ['−1.5', '元', -150],
    ['－1.5', '元', -150],
    ['–1.5', '元', -150],
    ['—1.5', '元', -150],
    ['(1.5)', '元', -150],
    ['（1.5）', '元', -150],
    // unit and currency
    ['1.5万元', '元', 1500000],
    ['1.5 元', '万元', 150],
    ['1.5亿元', '元', 15000000000],
    ['3万', '元', 3000000],
    ['2亿', '元', 20000000000],
    ['100元整', '万元', 10000],
    ['¥1,200', '元', 120000],
    ['￥1,200.00', '元', 120000],
    ['人民币 1,200 元', '万元', 120000],
    ['人民币¥5', '元', 500],
    ['-¥5', '元', -500],
    ['¥-5', '元', -500],
    ['(¥5)', '元', -500],
    ['（1.5）万元', '元', -1500000],
    ['（1.5万元）', '元', -1500000],
  ])('%j in %s → %d 分', (text, unit, expected) => {
    expect(read(text, unit)).toBe(expected);
    expect(Object.is(read(text, unit), -0)).toBe(false);
  });

  it.each(['', '  ', '\u3000', '-', '--', '—', '——', '－', '−', '–', '/', '／', '无', ' 无 '])(
    '%j is blank, not zero',
    (text) => {
      expect(parseAmount(text, '万元')).toEqual({ kind: 'blank' });
    },
  );
});

describe('parseAmount: precision', () => {
  it.each<[string, MoneyUnit, { fen: number; half: number; scale: number; unit: MoneyUnit; rounded: boolean }]>([
    ['15.34', '万元', { fen: 15340000, half: 5000, scale: 2, unit: '万元', rounded: false }],
    ['350', '万元', { fen: 350000000, half: 500000, scale: 0, unit: '万元', rounded: false }],
    ['350.00', '万元', { fen: 350000000, half: 5000, scale: 2, unit: '万元', rounded: false }],
    ['1.234567', '万元', { fen: 1234567, half: 0, scale: 6, unit: '万元', rounded: false }],
    ['1.50', '元', { fen: 150, half: 0, scale: 2, unit: '元', rounded: false }],
    ['1.5', '元', { fen: 150, half: 5, scale: 1, unit: '元', rounded: false }],
    ['12.5万元', '元', { fen: 12500000, half: 50000, scale: 1, unit: '万元', rounded: false }],
    ['1.005', '元', { fen: 101, half: 0, scale: 3, unit: '元', rounded: true }],
    ['1.0049', '元', { fen: 100, half: 0, scale: 4, unit: '元', rounded: true }],
    ['-1.005', '元', { fen: -101, half: 0, scale: 3, unit: '元', rounded: true }],
    ['1.500', '元', { fen: 150, half: 0, scale: 3, unit: '元', rounded: false }],
    ['0.0000005', '万元', { fen: 1, half: 0, scale: 7, unit: '万元', rounded: true }],
    ['0.0000004999', '万元', { fen: 0, half: 0, scale: 10, unit: '万元', rounded: true }],
  ])('%j in %s', (text, unit, expected) => {
    expect(parseAmount(text, unit)).toEqual({ kind: 'amount', ...expected });
  });
});

describe('parseAmount: what is refused, and how it is said', () => {
  it.each([
    ['待定', /“待定”不是数字.*留空/],
    ['15.34%', /不是数字/],
    ['1e5', /不是数字/],
    ['1.2.3', /不是数字/],
    ['12-', /不是数字/],
    ['.', /不是数字/],
    ['元', /不是数字/],
    ['三百元', /不是数字/],
    ['5千元', /不是数字/],
    ['1,23', /千分位逗号位置不对/],
    ['1,2345', /千分位逗号位置不对/],
    ['12,34,567', /千分位逗号位置不对/],
    ['1234,567', /千分位逗号位置不对/],
    [',123', /千分位逗号位置不对/],
    ['1,234.567,8', /不是数字/],
    ['(1.5', /括号不成对/],
    ['1.5）', /括号不成对/],
    ['(-1.5)', /两个正负号/],
    ['-(1.5)', /两个正负号/],
    ['(1万元)元', /不是数字/],
    ['90,000,000,000,000.01', /超出可登记的范围.*核对/],
    ['-90000000000.000001万元', /超出可登记的范围/],
    ['0 30206', /“0 30206”像是两个数字/],
    ['12.5 300', /像是两个数字/],
    ['12.50\n300.00', /不是数字/],
    ['9'.repeat(50), /位数过多/],
  ])('%j', (text, message) => {
    expect(read(text)).toMatch(message);
  });

  it('quotes at most twenty characters, on one line', () => {
    expect(read(`${'很'.repeat(30)}\n长`)).toContain(`“${'很'.repeat(20)}…”`);
    expect(read('上\n下')).toContain('“上 下”');
    expect(read('𠮷'.repeat(25))).toContain(`“${'𠮷'.repeat(20)}…”`);
  });
});
