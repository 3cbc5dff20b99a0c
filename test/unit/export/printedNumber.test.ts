import { expect, test } from 'vitest';
import { numberValue, printedNumber } from '../../../shared/export/printedNumber.ts';

test.each([
  ['1,234.50', 1234.5, 2, true],
  ['-0.01', -0.01, 2, false],
  ['0', 0, 0, false],
  ['2309.88', 2309.88, 2, false],
  ['15.34%', 0.1534, 2, false],
  ['999,999,999,999.99', 999999999999.99, 2, true],
])('%s is a number', (text, value, decimals, grouped) => {
  const number = printedNumber(text);
  expect(number).toMatchObject({ decimals, grouped });
  expect(number && numberValue(number)).toBe(value);
});

test.each(['', '—', '1,23.00', '0012', '三', '1.2.3', '2026年', '≥95%', '12345678901234567', '(3.00)'])(
  '“%s” is none',
  (text) => expect(printedNumber(text)).toBeUndefined(),
);
