/** Reads an amount as typed (full-width digits and separators allowed); null when it is none. Only for the test page. */
export function readAmount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') return 0;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

export function showAmount(hundredths: number): string {
  const whole = Math.trunc(Math.abs(hundredths) / 100);
  const cents = String(Math.abs(hundredths) % 100).padStart(2, '0');
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${hundredths < 0 ? '-' : ''}${grouped}.${cents}`;
}
