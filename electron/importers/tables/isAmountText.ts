const AMOUNT = /^\(?[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\)?(?:万元|亿元|元|%)?$/;

/** Does the text hold nothing but one number, in any of the ways that officials type one? */
export function isAmountText(text: string): boolean {
  const clean = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/[，﹐､]/g, ',')
    .replace(/。/g, '.')
    .replace(/[‐-―−]/g, '-');
  return AMOUNT.test(clean);
}
