/** CSS pixels that a text takes in a cell of the grid (14 px type): Chinese characters are as wide as the type is high, Latin ones little more than half of it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.codePointAt(0)! > 0x2e7f ? 14 : 8;
  return width;
}
