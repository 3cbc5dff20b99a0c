import type { DatasetId } from '../budget/datasets.ts';
import type { Line } from '../budget/lines.ts';
import type { ReportYear } from '../report/placeName.ts';
import type { LinePatch } from './patch.ts';
import { sameData } from './sameData.ts';

/**
 * Patches that turn the lines of a dataset into others. Where the ids are the same in the same order only the lines that
 * differ are changed; otherwise the lines that stay the same at the head and the tail are left alone.
 */
export function replaceLines(
  year: ReportYear,
  dataset: DatasetId,
  before: readonly Line[],
  after: readonly Line[],
): LinePatch[] {
  const patch = (id: string, index: number, old: Line | null, made: Line | null): LinePatch => {
    return { kind: 'line', year, dataset, id, before: old, after: made, index };
  };
  if (before.length === after.length && before.every((line, index) => line.id === after[index]!.id)) {
    return before.flatMap((line, i) => (sameData(line, after[i]) ? [] : [patch(line.id, i, line, after[i]!)]));
  }
  let head = 0;
  while (head < before.length && head < after.length && sameData(before[head], after[head])) head += 1;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && sameData(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gone = before.slice(head, before.length - tail).map((line, i) => patch(line.id, head + i, line, null));
  const made = after.slice(head, after.length - tail).map((line, i) => patch(line.id, head + i, null, line));
  // from the last to the first, so that each index holds when its turn comes
  return [...gone.toReversed(), ...made];
}
