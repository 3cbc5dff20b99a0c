import type { NumberLook, Words } from '../../layout/layout.ts';

/** The words for a change that the regions share. */
export const COMMON_WORDS: Words = {
  increase: '增加',
  decrease: '减少',
  rise: '增长',
  fall: '下降',
  same: '持平',
  unfilled: '（待填写）',
  departmentWord: '部门',
  unitWord: '单位',
};

/** Tables in 万元: two decimals, thousands separators, nothing where nothing was entered. */
export const GROUPED_TABLE_NUMBERS: NumberLook = {
  decimals: 2,
  grouping: true,
  trimZeros: false,
  zero: 'digits',
  blank: 'blank',
};

/** The same with 0.00 where nothing was entered. */
export const FILLED_TABLE_NUMBERS: NumberLook = { ...GROUPED_TABLE_NUMBERS, blank: 'zero' };

/** Text in 万元: 9672.06万元, 84万元, 0万元. */
export const PLAIN_TEXT_NUMBERS: NumberLook = {
  decimals: 2,
  grouping: false,
  trimZeros: true,
  zero: 'bareZero',
  blank: 'zero',
};

/** Text in 万元: 2,309.88万元, 350.00万元, but 0万元. */
export const GROUPED_TEXT_NUMBERS: NumberLook = {
  decimals: 2,
  grouping: true,
  trimZeros: false,
  zero: 'bareZero',
  blank: 'zero',
};
