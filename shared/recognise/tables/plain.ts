import { normaliseText } from '../../money/normaliseText.ts';

/** A text reduced to what words are recognised by: half-width, no spaces, no quotation marks. */
export function plain(text: string): string {
  return normaliseText(text)
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」『』《》]/g, '');
}

/** A title without year, table number and closing brackets, to compare titles by. */
export function titleKey(text: string): string {
  return plain(text)
    .replace(/(19|20)\d\d年度?/g, '')
    .replace(/^(预算|附表|附件|表)[\d-]+(表)?/, '')
    .replace(/[()（）【】[\],.、，。:：;；—_-]/g, '');
}

const NUMERAL =
  /^(第[一二三四五六七八九十百\d]+[部分章节条]+|[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十廿卅]+[、．.]|\d+(\.\d+)*[、．.]|[①-⑳])\s*/;

/** A heading or label without its number: 一、（一）1. 第一部分. */
export function withoutNumber(text: string): string {
  return plain(text).replace(NUMERAL, '');
}

/** The same, with the characters and spaces of the text as they stand. */
export function withoutNumberAsIs(text: string): string {
  return text.trim().replace(NUMERAL, '');
}

/** The number that a heading begins with, or ''. */
export function leadingNumber(text: string): string {
  return NUMERAL.exec(plain(text))?.[1] ?? '';
}

/** Dice coefficient of the pairs of characters of two texts, 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = (s: string): Map<string, number> => {
    const map = new Map<string, number>();
    for (let i = 0; i < s.length - 1; i++) map.set(s.slice(i, i + 2), (map.get(s.slice(i, i + 2)) ?? 0) + 1);
    return map;
  };
  const pa = pairs(a);
  const pb = pairs(b);
  let hit = 0;
  for (const [pair, n] of pa) hit += Math.min(n, pb.get(pair) ?? 0);
  return (2 * hit) / (a.length - 1 + b.length - 1);
}

/** 元 or 万元 in brackets in a label: 金额（元）. */
export function moneyUnitIn(text: string): '元' | '万元' | undefined {
  const found = /[(（](?:金额)?(?:单位)?[:：]?(万元|元)[)）]/.exec(text)?.[1];
  return found === '元' || found === '万元' ? found : undefined;
}
