import type { BreakOptions, TextLine } from './breakLines.ts';
import { breakLines } from './breakLines.ts';
import type { Span } from './shapeText.ts';
import { mayBreakBetweenWords } from './wordBreaks.ts';

const STEPS = 12;

/** Breaks text into as few lines as `breakLines`, but of about the same length. */
export function balanceLines(spans: readonly Span[], options: BreakOptions): TextLine[] {
  const greedy = breakLines(spans, options);
  if (greedy.length < 2) return greedy;
  let best = greedy;
  let low = options.width / greedy.length / 2;
  let high = options.width;
  for (let step = 0; step < STEPS; step += 1) {
    const width = (low + high) / 2;
    const lines = breakLines(spans, { ...options, width });
    if (lines.length === greedy.length && cutsNoMore(lines, greedy)) {
      best = lines;
      high = width;
    } else {
      low = width;
    }
  }
  return best;
}

/** A narrower width must not force a cut inside a word that the full width did not need. */
function cutsNoMore(lines: readonly TextLine[], greedy: readonly TextLine[]): boolean {
  return cuts(lines) <= cuts(greedy);
}

const cuts = (lines: readonly TextLine[]): number => lines.filter((line) => line.isCut).length;

/**
 * The head of a table: as few lines as possible of about the same length, split between words where that takes at most one line
 * more, else between characters.
 */
export function balanceHead(spans: readonly Span[], options: Omit<BreakOptions, 'mayBreakBefore'>): TextLine[] {
  const plain = balanceLines(spans, options);
  if (plain.length < 2) return plain;
  const byWords = balanceLines(spans, { ...options, mayBreakBefore: mayBreakBetweenWords });
  return cuts(byWords) > 0 || byWords.length > plain.length + 1 ? plain : byWords;
}
