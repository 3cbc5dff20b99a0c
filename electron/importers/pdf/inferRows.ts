import type { TextRun } from './textRun.ts';
import { median } from './textLine.ts';

/** So many rules among the lines, and they part the rows. */
const LEAST_RULES = 4;

/**
 * The rows of a table without column lines.
 * @param lines the runs of each line of text
 * @param rules heights of the horizontal rules among them
 */
export function inferRows(lines: readonly (readonly TextRun[])[], rules: readonly number[]): TextRun[][] {
  const sorted = [...lines].filter((line) => line.length > 0).sort((a, b) => top(a) - top(b));
  return rules.length >= LEAST_RULES ? rowsBetweenRules(sorted, rules) : joinWrappedLabels(rowsByBaseLine(sorted));
}

const top = (line: readonly TextRun[]): number => line[0]?.y ?? 0;

function rowsBetweenRules(lines: readonly (readonly TextRun[])[], rules: readonly number[]): TextRun[][] {
  const bands = Array.from({ length: rules.length + 1 }, (): TextRun[] => []);
  for (const run of lines.flat()) {
    const middle = run.y - run.size * 0.32;
    const below = rules.findIndex((rule) => rule > middle);
    bands[below < 0 ? rules.length : below]?.push(run);
  }
  // What stands above the first and below the last rule keeps its lines.
  const inside = bands.slice(1, -1);
  return [...rowsByBaseLine(regroup(bands[0])), ...inside, ...rowsByBaseLine(regroup(bands.at(-1)))].filter(
    (row) => row.length > 0,
  );
}

function regroup(runs: readonly TextRun[] = []): TextRun[][] {
  const byLine = new Map<number, TextRun[]>();
  for (const run of runs) byLine.set(run.y, [...(byLine.get(run.y) ?? []), run]);
  return [...byLine.values()];
}

/** Lines nearer than a line of text belong together: an amount centred beside a label of two lines. */
function rowsByBaseLine(lines: readonly (readonly TextRun[])[]): TextRun[][] {
  const size = median(lines.flat().map((run) => run.size));
  const rows: TextRun[][] = [];
  let before = -Infinity;
  for (const line of lines) {
    const last = rows.at(-1);
    if (last && top(line) - before < size * 0.95) last.push(...line);
    else rows.push([...line]);
    before = top(line);
  }
  return rows;
}

/** A line without amounts that begins under a text of the row above, and nearer than rows usually are, is its wrapped rest. */
function joinWrappedLabels(rows: readonly TextRun[][]): TextRun[][] {
  const size = median(rows.flat().map((run) => run.size));
  const pitch = median(rows.slice(1).map((row, i) => top(row) - top(rows[i] ?? [])));
  const joined: TextRun[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && joined.length > 1 && isWrapped(row, above, Math.min(pitch * 0.93, size * 1.4))) above.push(...row);
    else joined.push([...row]);
  }
  return joined;
}

function isWrapped(row: readonly TextRun[], above: readonly TextRun[], near: number): boolean {
  const bottom = Math.max(...above.map((run) => run.y));
  const fitsUnder = (run: TextRun): boolean =>
    above.some((other) => !other.isAmount && Math.abs(other.x0 - run.x0) < run.size * 1.2 && other.text.length >= 4);
  return row.length <= 2 && row.every((run) => !run.isAmount && fitsUnder(run)) && top(row) - bottom < near;
}
