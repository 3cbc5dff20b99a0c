import { numberLabel } from './numberLabel.ts';
import type { NumberForm } from './numberLabel.ts';

/** One level of a list of automatic numbers. */
export interface ListLevel {
  form: NumberForm;
  /** `%1.%2`: %n is the number of level n, from 1. */
  text: string;
  start: number;
  /** Numbers of outer levels in digits, whatever their own form. */
  isLegal: boolean;
}

/** A use of a definition, with levels that begin anew. */
export interface List {
  definition: string;
  /** By level: the first number of this list. */
  readonly starts: Map<number, number>;
}

/** Counts the automatic numbers of a document in its order, as Word does: lists of one definition count on together. */
export class ListCounter {
  readonly #definitions: ReadonlyMap<string, readonly (ListLevel | undefined)[]>;
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(definitions: ReadonlyMap<string, readonly (ListLevel | undefined)[]>, lists: ReadonlyMap<string, List>) {
    this.#definitions = definitions;
    this.#lists = lists;
  }

  /** The number of the next paragraph of a list; '' for bullets and lists that do not exist. @param level from 0 */
  next(id: string, level: number): string {
    const list = this.#lists.get(id);
    const levels = this.#definitions.get(list?.definition ?? '');
    const own = levels?.[level];
    if (!list || !levels || !own || own.form === 'none') return '';
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    this.#restart(id, list, level, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const form = own.isLegal && at < level ? 'decimal' : (levels[at]?.form ?? 'decimal');
      return numberLabel(form, counts[at] ?? levels[at]?.start ?? 1);
    });
  }

  #restart(id: string, list: List, level: number, counts: number[]): void {
    const start = list.starts.get(level);
    const key = `${id}:${level}`;
    if (start === undefined || this.#restarted.has(key)) return;
    this.#restarted.add(key);
    counts[level] = start - 1;
  }
}
