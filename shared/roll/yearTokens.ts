import { parseChineseNumber } from '../money/chineseNumber.ts';
import type { Span } from './span.ts';

/** A year of a text, in digits (2024, ２０２４) or in words (二〇二四). */
export interface YearToken extends Span {
  readonly year: number;
}

const IN_DIGITS = /(?<![\d０-９.．])(?:[12１２][09０９][0-9０-９]{2})(?![\d０-９.．])/g;
const IN_WORDS = /[一二][〇○Ｏ零九][〇○Ｏ零一二三四五六七八九]{2}(?=\s*年)/g;
const WORD_DIGITS = '〇一二三四五六七八九';
const EARLIEST = 1900;

/** Every number of a text that may be a year, in order. */
export function yearTokens(text: string): YearToken[] {
  const digits = [...text.matchAll(IN_DIGITS)].map((found) => token(found, Number(found[0].normalize('NFKC'))));
  const words = [...text.matchAll(IN_WORDS)].map((found) => token(found, inWords(found[0])));
  return [...digits, ...words].filter(({ year }) => year >= EARLIEST).toSorted((a, b) => a.start - b.start);
}

const token = (found: RegExpExecArray, year: number): YearToken => {
  return { year, start: found.index, end: found.index + found[0].length };
};

const inWords = (word: string): number => parseChineseNumber(word.replaceAll(/[○Ｏ零]/g, '〇')) ?? 0;

/** Another year written in the way of `like`: as many characters, the same digits, the same sign for nought. */
export function writeYear(year: number, like: string): string {
  const wide = /[０-９]/.test(like);
  const digits = String(year);
  if (wide) return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (/^\d/.test(like)) return digits;
  const nought = /[〇○Ｏ零]/.exec(like)?.[0] ?? '〇';
  return [...digits].map((digit) => (digit === '0' ? nought : WORD_DIGITS[Number(digit)]!)).join('');
}
