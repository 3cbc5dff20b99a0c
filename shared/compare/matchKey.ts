/** What stays of a title, heading or column when year, number and punctuation are taken away: what two years' names have in common. */
export function matchKey(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/(?:19|20)\d{2}\s*年?度?/g, '')
    .replace(/^\s*(?:第?[一二三四五六七八九十百]+(?:部分|章|节)?|\(?[一二三四五六七八九十]+\)|\d+)\s*[、.．:：\s]?/, '')
    .replaceAll(/[\s\p{P}\p{S}]/gu, '');
}
