const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_DIGITS = '10X98765432';

/** Whether 18 characters are a 公民身份号码: a possible date of birth and the right check digit (GB 11643). */
export function hasIdCheckDigit(text: string): boolean {
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return ID_DIGITS[sum % 11] === text[17]!.toUpperCase();
}

/** Whether the digits pass the Luhn test, as numbers of bank cards do. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  [...digits].toReversed().forEach((char, i) => {
    const digit = Number(char) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  });
  return sum % 10 === 0;
}
