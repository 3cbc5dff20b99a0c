import type { Catalogue } from './catalogue.ts';
import { normaliseSubjectName, withoutExpenditure } from './subjectName.ts';
import type { SubjectKind } from './types.ts';

/**
 * How a printed name fits its code in a year (审核 DET-04): `same` (spelling of brackets, spaces and a missing 支出 do not
 * count) · `otherName`: the code bears or bore it in other years · `different` · `unverified`: another name, but the
 * catalogue is not sure of its own, so nothing may be held against the printed one · `unknownCode`.
 */
export type NameVerdict = 'same' | 'otherName' | 'different' | 'unverified' | 'unknownCode';

const keyOf = (name: string): string => withoutExpenditure(normaliseSubjectName(name));

/** Compares the name printed beside a code with the catalogue of the year; see `NameVerdict`. */
export function compareSubjectName(
  catalogue: Catalogue,
  kind: SubjectKind,
  code: string,
  printedName: string,
  year: number,
): NameVerdict {
  const subject = catalogue.byCode(kind, code, year);
  if (subject === undefined) return 'unknownCode';
  const printed = keyOf(printedName);
  if (printed === keyOf(subject.name)) return 'same';
  if (subject.confidence !== 'high') return 'unverified';
  const others = catalogue.otherNames(kind, code, year);
  return others.some((name) => keyOf(name) === printed) ? 'otherName' : 'different';
}
