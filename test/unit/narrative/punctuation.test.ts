import { describe, expect, it } from 'vitest';
import { joinList, oneLine, settleSeam, trimReason } from '../../../shared/narrative/punctuation.ts';

describe('punctuation', () => {
  it.each([
    ['人员增加。', '。', '人员增加。'],
    ['人员增加，', '。其中', '人员增加。其中'],
    ['其中：', '；', '其中；'],
    ['真的？', '。', '真的？'],
    ['增加', '，下降', '增加，下降'],
    ['增加，', '下降', '增加，下降'],
    ['“增加。”', '。', '“增加。”。'],
  ])('%s + %s', (left, right, expected) => {
    const settled = settleSeam(left, right);
    expect(settled.left + settled.right).toBe(expected);
  });

  it.each([
    ['  人员增加。 ', '人员增加'],
    ['人员增加；。', '人员增加'],
    ['增加了：\n甲，\n乙。', '增加了：甲，乙'],
    ['真的？', '真的？'],
    ['。', ''],
  ])('a reason: %j', (text, expected) => {
    expect(trimReason(text)).toBe(expected);
  });

  it('joins names and lines', () => {
    expect(joinList(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(joinList(['甲', '乙'], true)).toBe('甲、乙等');
    expect(joinList([])).toBe('');
    expect(oneLine(' 甲\n 乙 ')).toBe('甲乙');
  });
});
