import { changeEvidence as evidenceLines } from './data/changeEvidence.ts';
import { confidenceOfGrade, dataLines } from './parseSubjectLines.ts';
import type { SubjectConfidence } from './types.ts';

/** What is known of one change of one code. */
export interface ChangeEvidence {
  /** The code that the knowledge is about: the one asked for, or one above it. */
  code: string;
  /** First budget year of the new state. */
  year: number;
  confidence: SubjectConfidence;
  /** Codes that took over the content; empty when it stayed, vanished, or is not known. */
  movedTo: readonly string[];
}

function parseLine(line: string): ChangeEvidence {
  const [code, year, grade, targets] = line.split(' ');
  if (code === undefined) throw new Error(`Subject data: bad line ${line}`);
  return {
    code,
    year: Number(year),
    confidence: confidenceOfGrade(grade),
    movedTo: targets === undefined ? [] : targets.split(','),
  };
}

const keyOf = (code: string, year: number): string => `${code}/${year}`;

const byCodeAndYear = new Map(
  dataLines(evidenceLines)
    .map(parseLine)
    .map((evidence) => [keyOf(evidence.code, evidence.year), evidence]),
);

/** What is known of the change of a code in a year: its own line, else the one above it (without its targets). */
export function evidenceOf(code: string, year: number): ChangeEvidence | undefined {
  const own = byCodeAndYear.get(keyOf(code, year));
  if (own !== undefined || code.length <= 3) return own;
  const above = evidenceOf(code.slice(0, -2), year);
  return above && { ...above, movedTo: [] };
}
