/**
 * The unified ideograph of each character U+2E80–2EF3 (CJK radicals supplement), sixteen a row; `-` where there
 * is none. PDF text layers and pasted text hold these look-alikes (⻔ for 门), which fonts lack and searches miss.
 * Unlike the Kangxi radicals, Unicode normalisation leaves them alone.
 * Source: Unicode Character Database 15.0, property Equivalent_Unified_Ideograph.
 */
const ROWS = [
  '-厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣',
  '尢𡯂巳幺彑彐忄心扌攵-旡日月歺母',
  '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹',
  '纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹',
  '艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑',
  '钅長镸长门𨸏阝雨青韦页风飞食𩙿飠',
  '饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜',
  '龙龜亀龟',
];
const IDEOGRAPHS = [...ROWS.join('')];

const FIRST = 0x2e80;

/** The ordinary ideograph of a character of the radicals supplement; any other character comes back as it is. */
export function unifiedRadical(char: string): string {
  const ideograph = IDEOGRAPHS[(char.codePointAt(0) ?? 0) - FIRST];
  return ideograph === undefined || ideograph === '-' ? char : ideograph;
}
