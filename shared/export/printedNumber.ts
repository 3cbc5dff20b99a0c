/** A number as it is printed. */
export interface PrintedNumber {
  /** The signed number without its point: 1,234.50 is 123450 with two decimals. */
  readonly digits: number;
  readonly decimals: number;
  /** Are its thousands parted by commas? Short numbers do not tell. */
  readonly grouped: boolean;
  /** Followed by %. */
  readonly percent: boolean;
}

const NUMBER = /^(-|－|−)?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%)?$/;
/** More digits than this a spreadsheet does not hold. */
const LONGEST = 15;

/** Reads a printed amount; undefined for anything that a spreadsheet could not show in exactly these characters. */
export function printedNumber(text: string): PrintedNumber | undefined {
  const match = NUMBER.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', percent] = match;
  const plain = whole.replaceAll(',', '');
  if (plain.length + fraction.length > LONGEST || /^0\d/.test(plain)) return undefined;
  return {
    digits: Number(plain + fraction) * (sign ? -1 : 1),
    decimals: fraction.length,
    grouped: whole.includes(','),
    percent: percent !== undefined,
  };
}

/** The number itself, to be shown with its decimals; of a percentage the ratio. */
export function numberValue({ digits, decimals, percent }: PrintedNumber): number {
  return Number(`${digits}e-${decimals + (percent ? 2 : 0)}`);
}
