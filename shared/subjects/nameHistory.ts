import { evidenceOf } from './changeEvidence.ts';
import type { OtherName } from './parseSubjectLines.ts';
import { groupBy } from './subjectList.ts';
import type { SubjectList } from './subjectList.ts';
import { normaliseSubjectName, withoutExpenditure } from './subjectName.ts';
import type { Subject } from './types.ts';

/** Sorts names that are still in use behind all others. */
const NEVER = 9999;

/** A name that a code bore at some time, and where the content went when the code lost it. */
interface NameRecord {
  code: string;
  name: string;
  /** Last year of this name, when it is known to have ended. */
  until?: number;
  movedTo: readonly string[];
}

/** All names that the codes of one kind ever bore. */
export interface NameHistory {
  /** Subjects of `list` that once bore this normalised name, or that took over what bore it. */
  find(name: string, year: number, list: SubjectList): Subject[];
  /** The same for the name without its closing 支出. */
  findShort(name: string, year: number, list: SubjectList): Subject[];
  /** All names of a code, oldest first as far as known. */
  namesOf(code: string): string[];
}

function toRecord(subject: Subject): NameRecord {
  const { code, name, until } = subject;
  if (until === undefined) return { code, name, movedTo: [] };
  return { code, name, until, movedTo: evidenceOf(code, until + 1)?.movedTo ?? [] };
}

function resolve(records: readonly NameRecord[] | undefined, year: number, list: SubjectList): Subject[] {
  const found = new Set<Subject>();
  for (const { code, until, movedTo } of records ?? []) {
    const hasMoved = until !== undefined && year > until && movedTo.length > 0;
    for (const target of hasMoved ? movedTo : [code]) {
      const subject = list.byCode.get(target);
      if (subject !== undefined) found.add(subject);
    }
  }
  return [...found];
}

/** Indexes the names of one kind: every version of every code, and the other names whose years are not known. */
export function buildNameHistory(versions: readonly Subject[], otherNames: readonly OtherName[]): NameHistory {
  const dated = versions.toSorted((a, b) => (a.until ?? NEVER) - (b.until ?? NEVER)).map(toRecord);
  const records = [...otherNames.map((other) => ({ ...other, movedTo: [] })), ...dated];
  const byName = groupBy(records, (record) => normaliseSubjectName(record.name));
  const byShortName = groupBy(records, (record) => withoutExpenditure(normaliseSubjectName(record.name)));
  const byCode = groupBy(records, (record) => record.code);
  return {
    find: (name, year, list) => resolve(byName.get(name), year, list),
    findShort: (name, year, list) => resolve(byShortName.get(name), year, list),
    namesOf: (code) => [...new Set((byCode.get(code) ?? []).map((record) => record.name))],
  };
}
