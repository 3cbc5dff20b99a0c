/** Text without what does not count when it is read: spaces, line breaks, quotation marks, full-width forms. */
export interface FoldedText {
  readonly text: string;
  /** Where each folded character stands in the original; one more at the end: the original's length. */
  readonly at: readonly number[];
}

const QUOTES = new Set([...'“”‘’"\'「」『』＂＇']);
const INVISIBLE = /[\s\u200b-\u200f\u2060\ufeff\u00ad\u00a0\u3000]/;
const DASHES = new Set([...'‐‑‒–−﹣－']);
const DIGIT = /[0-9]/;

/** Half-width form of one character, as far as it matters to reading. */
function half(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (DASHES.has(char)) return '-';
  if (char === '∶') return ':';
  if (char === '﹪') return '%';
  return char;
}

/**
 * Folds text for reading, keeping where everything stood. Spaces and line breaks go, also inside numbers (1357.\n14 is
 * 1357.14, 2 309.88 is 2309.88), but not where two numbers would run into one (2024 1357.14).
 */
export function foldProse(original: string): FoldedText {
  const at: number[] = [];
  let text = '';
  let gap = false;
  for (let i = 0; i < original.length; i += 1) {
    const char = original[i]!;
    if (INVISIBLE.test(char)) {
      gap = true;
      continue;
    }
    if (QUOTES.has(char)) continue;
    const plain = half(char);
    if (gap && DIGIT.test(plain) && partsNumbers(text, original, i)) {
      text += ' ';
      at.push(i - 1);
    }
    gap = false;
    text += plain;
    at.push(i);
  }
  at.push(original.length);
  return repairPoints({ text, at });
}

/** Whether a gap before the digit at `next` separates two numbers. */
function partsNumbers(before: string, original: string, next: number): boolean {
  const left = /(?:^|[^\d.,])(\d[\d,]*(?:\.\d*)?)$/.exec(before)?.[1];
  // an enumerator and the number after it: 1. 2024年
  if (/(?:^|[。;:])\d{1,2}\.$/.test(before) && /^[0-9０-９]{4}\s*年/.test(original.slice(next, next + 12))) return true;
  if (!left) return false;
  if (/^(?:19|20)\d\d$/.test(left)) return true;
  const decimals = left.split('.')[1];
  return decimals !== undefined && decimals.length >= 2;
}

/** A full stop between digits that an input method put there for the point: 1357。14万元. */
function repairPoints(folded: FoldedText): FoldedText {
  const text = folded.text.replace(/(?<=\d)。(?=\d{1,2}(?:万?元|亿元|%))/g, '.');
  return { text, at: folded.at };
}
