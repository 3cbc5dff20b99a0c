/** A repeatable source of integers from −bound to bound (a linear congruential generator), for property tests. */
export function randomIntegers(seed: number): (bound: number) => number {
  let state = BigInt(seed);
  return (bound) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number((state >> 8n) % BigInt(2 * bound + 1)) - bound;
  };
}

/** Reference rounding for the tests: half away from zero, by decimal magnitude and sign. */
export function roundReference(numerator: bigint, denominator: bigint): bigint {
  const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const magnitude = n < 0n ? -n : n;
  const up = (magnitude % d) * 2n >= d ? 1n : 0n;
  return (magnitude / d + up) * (n < 0n ? -1n : 1n);
}
