/** Words of a change and their opposites. */
const OPPOSITES: readonly (readonly [up: string, down: string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['扩大', '缩小'],
  ['上涨', '下跌'],
  ['增', '减'],
  ['多', '少'],
];

/** The opposite of a word of direction, with what stands around it kept: 增加了 → 减少了. Undefined for other words. */
export function otherDirection(word: string): string | undefined {
  for (const [up, down] of OPPOSITES) {
    if (word.includes(up) && word.includes(down)) return undefined;
    if (word.includes(up)) return word.replace(up, down);
    if (word.includes(down)) return word.replace(down, up);
  }
  return undefined;
}
