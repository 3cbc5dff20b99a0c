import { diffArrays, diffChars } from 'diff';
import type { ParagraphComparison } from './comparison.ts';

/** Paragraphs that differ: what was taken out and what was put in, character by character. */
export function compareText(before: readonly string[], after: readonly string[]): ParagraphComparison[] {
  const found: ParagraphComparison[] = [];
  let removed: string[] = [];
  const flush = (): void => {
    for (const text of removed) found.push({ state: 'removed', parts: [{ kind: 'removed', text }] });
    removed = [];
  };
  for (const piece of diffArrays([...before], [...after])) {
    if (piece.removed) removed.push(...piece.value);
    else if (piece.added) {
      for (const text of piece.value) {
        const old = removed.shift();
        found.push(old === undefined ? { state: 'added', parts: [{ kind: 'added', text }] } : changed(old, text));
      }
      flush();
    } else flush();
  }
  flush();
  return found;
}

/** Less in common than this, and it is another paragraph: nobody reads single characters strewn over two sentences. */
const LEAST_IN_COMMON = 0.3;

function changed(before: string, after: string): ParagraphComparison {
  const pieces = diffChars(before, after);
  const common = pieces.filter((p) => !p.added && !p.removed).reduce((sum, p) => sum + p.value.length, 0);
  if (common < LEAST_IN_COMMON * Math.max(before.length, after.length)) {
    return {
      state: 'changed',
      parts: [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ],
    };
  }
  return {
    state: 'changed',
    parts: pieces.map(({ value, added, removed }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value,
    })),
  };
}
