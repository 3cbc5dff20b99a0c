import type { Span } from './reading.ts';
import type { NumberToken } from './scanNumbers.ts';

/** A stretch of folded text between two marks of punctuation. */
export interface Piece extends Span {
  /** The mark that ends it; '' at the end of the text. */
  readonly closer: string;
  readonly figures: readonly NumberToken[];
  /** A bracket that holds figures opens before it, or closes behind it. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const MARKS = new Set([...',;。:、!?\n']);

/**
 * Splits at punctuation, but not inside names and numbers. A bracket without figures (即…之和) does not part a piece from
 * the number behind it; one with figures is a level of its own.
 */
export function splitPieces(
  text: string,
  figures: readonly NumberToken[],
  ...kept: readonly (readonly Span[])[]
): readonly Piece[] {
  const held = endsOfHeld([...figures, ...kept.flat()], text.length);
  const pieces: Piece[] = [];
  let start = 0;
  let opens = false;
  const cut = (end: number, closer: string, closes: boolean): void => {
    const inside = figures.filter((f) => f.start >= start && f.end <= end);
    if (end > start || closes) pieces.push({ start, end, closer, figures: inside, opens, closes });
    else if (opens) return;
    start = end + 1;
    opens = false;
  };
  for (let i = 0; i < text.length; i += 1) {
    if (held[i]! > i) {
      i = held[i]! - 1;
      continue;
    }
    const char = text[i]!;
    if (char === '(') {
      const end = closingBracket(text, i);
      const hasFigure = figures.some((f) => f.start > i && f.end <= end);
      if (!hasFigure) i = end;
      else {
        cut(i, '(', false);
        start = i + 1;
        opens = true;
      }
    } else if (char === ')') cut(i, ')', true);
    else if (MARKS.has(char)) {
      if (opens && i === start) start = i + 1;
      else cut(i, char, false);
    }
  }
  cut(text.length, '', false);
  return pieces;
}

/** For every offset the end of the name or number that begins there or covers it; 0 where none does. */
function endsOfHeld(spans: readonly Span[], length: number): Uint32Array {
  const ends = new Uint32Array(length);
  for (const { start, end } of spans) ends.fill(end, start, end);
  return ends;
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')' && (depth -= 1) === 0) return i;
    else if (text[i] === '。' && depth <= 1 && i - open > 60) return open;
  }
  return open;
}
