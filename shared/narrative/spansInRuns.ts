import type { Context } from '../layout/context.ts';
import type { Run } from './paragraph.ts';
import { printRuns } from './printRuns.ts';

/** A stretch of one run: of a text run its own characters, of a figure or field what it prints. */
export interface RunSpan {
  /** Index of the run. */
  readonly run: number;
  /** Offsets in UTF-16 units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Marks that meet at the seam of two runs become one: this many characters may be gone at either side. */
const MOST_GONE = 2;

interface Laid {
  /** Where the run begins in the printed text. */
  readonly at: number;
  readonly length: number;
  /** Characters of the run that were taken away at its beginning. */
  readonly cut: number;
}

/**
 * Which stretches of a paragraph's runs print the characters from `start` to `end` of the paragraph; undefined where that
 * cannot be told.
 */
export function spansInRuns(
  runs: readonly Run[],
  context: Context,
  { start, end }: { readonly start: number; readonly end: number },
): readonly RunSpan[] | undefined {
  const laid = layRuns(runs, context);
  if (!laid) return undefined;
  return laid.flatMap(({ at, length, cut }, run) => {
    const [from, to] = [Math.max(start, at), Math.min(end, at + length)];
    return from < to ? [{ run, start: from - at + cut, end: to - at + cut }] : [];
  });
}

function layRuns(runs: readonly Run[], context: Context): readonly Laid[] | undefined {
  const whole = printRuns(runs, context)
    .map((run) => run.text)
    .join('');
  const laid: Laid[] = [];
  let at = 0;
  for (const run of runs) {
    const own = printRuns([run], context)[0]?.text ?? '';
    const found = fit(own, whole, at);
    if (!found) return undefined;
    laid.push({ at, ...found });
    at += found.length;
  }
  return at === whole.length ? laid : undefined;
}

/** How much of a run's text stands at a place of the whole: all of it where possible. */
function fit(own: string, whole: string, at: number): Omit<Laid, 'at'> | undefined {
  for (let gone = 0; gone <= MOST_GONE && gone <= own.length; gone += 1) {
    for (let cut = 0; cut <= gone; cut += 1) {
      const text = own.slice(cut, own.length - (gone - cut));
      if (whole.startsWith(text, at)) return { length: text.length, cut };
    }
  }
  return undefined;
}
