/** Wider than this a column leaves no room for the others; its texts are cut and shown whole in a hint. */
const WIDEST = 300;
/** Padding at both sides, the line between columns, and the button of a list. */
const AROUND = 14;
const BUTTON = 18;

/** CSS pixels that the longest of the texts needs in a cell of the grid (14 px type), at least `least`. */
export function fittedWidth(texts: Iterable<string>, least: number, withButton: boolean): number {
  let longest = 0;
  for (const text of texts) longest = Math.max(longest, textWidth(text));
  if (longest === 0) return least;
  return Math.min(WIDEST, Math.max(least, longest + AROUND + (withButton ? BUTTON : 0)));
}

/** Chinese characters are as wide as the type is high, Latin ones little more than half of it. */
function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0x2e7f ? 14 : 8;
  return width;
}
