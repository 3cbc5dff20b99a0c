/** Formats that a workbook does not write out, by number. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  [49, '@'],
]);

/** Numbers of built-in date and time formats, from–to. */
const DATE_RANGES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What stands in brackets or quotes, and escaped or filling characters: none of them are digits. */
const LITERALS = /\[[^\]]*\]|"[^"]*"|\\.|_.|\*./g;
const DAY = 86_400_000;
/** Days from the two epochs of spreadsheets (1899-12-30, 1904-01-01) to 1970-01-01. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** How a workbook displays numbers. */
export interface NumberFormats {
  /** Own formats by number. */
  readonly codes: ReadonlyMap<number, string>;
  /** Days count from 1904. */
  readonly from1904: boolean;
}

/** The text that a spreadsheet displays for a stored number; `isDate` when it is a day rather than a number. */
export function displayNumber(value: number, id: number, formats: NumberFormats): { text: string; isDate: boolean } {
  const code = formats.codes.get(id) ?? BUILT_IN.get(id) ?? 'General';
  if (isDateFormat(id, code)) return { text: formatDate(value, formats.from1904), isDate: true };
  return { text: formatNumber(value, code), isDate: false };
}

function isDateFormat(id: number, code: string): boolean {
  if (DATE_RANGES.some(([from, to]) => id >= from && id <= to)) return true;
  const bare = code.replace(LITERALS, '');
  return /[ymdhs年月日]/i.test(bare) && !/[0#?]/.test(bare) && !/general/i.test(bare);
}

function formatDate(value: number, from1904: boolean): string {
  const date = new Date(Math.round((value - (from1904 ? EPOCH_1904 : EPOCH_1900)) * DAY));
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
}

/** Decimals, grouping, leading zeros and per cent of the usual formats. */
function formatNumber(value: number, code: string): string {
  const sections = code.split(';');
  const section = (value < 0 && sections[1]) || (value === 0 && sections[2]) || sections[0] || '';
  const bare = section.replace(LITERALS, '');
  // A section of words or dashes alone: zero printed as “-”.
  if (!/[0#?]/.test(bare) && !/general|@/i.test(bare)) return value === 0 ? literalText(section) : plain(value);
  if (/general|@/i.test(bare)) return plain(value);
  const isPercent = bare.includes('%');
  const decimals = /\.([0#?]+)/.exec(bare)?.[1] ?? '';
  const scaled = Math.abs(isPercent ? value * 100 : value);
  let text = roundedText(scaled, Math.min(decimals.length, 20));
  const optional = decimals.length - decimals.replace(/[^0]/g, '').length;
  if (optional > 0) text = text.replace(new RegExp(`0{1,${optional}}$`), '').replace(/\.$/, '');
  if (bare.includes(',')) text = text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
  else text = text.replace(/^\d+/, (digits) => digits.padStart(leadingZeros(bare), '0'));
  const isNegative = value < 0 && /[1-9]/.test(text);
  return `${isNegative ? '-' : ''}${text}${isPercent ? '%' : ''}`;
}

/** Half away from zero as spreadsheets round: on the 15 digits they show, not on the binary value (1.005 → 1.01). */
function roundedText(value: number, decimals: number): string {
  const shown = Number(value.toPrecision(15));
  const shifted = Number(`${shown}e${decimals}`);
  if (!Number.isFinite(shifted) || shifted > Number.MAX_SAFE_INTEGER) return shown.toFixed(decimals);
  return Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals);
}

const leadingZeros = (bare: string): number =>
  (/[0]*$/.exec((bare.split('.')[0] ?? '').replace(/[^0#?]/g, ''))?.[0] ?? '').length;

/** Spreadsheets show 15 digits; what is written in no more than those needs no rounding. */
function plain(value: number): string {
  const text = String(value);
  return Number.isInteger(value) || text.length <= 16 ? text : String(Number(value.toPrecision(15)));
}

const literalText = (section: string): string =>
  section
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, '$1$2')
    .replace(/\?/g, '')
    .trim();
