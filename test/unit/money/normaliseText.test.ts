import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/money/normaliseText.ts';

describe('normaliseText', () => {
  // Written as escapes: in an editor the two sides look the same.
  it.each([
    ['\u2ed4\u2ed3\u2ec5\u2ec6\u2ec9\u2ecb\u2ed9', '门长见角贝车韦'],
    ['\u2eda\u2edb\u2edc\u2edd\u2ee2\u2ee4\u2ee5\u2ee6', '页风飞食马鬼鱼鸟'],
    ['\u2ee8\u2ee9\u2eec\u2eee\u2ef0\u2ef3\u2ed8\u2ec4', '麦黄齐齿龙龟青西'],
    ['\u2ea0\u2e9f\u2e9d\u2ee3\u2ec1', '民母月骨虎'],
    ['\u2f00\u2f08\u2f26\u2fa6\u2fd5', '一人子金龠'],
    ['\uf90a\ufa0e', '金\ufa0e'],
    ['部\u2ed4预算', '部门预算'],
  ])('%j holds look-alikes of %s', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('maps every character of both radical blocks to an ideograph, but for the one that has none', () => {
    const kept: string[] = [];
    for (let code = 0x2e80; code <= 0x2fd5; code += 1) {
      const char = String.fromCharCode(code);
      if (/\p{Assigned}/u.test(char) && !/^\p{Unified_Ideograph}$/u.test(normaliseText(char)))
        kept.push(code.toString(16));
    }
    expect(kept).toEqual(['2e80']);
  });

  it.each([
    ['a\u200bb\u200cc\u200dd\u200ee\u200ff', 'abcdef'],
    ['\ufeff预\u2060算\u00ad', '预算'],
    ['葛\ufe00\u{e0100}市\ufe0f', '葛市'],
    ['\u202e预算\u202c\u2066\u2069', '预算'],
    ['预\u0000算\u0007\u001b\u007f\u0080', '预算'],
    ['\ud800预\udc00算\ud83d', '预算'],
    ['一\r\n二\r三\u000b四\u2028五\f六', '一\n二\n三\n四\n五\n六'],
  ])('%j loses what cannot be seen', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it.each(['一、概况：①㎡（1）“引号”，１２３％', '\u3000\u3000缩进\t制表\n换行\u00a0', '𠮷𡋾', 'ﬁ½Ⅳ㈠㎏', ''])(
    '%j stays as it is',
    (text) => {
      expect(normaliseText(text)).toBe(text);
    },
  );

  it('changes nothing the second time', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const once = normaliseText(`前${String.fromCharCode(code)}后`);
      expect(normaliseText(once)).toBe(once);
    }
  });
});
