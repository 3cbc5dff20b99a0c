/** A title as it is compared: no spaces, full width folded, without the mark of a continued table. */
export function normaliseTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/\(续.*?\)|续表?\d*$/g, '');
}
