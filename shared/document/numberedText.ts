import { chineseCount } from '../money/chineseNumber.ts';
import type { Numbering } from '../layout/layout.ts';

/** The numeral of the n-th item (n from 1) in a style of the report: 三、 （三） 3. */
export function numeral(style: Numbering, n: number): string {
  switch (style) {
    case 'none':
      return '';
    case '一、':
      return `${chineseCount(n)}、`;
    case '（一）':
      return `（${chineseCount(n)}）`;
    case '(一)':
      return `(${chineseCount(n)})`;
    case '1.':
      return `${n}. `;
    case '（1）':
      return `（${n}）`;
  }
}
