import type { NameHistory } from './nameHistory.ts';
import type { SubjectList } from './subjectList.ts';
import { splitSubjectPath, withoutBareLevel, withoutExpenditure } from './subjectName.ts';
import type { SubjectPathPart } from './subjectName.ts';
import type { Subject } from './types.ts';

/** Where names of one kind and year are looked up. */
export interface NameSource {
  list: SubjectList;
  history: NameHistory;
  year: number;
}

/** From the strictest reading of a name to the loosest; the first one that finds anything counts. */
function findPart(source: NameSource, name: string): Subject[] {
  const { list, history, year } = source;
  const readings = [name, withoutBareLevel(name)];
  const lookUps: ((reading: string) => readonly Subject[] | undefined)[] = [
    (reading) => list.byName.get(reading),
    (reading) => history.find(reading, year, list),
    (reading) => list.byShortName.get(withoutExpenditure(reading)),
    (reading) => history.findShort(withoutExpenditure(reading), year, list),
  ];
  for (const lookUp of lookUps) {
    for (const reading of readings) {
      const found = lookUp(reading);
      if (found !== undefined && found.length > 0) return [...found];
    }
  }
  return [];
}

/** Those of the marked level; all of them when none is of that level. */
function ofMarkedLevel(subjects: Subject[], part: SubjectPathPart): Subject[] {
  const fitting = subjects.filter((subject) => subject.level === part.level);
  return fitting.length > 0 ? fitting : subjects;
}

/**
 * The subjects that a printed name can mean: the name itself (spaces, brackets and quotation marks do not count), else a
 * name that the code bore in another year, else the name with or without its closing 支出. Names above it in a path
 * （类）（款）（项） narrow the choice; those that are not known do not.
 */
export function findSubjectsByName(source: NameSource, name: string): Subject[] {
  const parts = splitSubjectPath(name);
  const last = parts.pop();
  if (last === undefined) return [];
  let found = ofMarkedLevel(findPart(source, last.name), last);
  for (const part of parts) {
    const above = ofMarkedLevel(findPart(source, part.name), part);
    if (above.length > 0) found = found.filter(({ code }) => above.some((subject) => code.startsWith(subject.code)));
  }
  return found;
}
