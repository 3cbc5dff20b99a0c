/** Marks of which only one can stand in a place. */
const MARKS = '，、；：。！？';
const TRAILING = new RegExp(`[${MARKS}]+$`);
const LEADING = new RegExp(`^[${MARKS}]+`);
/** Marks that say more than where a sentence ends: they survive. */
const STRONG = /[！？]/;

/**
 * Two pieces of text that come to stand beside each other, with the marks at the seam reduced to one: a reason that was
 * typed with its own 。 and the 。 of the template, a list that came out empty before a 。. The later mark wins, since it
 * knows how the sentence goes on; ！ and ？ win over both. Marks inside a piece are left as they are.
 */
export function settleSeam(left: string, right: string): { readonly left: string; readonly right: string } {
  const before = TRAILING.exec(left)?.[0];
  const after = before && LEADING.exec(right)?.[0];
  if (!before || !after) return { left, right };
  const marks = before + after;
  const mark = STRONG.exec(marks)?.[0] ?? marks.at(-1)!;
  return { left: left.slice(0, -before.length), right: mark + right.slice(after.length) };
}

const REASON_END = /[\s。；，、;,.]+$/;

/** A reason as part of a sentence: without white space and the marks that it was closed with. */
export function trimReason(text: string): string {
  return oneLine(text).replace(REASON_END, '');
}

/** Text of several lines as one: Chinese needs no space where lines meet. */
export function oneLine(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line) => line.trim())
        .join('')
    : text.trim();
}

/** Names as Chinese lists them: A、B、C, and A、B等 when more follow than are named. */
export function joinList(items: readonly string[], more = false): string {
  return items.join('、') + (more ? '等' : '');
}
