/** How the digits of a number are written. */
export interface DigitStyle {
  /** Thousands separators in the whole part: 1,234.50. */
  grouping: boolean;
  /** Drop zeros at the end of the decimals: 350.50 → 350.5, 350.00 → 350. */
  trimZeros: boolean;
}

/**
 * Writes the integer `scaled` as a decimal number with `decimals` digits after the point
 * (123456 with 2 decimals → 1234.56). A minus sign is written only when a digit other than 0 follows.
 */
export function formatScaled(scaled: bigint | number, decimals: number, style: DigitStyle): string {
  const digits = String(scaled)
    .replace('-', '')
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const shownFraction = style.trimZeros ? fraction.replace(/0+$/, '') : fraction;
  const shownWhole = style.grouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return (scaled < 0 ? '-' : '') + shownWhole + (shownFraction === '' ? '' : `.${shownFraction}`);
}
