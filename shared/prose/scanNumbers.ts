import { parseChineseNumber } from '../money/chineseNumber.ts';
import type { ProseMark, ProseUnit } from './reading.ts';
import { readUnit } from './vocabulary/units.ts';

/** A number of the folded text that may be a figure. Offsets into the folded text. */
export interface NumberToken {
  readonly start: number;
  /** End of the digits. */
  readonly digitsEnd: number;
  /** End of the unit. */
  readonly end: number;
  readonly scaled: number;
  readonly decimals: number;
  readonly unit: ProseUnit;
  readonly inWords: boolean;
}

/** Numbers that are no figures, likewise in the folded text. */
export type MarkToken = ProseMark;

export interface Numbers {
  readonly figures: readonly NumberToken[];
  readonly marks: readonly MarkToken[];
}

const NUMBER = /-?\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|-?\d+(?:\.\d+)?/y;
const YEAR = /((?:19|20)\d\d)(?:年度?|年初|年末|年底)/y;
const CHINESE_YEAR = /([一二][〇○零一二三四五六七八九]{3})年(?:度)?/g;
// prettier-ignore
const MARKS: readonly (readonly [ProseMark['kind'], RegExp])[] = [
  ['document', /[〔［[(【（]?(?:19|20)\d\d[〕］\])】）]第?\d+号/y],
  ['document', /\d+号/y],
  ['date', /(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}(?!\d)|\d{1,2}月\d{1,2}日|\d{1,2}月(?!\d)/y],
  ['duration', /(?:19|20)\d\d年?[-—~至到](?:19|20)\d\d年?/y],
  ['ratio', /\d+(?:\.\d+)?:\d+(?:\.\d+)?(?![\d%万元])/y],
  ['threshold', /\d+(?:\.\d+)?(?:万元|元)(?:\(含(?:\d+万元)?\))?(?:及)?以[上下](?:的|\(含\))?/y],
  ['code', /[A-Za-z]+\d[\dA-Za-z]*|[23]\d{6}(?![\d.,])(?!万?元)|[235]\d{4}(?![\d.,])(?=[\u4e00-\u9fff])(?!万?元|[个人辆台项户])/y],
];
const WORD_COUNT =
  /(?:共有?|共计|计|有|设|辖|内设|下属|所属|编制|为|[:：])([一二三四五六七八九十百两]{1,5})(个|家|名|项|辆|台|所)/g;
const TITLES = /《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〉]*〉/g;

/** Finds all numbers of folded text and sorts them into figures and marks. */
export function scanNumbers(text: string): Numbers {
  const marks: ProseMark[] = [];
  const figures: NumberToken[] = [];
  const titles = [...text.matchAll(TITLES)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  for (const m of text.matchAll(CHINESE_YEAR)) {
    const year = parseChineseNumber(m[1]!);
    if (year) marks.push({ kind: 'year', start: m.index, end: m.index + m[0].length, year });
  }
  const percents = percentsInWords(text);
  figures.push(...percents);
  const skipped = [...titles, ...percents];
  let i = 0;
  while (i < text.length) {
    const skip = skipped.find((t) => i >= t.start && i < t.end);
    if (skip) i = skip.end;
    else i = readAt(text, i, marks, figures);
  }
  return { figures: [...figures, ...countsInWords(text)].sort((a, b) => a.start - b.start), marks };
}

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';
const startsNumber = (text: string, i: number): boolean =>
  isDigit(text[i]) || (text[i] === '-' && isDigit(text[i + 1]) && !/[\d)\u4e00-\u9fff]/.test(text[i - 1] ?? ''));

/** Reads what stands at `i`; returns where to go on. */
function readAt(text: string, i: number, marks: ProseMark[], figures: NumberToken[]): number {
  const mark = markAt(text, i);
  if (mark) {
    marks.push(mark);
    return mark.end;
  }
  if (!startsNumber(text, i)) return i + 1;
  const token = numberAt(text, i);
  if (!token) return i + 1;
  if (token.unit.kind === 'none' && !isPlainFigure(text, token)) return token.end;
  figures.push(token);
  return token.end;
}

