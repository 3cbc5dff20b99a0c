import type { Context } from '../../layout/context.ts';
import type { Run } from '../../narrative/paragraph.ts';
import { printRuns } from '../../narrative/printRuns.ts';
import type { LiveSpan } from './livened.ts';

/**
 * The runs of a paragraph: its text with the spans in their places. Of spans that overlap the first given stays. A
 * paragraph that would then print anything but itself (numbers without their odd spaces apart) stays text: `runs` is
 * undefined.
 */
export function assembleRuns(
  text: string,
  spans: readonly LiveSpan[],
  context: Context,
): { readonly runs?: readonly Run[]; readonly used: readonly LiveSpan[] } {
  const used: LiveSpan[] = [];
  for (const span of spans)
    if (span.end > span.start && !used.some((u) => u.start < span.end && span.start < u.end)) used.push(span);
  used.sort((a, b) => a.start - b.start);
  const runs: Run[] = [];
  let done = 0;
  const addText = (end: number): void => {
    if (end > done) runs.push({ kind: 'text', text: text.slice(done, end) });
  };
  for (const span of used) {
    addText(span.start);
    runs.push(span.run);
    done = span.end;
  }
  addText(text.length);
  return printedText(runs, context) === plainNumbers(text, used) ? { runs, used } : { used: [] };
}

export const printedText = (runs: readonly Run[], context: Context): string =>
  printRuns(runs, context)
    .map((run) => run.text)
    .join('');

/** The text as it is meant: figures written in half width, without the spaces and line ends that stood inside of them. */
export function plainNumbers(text: string, spans: readonly Pick<LiveSpan, 'start' | 'end' | 'run'>[]): string {
  let plain = '';
  let done = 0;
  for (const { start, end, run } of spans) {
    plain += text.slice(done, start);
    plain += run.kind === 'figure' ? plainNumber(text.slice(start, end)) : text.slice(start, end);
    done = end;
  }
  return plain + text.slice(done);
}

/** A printed number, half width and without spaces inside. */
export const plainNumber = (text: string): string =>
  text
    .replace(/[\uff10-\uff19\uff0e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[\d,])\uff0c(?=\d{3})/g, ',')
    .replace(/(?<=[\d.,])[\s\u00a0\u3000]+(?=[\d.,])/g, '');
