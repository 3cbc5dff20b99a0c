import type { Run } from './paragraph.ts';

/** The figures of a paragraph in order; a printed run's `figure` key is the index in this list. */
export function figuresOf(runs: readonly Run[]): readonly Extract<Run, { kind: 'figure' }>[] {
  return runs.filter((run) => run.kind === 'figure');
}
