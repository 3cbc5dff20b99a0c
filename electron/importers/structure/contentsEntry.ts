const PART = /^第[一二三四五六七八九十\d]+(?:部分|章|篇)/;
const COMPARED = 4;

/** The entry of a contents list without its list mark, its row of dots and its page number. */
export function readContentsEntry(text: string): string {
  return text
    .replace(/^[-#•·*\s]+/, '')
    .replace(/[\s.…．·。_-]*[\t.…．·_-]+\s*\d+\s*$/, '')
    .trim();
}

/** Is the later text the heading that the first entry announced? Wording in contents lists differs a little. */
export function isSamePlaceInContents(first: string, later: string): boolean {
  const [a, b] = [squeeze(first), squeeze(later)];
  const part = PART.exec(a)?.[0];
  if (part !== undefined) return PART.exec(b)?.[0] === part;
  const shared = Math.min(COMPARED, a.length);
  return b.length >= shared && b.startsWith(a.slice(0, shared)) && (a.startsWith(b) || b.startsWith(a) || a.length > 6);
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s（）()]/g, '');
