import type { KeptPlace } from '../report/rolled.ts';

/** 填数: amounts are missing · 改写: words of last year · 确认: a decision or a date to look at. */
export type TodoKind = '填数' | '改写' | '确认';

export const TODO_KINDS: readonly TodoKind[] = ['填数', '改写', '确认'];

/** One thing that is left to do in a report that was rolled forward (待办). */
export interface TodoItem {
  /** The same for the same thing over edits; a confirmation hangs on it. */
  readonly id: string;
  readonly kind: TodoKind;
  readonly place: KeptPlace;
  /** What the place is called: 收入增减原因. */
  readonly where: string;
  /** What is to be done, with the words or lines that are left. */
  readonly text: string;
  /** The work is done, or the officer confirmed that it needs none. */
  readonly done: boolean;
  readonly confirmed: boolean;
}
