import type { CheckId } from './checkIds.ts';
import type { CheckMaterial } from './material/material.ts';
import type { Finding, Severity } from './finding.ts';

/** Families of DESIGN §6, in the order in which they are shown. */
export type CheckFamily =
  | 'inTable'
  | 'betweenTables'
  | 'textAgainstTables'
  | 'insideText'
  | 'change'
  | 'codes'
  | 'completeness'
  | 'performance'
  | 'privacy'
  | 'wording'
  | 'publication';

/** The five aspects that inspections of the finance ministry look at. */
export type Aspect = 'timely' | 'complete' | 'detailed' | 'form' | 'true';

/** One rule that the checks know, in words (规则). */
export interface CheckDef {
  readonly id: CheckId;
  readonly title: string;
  readonly family: CheckFamily;
  readonly aspect: Aspect;
  readonly severity: Severity;
  /** What it stands on, in words; a law is named only where its text was read. */
  readonly basis: string;
}

/** The outcome of one rule over a report. */
export interface CheckOutcome {
  readonly check: CheckId;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped: what it needs and the report does not have. */
  readonly reason?: string;
}

/** A family of rules that look at the same thing. Pure. */
export interface CheckRun {
  readonly checks: readonly CheckId[];
  /** @returns the findings, and the rules that could not be tried with the reason. */
  run(material: CheckMaterial): CheckRunResult;
}

export interface CheckRunResult {
  readonly findings: readonly Finding[];
  readonly skipped: Readonly<Partial<Record<CheckId, string>>>;
}
