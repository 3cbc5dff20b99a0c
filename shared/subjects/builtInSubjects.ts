import { economicSubjects } from './data/economicSubjects.ts';
import { formerSubjects } from './data/formerSubjects.ts';
import { functionSubjects } from './data/functionSubjects.ts';
import { govEconomicSubjects } from './data/govEconomicSubjects.ts';
import { parseSubjectLines } from './parseSubjectLines.ts';
import type { SubjectLines } from './parseSubjectLines.ts';

/** All subjects that come with the program, of all kinds and years, and the undated other names of their codes. */
export const builtInSubjects: SubjectLines = parseSubjectLines(
  [functionSubjects, economicSubjects, govEconomicSubjects, formerSubjects].join('\n'),
);
