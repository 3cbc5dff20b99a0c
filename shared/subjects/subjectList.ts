import { normaliseSubjectName, withoutExpenditure } from './subjectName.ts';
import type { Subject } from './types.ts';

/** The subjects of one kind in one year, with the maps that make looking them up quick. */
export interface SubjectList {
  /** In the order of the codes, each 类 before its 款. */
  subjects: readonly Subject[];
  byCode: ReadonlyMap<string, Subject>;
  /** Children by the parent's code; the 类 under ''. */
  children: ReadonlyMap<string, readonly Subject[]>;
  /** By normalised name. */
  byName: ReadonlyMap<string, readonly Subject[]>;
  /** By normalised name without its closing 支出. */
  byShortName: ReadonlyMap<string, readonly Subject[]>;
}

/** Collects items under keys; the order of the items is kept. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const compareCodes = (a: Subject, b: Subject): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Builds the maps once. `subjects` are of one kind and hold each code at most once. */
export function buildSubjectList(subjects: readonly Subject[]): SubjectList {
  const sorted = subjects.toSorted(compareCodes);
  return {
    subjects: sorted,
    byCode: new Map(sorted.map((subject) => [subject.code, subject])),
    children: groupBy(sorted, (subject) => subject.parent ?? ''),
    byName: groupBy(sorted, (subject) => normaliseSubjectName(subject.name)),
    byShortName: groupBy(sorted, (subject) => withoutExpenditure(normaliseSubjectName(subject.name))),
  };
}
