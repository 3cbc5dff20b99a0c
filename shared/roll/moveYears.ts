import { quotesAround } from './quoteAround.ts';
import { isInside, type Span } from './span.ts';
import { yearFate, type YearFate } from './yearFate.ts';
import { writeYear, yearTokens, type YearToken } from './yearTokens.ts';

/** A text one year on. */
export interface MovedText {
  /** As long as before: every year is exchanged for one of the same number of characters. */
  readonly text: string;
  /** The words around the years that the officer must look at, as they stand in the new text. */
  readonly asked: readonly string[];
}

/**
 * Moves the years of a text on by one: the budget year `from` and the year before it, where they are meant as such.
 * Years of documents, of past events and of plans stay and are asked about. `untouched`: stretches that are left alone.
 * `isDate`: the text is nothing but a date of one of the two years.
 */
export function moveYears(text: string, from: number, untouched: readonly Span[] = [], isDate = false): MovedText {
  const tokens = yearTokens(text).filter(({ start }) => !isInside(untouched, start));
  let moved = text;
  const asked: Span[] = [];
  for (const token of tokens) {
    const fate = isDate ? fateOfBareDate(token, from) : yearFate(text, token, from);
    if (fate === 'move' || fate === 'moveAsk') {
      const year = writeYear(token.year + 1, text.slice(token.start, token.end));
      moved = moved.slice(0, token.start) + year + moved.slice(token.end);
    }
    if (fate === 'moveAsk' || fate === 'stayAsk') asked.push(token);
  }
  return { text: moved, asked: quotesAround(moved, asked) };
}

const fateOfBareDate = ({ year }: YearToken, from: number): YearFate =>
  year === from || year === from - 1 ? 'moveAsk' : 'stayAsk';
