import type { FormattedRun } from './formattedRuns.ts';
import { sprms } from './sprms.ts';

/** Characters that are not shown, or shown as something else. */
export interface OddRun {
  readonly start: number;
  readonly end: number;
  /** Deleted while changes were tracked, or hidden. */
  readonly isGone: boolean;
  /** Code of a character of a symbol font, which a bracket in the text stands for. */
  readonly symbol?: number;
}

const DELETED = 0x0800;
const HIDDEN = 0x083c;
const SYMBOL = 0x6a09;
/** On, or the opposite of a style that is off. */
const ON = new Set([1, 0x81]);

/** The runs of characters whose format changes what they say. */
export function oddRuns(runs: readonly FormattedRun[]): OddRun[] {
  return runs.flatMap(({ start, end, changes }) => {
    let isGone = false;
    let symbol: number | undefined;
    for (const { code, operand } of sprms(changes)) {
      if (code === DELETED || code === HIDDEN) isGone = ON.has(operand[0] ?? 0) || (isGone && code === HIDDEN);
      else if (code === SYMBOL) symbol = operand.readUInt16LE(2);
    }
    return isGone || symbol !== undefined ? [{ start, end, isGone, ...(symbol !== undefined && { symbol }) }] : [];
  });
}
