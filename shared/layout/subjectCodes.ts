import type { Coordinates } from '../budget/coordinates.ts';
import type { Context } from './context.ts';
import type { SubjectRows } from './rowSource.ts';

const LENGTHS = [3, 5, 7];

/**
 * The codes that a table prints: those of the wanted levels that occur in the facts at `at` with an entry, parents before
 * children. A code that is only known at a coarser level than any wanted one is printed itself: no fact is left out.
 */
export function subjectCodes(context: Context, source: SubjectRows, at: Coordinates): readonly string[] {
  const wanted = source.levels.map((level) => LENGTHS[level - 1]!);
  const codes = new Set<string>();
  for (const line of context.book.lines(at)) {
    const code = line[source.of];
    if (!code || context.book.value({ ...at, [source.of]: code }).blank) continue;
    const levels = wanted.filter((length) => length <= code.length);
    if (!levels.includes(Math.min(code.length, Math.max(...wanted)))) levels.push(code.length);
    for (const length of levels) codes.add(code.slice(0, length));
  }
  return order(context, source, at, [...codes]);
}

function order(context: Context, source: SubjectRows, at: Coordinates, codes: string[]): string[] {
  if (source.order === 'code') return codes.toSorted();
  if (source.order === 'entry') return treeOrder(codes, codes);
  const amount = (code: string): number => context.book.value({ ...at, [source.of]: code }).amount ?? 0;
  return treeOrder(
    codes,
    codes.toSorted((a, b) => amount(b) - amount(a)),
  );
}

/** Siblings in the given order, every code after the shorter codes that it begins with. */
function treeOrder(all: string[], ranked: string[]): string[] {
  const rank = new Map(ranked.map((code, i) => [code, i]));
  const chain = (code: string): string[] => LENGTHS.filter((l) => l <= code.length).map((l) => code.slice(0, l));
  const best = new Map<string, number>();
  for (const code of all) {
    for (const prefix of chain(code)) best.set(prefix, Math.min(best.get(prefix) ?? Infinity, rank.get(code)!));
  }
  const path = (code: string): number[] => chain(code).map((prefix) => best.get(prefix)!);
  return all.toSorted((a, b) => {
    const pa = path(a);
    const pb = path(b);
    for (let i = 0; i < Math.min(pa.length, pb.length); i++) if (pa[i] !== pb[i]) return pa[i]! - pb[i]!;
    return pa.length - pb.length;
  });
}
