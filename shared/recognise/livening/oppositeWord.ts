/** Words of change with their opposites; the first of each side is said where a word has none of its own. */
const PAIRS: readonly (readonly [up: string, down: string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['上涨', '下跌'],
  ['增幅', '降幅'],
  ['调增', '调减'],
  ['上调', '下调'],
  ['新增', '减少'],
  ['增加', '压减'],
  ['增加', '压缩'],
  ['增加', '缩减'],
  ['增幅', '减幅'],
  ['多', '少'],
  ['增', '减'],
  ['升', '降'],
  ['涨', '跌'],
];

/** The word for the other way: 减少 for 增加, 增长 for 下降; undefined when it is not known. */
export function oppositeWord(word: string, way: 'up' | 'down'): string | undefined {
  return way === 'up' ? PAIRS.find(([up]) => up === word)?.[1] : PAIRS.find(([, down]) => down === word)?.[0];
}
