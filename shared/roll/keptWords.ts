import { fingerprint } from '../report/fingerprint.ts';
import type { KeptItem, KeptPlace, KeptWhat } from '../report/rolled.ts';
import { moveYears } from './moveYears.ts';
import { placeKey } from './placeKey.ts';
import { reasonClauses } from './reasonClauses.ts';
import { typedFigures } from './typedFigures.ts';

/** A text of last year's report, one year on, with the marks of what is still last year's in it. */
export interface KeptText {
  /** As long as before. */
  readonly text: string;
  readonly items: readonly KeptItem[];
}

/** One mark. */
export function keptItem(what: KeptWhat, place: KeptPlace, rest: Partial<KeptItem> = {}): KeptItem {
  return { id: `${what}|${placeKey(place)}`, what, place, ...rest };
}

/**
 * Takes a text over: years move, reasons stay word for word (years and figures in them belong to last year's story and
 * are rewritten with them), typed figures stay and are marked.
 * @param isDate the text is a date of the budget year or the year before it, which moves whatever stands around it.
 */
export function keepText(text: string, place: KeptPlace, from: number, isDate = false): KeptText {
  const clauses = reasonClauses(text);
  const { text: moved, asked } = moveYears(text, from, clauses, isDate);
  const figures = typedFigures(moved, clauses);
  const prints = clauses.map(({ start, end }) => reasonPrint(moved.slice(start, end)));
  return {
    text: moved,
    items: [
      ...(prints.length ? [keptItem('reason', place, { prints: [...new Set(prints)] })] : []),
      ...(figures.length ? [keptItem('figures', place, { words: figures })] : []),
      ...(asked.length ? [keptItem('years', place, { words: asked })] : []),
    ],
  };
}

/** A field that is a reason as a whole: it stays word for word. */
export function keepReason(text: string, place: KeptPlace): KeptItem {
  return keptItem('reason', place, { prints: [reasonPrint(text)] });
}

/** The same for the same words, however they are spaced. */
export const reasonPrint = (text: string): string => fingerprint(text.replaceAll(/\s+/g, ''));
