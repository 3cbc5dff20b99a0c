/**
 * Where a line may be broken (避头尾): a closing mark never starts a line, an opening mark never ends one, a number with
 * its sign and percent stays whole, —— and …… are not split (GB/T 15834).
 */
export const CharacterClass = {
  ideograph: 0,
  /** Letters, digits and what joins them into one word. */
  word: 1,
  space: 2,
  opening: 3,
  closing: 4,
  /** Closing marks of half width, which also occur inside a number or word: , . : */
  inner: 5,
  dash: 6,
  ellipsis: 7,
  /** Signs that belong to the number after them: ≥ ± ￥ */
  prefix: 8,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const OPENING = '“‘（〔［｛《〈「『【〖([{';
const CLOSING = '”’），。、；：？！．％‰℃°·・～／〕］｝》〉」』】〗)]}々ー！﹐﹒';
const INNER = ',.:;!?%';
const PREFIX = '≥≤≧≦＞＜><±≈￥¥$＄£№＋－−×÷＝';

const classes = new Map<string, CharacterClass>();
for (const char of OPENING) classes.set(char, CharacterClass.opening);
for (const char of CLOSING) classes.set(char, CharacterClass.closing);
for (const char of INNER) classes.set(char, CharacterClass.inner);
for (const char of PREFIX) classes.set(char, CharacterClass.prefix);
classes.set('—', CharacterClass.dash);
classes.set('…', CharacterClass.ellipsis);

const WORD = /[!-~\u00a1-\u024f\u0370-\u04ff\u2010-\u2013\u2032\u2033\u2160-\u217f＿]/;
const MARK = /\p{M}/u;

/** The class of one character (one code point). */
export function characterClass(char: string): CharacterClass {
  const known = classes.get(char);
  if (known !== undefined) return known;
  const found = classify(char);
  classes.set(char, found);
  return found;
}

function classify(char: string): CharacterClass {
  if (char === ' ' || char === '\u3000') return CharacterClass.space;
  if (WORD.test(char)) return CharacterClass.word;
  // A combining mark stays with the letter before it.
  return MARK.test(char) ? CharacterClass.closing : CharacterClass.ideograph;
}

/** May a line end after a character of class `before` and the next begin with one of class `after`? */
export function mayBreakBetween(before: CharacterClass, after: CharacterClass): boolean {
  const c = CharacterClass;
  if (after === c.space || after === c.closing || after === c.inner) return false;
  if (before === c.space) return true;
  if (before === c.opening) return false;
  if (before === c.prefix) return after !== c.word && after !== c.opening && after !== c.prefix;
  if (before === c.word && (after === c.word || after === c.prefix)) return false;
  if (before === c.inner && after === c.word) return false;
  if ((before === c.dash || before === c.ellipsis) && before === after) return false;
  return true;
}

const BLANK_RIGHT_HALF = new Set('，。、；：）》」』】〕”’');

/** Full-width marks whose right half is blank: at the end of a line that half may hang over the edge. */
export function hasBlankRightHalf(char: string): boolean {
  return BLANK_RIGHT_HALF.has(char);
}
