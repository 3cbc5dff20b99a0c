/** Numbers from a seed, the same on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of a list. */
export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** Another digit in the place of one that matters (not the first zero of 0.5). */
export function otherDigit(number: string, random: () => number): string {
  const places = [...number].flatMap((c, i) => (/[1-9]/.test(c) ? [i] : []));
  const at = pick(places, random) ?? 0;
  const digit = String((Number(number[at]) % 9) + 1);
  return number.slice(0, at) + digit + number.slice(at + 1);
}
