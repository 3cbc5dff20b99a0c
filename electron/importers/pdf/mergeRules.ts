import type { HorizontalRule, VerticalRule } from './pageContent.ts';

/** Lines whose middles lie this near to each other are one line (double borders, both cells' borders). */
const SAME_LINE = 1.6;
/** A gap up to this does not part a line. */
const GAP = 2.5;

/** Joins pieces that lie on one line, end to end or over each other. */
export function mergeHorizontal(rules: readonly HorizontalRule[]): HorizontalRule[] {
  const sorted = [...rules].sort((a, b) => a.y - b.y);
  const merged: HorizontalRule[] = [];
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]?.y ?? 0;
    let end = start;
    while (end < sorted.length && (sorted[end]?.y ?? 0) - first < SAME_LINE) end++;
    merged.push(...joinPieces(sorted.slice(start, end)));
    start = end;
  }
  return merged;
}

/** As {@link mergeHorizontal}, for lines from top to bottom. */
export function mergeVertical(rules: readonly VerticalRule[]): VerticalRule[] {
  const turned = rules.map((rule) => ({ y: rule.x, x0: rule.y0, x1: rule.y1 }));
  return mergeHorizontal(turned).map((rule) => ({ x: rule.y, y0: rule.x0, y1: rule.x1 }));
}

function joinPieces(pieces: readonly HorizontalRule[]): HorizontalRule[] {
  const y = pieces.reduce((sum, piece) => sum + piece.y, 0) / pieces.length;
  const joined: { y: number; x0: number; x1: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const last = joined.at(-1);
    if (last && piece.x0 <= last.x1 + GAP) last.x1 = Math.max(last.x1, piece.x1);
    else joined.push({ y, x0: piece.x0, x1: piece.x1 });
  }
  return joined;
}
