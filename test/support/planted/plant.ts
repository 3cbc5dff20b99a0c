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
