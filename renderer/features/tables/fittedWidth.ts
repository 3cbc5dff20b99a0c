/** Wider than this a column leaves no room for the others; its texts are cut and shown whole in a hint. */
const WIDEST = 300;
/** Padding at both sides, the line between columns, and the button of a list. */
const AROUND = 14;
const BUTTON = 18;

/** CSS pixels that a column needs whose longest text is `longest` wide (0: it has none), at least `least`. */
export function fittedWidth(longest: number, least: number, withButton: boolean): number {
  if (longest === 0) return least;
  return Math.min(WIDEST, Math.max(least, longest + AROUND + (withButton ? BUTTON : 0)));
}
