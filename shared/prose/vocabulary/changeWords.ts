import type { Direction } from '../reading.ts';

/** Words that say which way something went; longer ones first where one holds another. */
// prettier-ignore
export const DIRECTION_WORDS: readonly (readonly [string, Direction])[] = [
  ['增加(减少)', 'unclear'], ['减少(增加)', 'unclear'], ['增长(下降)', 'unclear'], ['下降(增长)', 'unclear'], ['增(减)', 'unclear'], ['减(增)', 'unclear'],
  ['增加/减少', 'unclear'], ['增长/下降', 'unclear'], ['增减', 'unclear'], ['变动', 'unclear'], ['变化', 'unclear'],
  ['增加', 'up'], ['增长', 'up'], ['上升', 'up'], ['提高', 'up'], ['上涨', 'up'], ['增幅', 'up'], ['调增', 'up'], ['新增', 'up'], ['多', 'up'], ['增', 'up'], ['涨', 'up'], ['升', 'up'],
  ['减少', 'down'], ['下降', 'down'], ['降低', 'down'], ['降幅', 'down'], ['减幅', 'down'], ['压减', 'down'], ['压缩', 'down'], ['缩减', 'down'], ['调减', 'down'], ['下调', 'down'], ['少', 'down'], ['减', 'down'], ['降', 'down'],
  ['持平', 'same'],
];

/** The thing did not change. */
export const UNCHANGED =
  /持平|无增减|无变化|没有变化|未变化|未发生变化|保持不变|(?:与|同|和)[^,;。]{0,8}(?:一致|相同)|不变(?!动)/;

/** There is none of it. */
export const NONE =
  /^(?:本|我)?(?:部门|单位|局|委|院|校|中心)?[^,;。]{0,24}?(?:无|没有|未(?:安排|发生|使用|涉及|编制|列支|设)|不涉及|不存在|为零|为0(?![.\d]))/;