function markAt(text: string, i: number): ProseMark | null {
  const char = text[i]!;
  if (!isDigit(char) && !/[A-Za-z〔［[(【（①-⑳第]/.test(char)) return null;
  const enumerator = enumeratorAt(text, i);
  if (enumerator) return { kind: 'enumerator', start: i, end: enumerator };
  if (char === '第') return matchMark('ordinal', /第\d+(?:条|款|项|章|节|部分|批|季度|号|期|届|次|年)?/y, text, i);
  if (isDigit(text[i - 1]) || (text[i - 1] === '.' && isDigit(text[i - 2]))) return null;
  for (const [kind, pattern] of MARKS) {
    const mark = matchMark(kind, pattern, text, i);
    if (mark) return mark;
  }
  YEAR.lastIndex = i;
  const year = YEAR.exec(text);
  if (year) return { kind: 'year', start: i, end: i + year[0].length, year: Number(year[1]) };
  return null;
}

function matchMark(kind: ProseMark['kind'], pattern: RegExp, text: string, i: number): ProseMark | null {
  pattern.lastIndex = i;
  const found = pattern.exec(text);
  return found ? { kind, start: i, end: i + found[0].length } : null;
}

/** `1.`, `2、`, `(3)`, `④` at the head of a clause. A decimal with a measure word after it is no number: 1.3个 is 1. and 3个. */
function enumeratorAt(text: string, i: number): number | null {
  if (/[①-⑳]/.test(text[i]!)) return i + 1;
  if (i > 0 && !/[。;:,\n)]/.test(text[i - 1]!)) return null;
  const rest = text.slice(i, i + 16);
  const bracket = /^\(?(\d{1,2})\)[.、]?(?![%万元])/.exec(rest);
  if (bracket && (rest.startsWith('(') || i === 0)) return i + bracket[0].length;
  const plain = /^\d{1,2}[.、](?!\d)/.exec(rest) ?? /^\d{1,2}\.(?=(?:19|20)\d\d年)/.exec(rest);
  if (plain) return i + plain[0].length;
  const counted = /^(\d{1,2}\.)\d+(?:个|家|名|项|辆)/.exec(rest);
  return counted && i === 0 ? i + counted[1]!.length : null;
}

function numberAt(text: string, i: number): NumberToken | null {
  NUMBER.lastIndex = i;
  const found = NUMBER.exec(text);
  if (!found) return null;
  const printed = found[0].replaceAll(',', '');
  const [, fraction = ''] = printed.split('.');
  const scaled = Number(printed.replace('.', ''));
  const digitsEnd = i + found[0].length;
  // a gap that folding kept stands between two numbers: what follows it is no unit
  const unit = readUnit(text.slice(digitsEnd, digitsEnd + 12));
  if (!Number.isSafeInteger(scaled)) return null;
  return {
    start: i,
    digitsEnd,
    end: digitsEnd + (unit?.length ?? 0),
    scaled,
    decimals: fraction.length,
    unit: unit?.unit ?? { kind: 'none' },
    inWords: false,
  };
}

/** A number without a unit is a figure where an amount may have lost its unit: at the end of a clause, with decimals. */
function isPlainFigure(text: string, token: NumberToken): boolean {
  const next = text[token.end];
  const ends = next === undefined || /[,;。、)]/.test(next);
  const before = text[token.start - 1];
  return (
    ends &&
    before !== undefined &&
    /[\u4e00-\u9fff):]/.test(before) &&
    (token.decimals > 0 || token.scaled === 0 || token.scaled >= 100)
  );
}

const PERCENT_IN_WORDS = /百分之(\d+(?:\.\d+)?|[零〇一二三四五六七八九十百两]+(?:点[零〇一二三四五六七八九]+)?)/g;

/** 百分之五点二, 百分之百, 百分之20. */
function percentsInWords(text: string): NumberToken[] {
  return [...text.matchAll(PERCENT_IN_WORDS)].flatMap((m) => {
    const printed = m[1]!;
    const [whole = '', fraction = ''] = printed.split(/[点.]/);
    const digits = (part: string): string =>
      /^\d*$/.test(part)
        ? part
        : [...part].map((c) => String('零一二三四五六七八九'.indexOf(c.replace('〇', '零')))).join('');
    const units = /^\d+$/.test(whole) ? Number(whole) : whole === '百' ? 100 : parseChineseNumber(whole);
    if (units === null) return [];
    const scaled = Number(`${units}${digits(fraction)}`);
    if (!Number.isSafeInteger(scaled)) return [];
    const end = m.index + m[0].length;
    const unit = { kind: 'percent' } as const;
    const inWords = !/^\d/.test(printed);
    return [{ start: m.index, digitsEnd: end, end, scaled, decimals: fraction.length, unit, inWords }];
  });
}

function countsInWords(text: string): NumberToken[] {
  const found: NumberToken[] = [];
  for (const m of text.matchAll(WORD_COUNT)) {
    const value = parseChineseNumber(m[1]!);
    if (value === null) continue;
    const start = m.index + m[0].length - m[1]!.length - m[2]!.length;
    const digitsEnd = start + m[1]!.length;
    found.push({
      start,
      digitsEnd,
      end: digitsEnd + m[2]!.length,
      scaled: value,
      decimals: 0,
      unit: { kind: 'count', unit: m[2]!, times: 1 },
      inWords: true,
    });
  }
  return found;
}
