import type { Run } from '../narrative/paragraph.ts';

/** Stands for a live figure or field in the text of a paragraph. */
export const CHIP = '\ufffc';

/** The typed text of a paragraph, with one sign for each live figure and field. */
export function flattenRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : CHIP)).join('');
}

/** The runs with their text exchanged for one of the same length. */
export function withText(runs: readonly Run[], text: string): Run[] {
  let at = 0;
  return runs.map((run) => {
    const length = run.kind === 'text' ? run.text.length : CHIP.length;
    const part = text.slice(at, at + length);
    at += length;
    return run.kind === 'text' && run.text !== part ? { ...run, text: part } : run;
  });
}
