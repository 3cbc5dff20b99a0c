/** A decimal number read from text: `coefficient × 10^−scale`. */
export interface ScannedNumber {
  coefficient: bigint;
  /** Digits after the point, as printed. */
  scale: number;
}

/** Splits cleaned text into the part that must be a number and whatever else the caller reads from it. */
export type Splitter<T> = (clean: string) => { number: string; rest: T };

const INVISIBLE = /[\s\u180e\u200b-\u200f\u2060\ufeff\u00ad]+/g;
const DASHES = /[\u2010-\u2015\u2212\uff0d\ufe58\ufe63\u2500]/g;
const BLANK = /^(?:-+|\/|无|)$/;
const NUMBER = /^([+-]?)(\(?)([+-]?)([\d,]*)(?:\.(\d*))?(\)?)$/;
const SPACED_DIGITS = /[\d\uff10-\uff19]\s+[\d\uff10-\uff19]/;
const SPACED_DECIMALS = /[.\uff0e。][\d\uff10-\uff19]*\s+[\d\uff10-\uff19]/;
const MAX_DECIMALS_WITH_SPACES = 2;
const MAX_DIGITS = 40;
const QUOTED_LENGTH = 20;

/**
 * Folds what is written differently but means the same: full-width ASCII to ASCII, every dash to `-`;
 * spaces and invisible characters are dropped wherever they are (PDF text splits numbers); a Chinese full stop
 * between digits is the point that an input method replaced.
 */
export function cleanNumberText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(DASHES, '-')
    .replace(/(?<=\d)。(?=\d)/g, '.');
}

/** True when the text says that there is no value: nothing, dashes only, a slash, or 无. */
export function isBlankText(text: string): boolean {
  return BLANK.test(cleanNumberText(text));
}

/** The text as an error message quotes it: cut to 20 characters, line breaks as spaces. */
export function quoteText(text: string): string {
  const chars = [...text.replace(/\s+/g, ' ').trim()];
  return chars.length > QUOTED_LENGTH ? `${chars.slice(0, QUOTED_LENGTH).join('')}…` : chars.join('');
}

/**
 * Reads one decimal number: digits with or without thousands separators, `+`, `-`, brackets as minus.
 * @returns the number with the caller's `rest`, or `problem`: a Chinese sentence naming the text and the remedy.
 */
export function scanNumber<T>(text: string, split: Splitter<T>): (ScannedNumber & { rest: T }) | { problem: string } {
  const { number, rest } = split(cleanNumberText(text));
  const quoted = `“${quoteText(text)}”`;
  const match = NUMBER.exec(number);
  const [, outerSign = '', open = '', innerSign = '', whole = '', fraction = '', close = ''] = match ?? [];
  if (!match || whole + fraction === '') {
    return { problem: `${quoted}不是数字。请填写如 1,234.50 的数字；没有数据请留空。` };
  }
  if ((open !== '') !== (close !== '')) {
    return { problem: `${quoted}的括号不成对。负数请写成 -1.5 或（1.5）。` };
  }
  if ([outerSign, open, innerSign].filter((sign) => sign !== '').length > 1) {
    return { problem: `${quoted}有两个正负号（括号也表示负数），无法判断正负。请只保留一个。` };
  }
  if (whole.includes(',') && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) {
    return { problem: `${quoted}的千分位逗号位置不对（应每三位一个）。请核对是否漏写数字，或去掉逗号。` };
  }
  if (joinsTwoNumbers(text, whole, fraction)) {
    return { problem: `${quoted}像是两个数字连在一起。请分别填写，或去掉中间的空格。` };
  }
  const digits = whole.replaceAll(',', '') + fraction;
  if (digits.length > MAX_DIGITS) return { problem: `${quoted}的位数过多。请核对是否把几个数字连在了一起。` };
  const magnitude = BigInt(digits);
  const negative = outerSign === '-' || innerSign === '-' || open !== '';
  return { coefficient: negative ? -magnitude : magnitude, scale: fraction.length, rest };
}

/**
 * Spaces inside a number are let pass, but not where the pieces can hardly be one: a whole part that would begin
 * with 0 (a cell `0` run into the code `30206`), or decimals that only the next number makes longer than usual.
 */
function joinsTwoNumbers(text: string, whole: string, fraction: string): boolean {
  if (/^0\d/.test(whole) && SPACED_DIGITS.test(text)) return true;
  return fraction.length > MAX_DECIMALS_WITH_SPACES && SPACED_DECIMALS.test(text);
}
