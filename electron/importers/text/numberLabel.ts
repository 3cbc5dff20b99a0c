import { chineseCount } from '../../../shared/money/chineseNumber.ts';

/** How an automatic number is written. */
export type NumberForm =
  | 'decimal'
  | 'chinese'
  | 'capital'
  | 'circled'
  | 'fullWidth'
  | 'bracketed'
  | 'stopped'
  | 'padded'
  | 'upper'
  | 'lower'
  | 'upperRoman'
  | 'lowerRoman'
  | 'none';

const CAPITALS = '零壹贰叁肆伍陆柒捌玖拾';
const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MAX_NUMBER = 32_767;

/** An automatic number as Word shows it. */
export function numberLabel(form: NumberForm, number: number): string {
  const n = Math.min(Math.max(0, Math.trunc(number) || 0), MAX_NUMBER);
  switch (form) {
    case 'chinese':
      return chineseCount(n);
    case 'capital':
      return CAPITALS[n] ?? String(n);
    case 'circled':
      return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : `(${n})`;
    case 'fullWidth':
      return String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'bracketed':
      return `(${n})`;
    case 'stopped':
      return `${n}.`;
    case 'padded':
      return String(n).padStart(2, '0');
    case 'upper':
      return letter(n);
    case 'lower':
      return letter(n).toLowerCase();
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'none':
      return '';
    case 'decimal':
      return String(n);
  }
}

const letter = (n: number): string => (n < 1 ? '' : String.fromCharCode(65 + ((n - 1) % 26)));

function roman(n: number): string {
  let rest = Math.min(n, 399);
  let text = '';
  for (const [value, digits] of ROMAN) for (; rest >= value; rest -= value) text += digits;
  return text;
}
