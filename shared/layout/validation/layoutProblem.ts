import { placeInWords } from './placeInWords.ts';

/** Keys that lead from the layout to a place in it: ['parts', 3, 'children', 4, 'title']. */
export type Path = readonly (string | number)[];

/** Something that is wrong with a layout, in words for the person who edits it. */
export interface LayoutProblem {
  /** 第四部分 › 表 T05 › 列 name */
  readonly path: string;
  /** Chinese: what is wrong and what to do. */
  readonly message: string;
  /** A layout with an error cannot be used; a warning is a likely slip. */
  readonly severity: 'error' | 'warning';
  /** The same place for programs: the editor leads to it. */
  readonly keys: Path;
}

/** Where the checks write down what they find; the same thing at the same place is said once. */
export interface Findings {
  readonly problems: readonly LayoutProblem[];
  error(keys: Path, message: string): void;
  warning(keys: Path, message: string): void;
  /** The place in words, to name it inside another message. */
  place(keys: Path): string;
}

/** An empty list of findings about `layout`. */
export function createFindings(layout: unknown): Findings {
  const problems: LayoutProblem[] = [];
  const known = new Set<string>();
  const add = (keys: Path, message: string, severity: LayoutProblem['severity']): void => {
    const once = JSON.stringify([keys, message]);
    if (known.has(once)) return;
    known.add(once);
    problems.push({ path: placeInWords(layout, keys), message, severity, keys });
  };
  return {
    problems,
    error: (keys, message) => add(keys, message, 'error'),
    warning: (keys, message) => add(keys, message, 'warning'),
    place: (keys) => placeInWords(layout, keys),
  };
}
