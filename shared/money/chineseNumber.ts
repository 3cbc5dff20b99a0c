/** A calendar month. `month` counts from 1. */
export interface YearMonth {
  year: number;
  month: number;
}

/** A calendar day. */
export interface CalendarDate extends YearMonth {
  day: number;
}

const DIGITS = [...'〇一二三四五六七八九'];
const PLACES = ['', '十', '百', '千'];
/** The numbers that `chineseCount` writes end before 1 亿. */
const LIMIT = 100_000_000;
const MYRIAD = 10_000;

/** Other ways of writing the same characters: capitals of cheques, the circles typed for 〇. */
// prettier-ignore
const VARIANTS: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九',
  拾: '十', 佰: '百', 仟: '千', 两: '二', 零: '〇', '○': '〇', '◯': '〇', '０': '〇', '0': '〇',
};

/** Digit by digit, as years are written: 2026 → 二〇二六. @throws RangeError for anything but an integer ≥ 0. */
export function chineseDigits(n: number): string {
  requireWithin(n, Number.MAX_SAFE_INTEGER);
  return [...String(n)].map((digit) => DIGITS[Number(digit)]).join('');
}

/**
 * As numbers are counted: 12 → 十二, 105 → 一百零五, 20000 → 二万.
 * With `beforeMeasure` 2 is 两, as before a measure word (两个部门).
 * @throws RangeError for anything but an integer from 0 to 99,999,999.
 */
export function chineseCount(n: number, options: { beforeMeasure?: boolean } = {}): string {
  requireWithin(n, LIMIT - 1);
  if (n === 0) return '零';
  if (n === 2 && options.beforeMeasure) return '两';
  const high = Math.floor(n / MYRIAD);
  const low = n % MYRIAD;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  const written = (high > 0 ? `${section(high)}万` : '') + gap + section(low);
  return written.replace(/^一十/, '十');
}

/** 二〇二六年四月. @throws RangeError when the month is none. */
export function chineseYearMonth(date: YearMonth): string {
  const { year, month } = date;
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`没有${month}月。请把月份改为1到12。`);
  return `${chineseDigits(year)}年${chineseCount(month)}月`;
}

/** 二〇二六年四月一日. @throws RangeError when there is no such day. */
export function chineseDate(date: CalendarDate): string {
  const { year, month, day } = date;
  const yearMonth = chineseYearMonth(date);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (!Number.isInteger(day) || day < 1 || day > length) {
    throw new RangeError(`${year}年${month}月没有${day}日。请核对日期。`);
  }
  return `${yearMonth}${chineseCount(day)}日`;
}

/**
 * Reads a number in Chinese characters, either digit by digit (二〇二六, 二○二六) or counted (一百零五, 两, 壹佰零伍).
 * @returns null when the text is no such number or is not written as one writes it (一百二, 十百).
 */
export function parseChineseNumber(text: string): number | null {
  const plain = [...text.trim()].map((char) => VARIANTS[char] ?? char).join('');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    const value = Number([...plain].map((char) => DIGITS.indexOf(char)).join(''));
    return Number.isSafeInteger(value) ? value : null;
  }
  const parts = /^(?:([^万]+)万)?([^万]*)$/.exec(plain);
  if (!parts) return null;
  const value = sectionValue(parts[1] ?? '') * MYRIAD + sectionValue(parts[2] ?? '');
  // Accepted only if the number is written like this: keeps out 一百二 (120 or 102?) and any other order.
  const canonical = Number.isFinite(value) && value < LIMIT ? chineseCount(value).replaceAll('零', '〇') : '';
  return canonical !== '' && canonical === plain.replace(/^一十/, '十') ? value : null;
}

/** Writes 0–9999 in counted form; 0 gives ''. */
function section(n: number): string {
  let written = '';
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit > 0) written += `${DIGITS[digit]}${PLACES[place]}`;
    else if (written !== '' && n % 10 ** place > 0 && !written.endsWith('零')) written += '零';
  }
  return written;
}

/** The sum of digit × place of a counted section; NaN when a character is no digit or place. */
function sectionValue(text: string): number {
  let value = 0;
  let digit: number | null = null;
  for (const char of text) {
    const place = PLACES.indexOf(char);
    if (place > 0) {
      value += (digit ?? 1) * 10 ** place;
      digit = null;
    } else {
      const found = DIGITS.indexOf(char);
      digit = found < 0 ? NaN : found;
    }
  }
  return value + (digit ?? 0);
}

function requireWithin(n: number, max: number): void {
  if (Number.isInteger(n) && n >= 0 && n <= max) return;
  throw new RangeError(`只能把0到${max}的整数写成汉字，得到的是 ${n}。`);
}
