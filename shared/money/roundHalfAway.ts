/**
 * The one rounding rule of the program, 四舍五入: a tie goes away from zero, on both sides (2.5 → 3, −2.5 → −3).
 * All three functions work on integers and never pass through a rounded float.
 */

/**
 * `numerator / denominator` rounded to an integer.
 * @throws RangeError when an argument is no safe integer or the denominator is 0.
 */
export function roundDiv(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
    throw new RangeError(`无法按四舍五入计算 ${numerator} ÷ ${denominator}：两者须为整数，除数不能为0。`);
  }
  const rest = numerator % denominator; // exact for integers; has the sign of the numerator
  const quotient = (numerator - rest) / denominator; // exact: a true multiple
  const away = 2 * Math.abs(rest) >= Math.abs(denominator); // doubling is exact in a float
  return quotient + (away ? Math.sign(numerator) * Math.sign(denominator) : 0) + 0;
}

/** `numerator / denominator` rounded to an integer, without limit of size. @throws RangeError on denominator 0. */
export function roundDivBig(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('无法按四舍五入计算：除数为0。');
  const magnitude = (2n * abs(numerator) + abs(denominator)) / (2n * abs(denominator));
  return numerator < 0n === denominator < 0n ? magnitude : -magnitude;
}

/**
 * `a × b / denominator` rounded to an integer; the product may exceed the safe integers.
 * @throws RangeError when an argument or the result is no safe integer, or the denominator is 0.
 */
export function mulDiv(a: number, b: number, denominator: number): number {
  if (![a, b, denominator].every(Number.isSafeInteger)) {
    throw new RangeError(`无法按四舍五入计算 ${a} × ${b} ÷ ${denominator}：三者须为整数。`);
  }
  const product = a * b;
  if (Number.isSafeInteger(product)) return roundDiv(product, denominator);
  const result = Number(roundDivBig(BigInt(a) * BigInt(b), BigInt(denominator)));
  if (!Number.isSafeInteger(result)) throw new RangeError(`计算结果超出可表示的范围：${a} × ${b} ÷ ${denominator}。`);
  return result;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}
