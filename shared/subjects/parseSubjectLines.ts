import { kindOf, levelOf, parentCodeOf } from './codes.ts';
import type { Subject, SubjectConfidence } from './types.ts';

/** A name that a code also bears or bore, from and to unknown years. */
export interface OtherName {
  code: string;
  name: string;
}

export interface SubjectLines {
  subjects: Subject[];
  otherNames: OtherName[];
}

const GRADES: Record<string, SubjectConfidence> = { A: 'high', B: 'medium-high', C: 'medium', D: 'unverified' };

/** The lines of one of our data texts, without empty lines and remarks. */
export function dataLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** The confidence that a grade letter of the data stands for. Throws on an unknown letter: the data is ours. */
export function confidenceOfGrade(grade: string | undefined): SubjectConfidence {
  const confidence = grade === undefined ? undefined : GRADES[grade];
  if (confidence === undefined) throw new Error(`Subject data: unknown grade ${grade ?? '(none)'}`);
  return confidence;
}

function parseYears(span: string): Pick<Subject, 'since' | 'until'> {
  const match = /^(\d{4})?-(\d{4})?$/.exec(span);
  if (match === null) throw new Error(`Subject data: unknown years ${span}`);
  return {
    ...(match[1] !== undefined && { since: Number(match[1]) }),
    ...(match[2] !== undefined && { until: Number(match[2]) }),
  };
}

function parseSubject(code: string, name: string, grade: string | undefined, span: string | undefined): Subject {
  const kind = kindOf(code);
  const level = kind === undefined ? undefined : levelOf(kind, code);
  if (kind === undefined || level === undefined) throw new Error(`Subject data: bad code ${code}`);
  return {
    kind,
    code,
    name,
    parent: parentCodeOf(code),
    level,
    ...(span !== undefined && parseYears(span)),
    confidence: confidenceOfGrade(grade),
  };
}

/** Reads a line table of `data/`; the format is described there. Throws on a damaged line: the data is ours. */
export function parseSubjectLines(text: string): SubjectLines {
  const result: SubjectLines = { subjects: [], otherNames: [] };
  for (const line of dataLines(text)) {
    const [code, name, grade, span] = line.split(' ');
    if (code === undefined || name === undefined) throw new Error(`Subject data: bad line ${line}`);
    if (span === '?') result.otherNames.push({ code, name });
    else result.subjects.push(parseSubject(code, name, grade, span));
  }
  return result;
}
