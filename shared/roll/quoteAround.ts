import type { Span } from './span.ts';

const BEFORE = 8;
const AFTER = 12;
/** Where a quotation stops: marks, line ends, and the sign that stands for a live figure. */
const STOP = /[，。；：、！？\n\ufffc]/;

/** A few words around a stretch of a text, as they stand, to find it again and to show it. */
export function quoteAround(text: string, span: Span): string {
  const { start, end } = stretchAround(text, span);
  return text.slice(start, end).trim();
}

/** The same for several stretches in order; what a quotation shows already is not quoted again. */
export function quotesAround(text: string, spans: readonly Span[]): string[] {
  const shown: Span[] = [];
  for (const span of spans) {
    const last = shown.at(-1);
    if (!last || span.end > last.end) shown.push(stretchAround(text, span));
  }
  return [...new Set(shown.map(({ start, end }) => text.slice(start, end).trim()))];
}

function stretchAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < BEFORE && !STOP.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && to - end < AFTER && !STOP.test(text[to]!)) to += 1;
  return { start: from, end: to };
}
