import { checkById } from './catalogue/catalogue.ts';
import type { CheckOutcome } from './checkDef.ts';
import type { Coverage } from './coverage.ts';
import type { Finding, FindingPlace, Severity } from './finding.ts';
import type { CheckReport } from './runChecks.ts';

/** What `check --json` prints (DESIGN §9). */
export interface CheckJson {
  readonly findings: readonly FindingJson[];
  readonly summary: Readonly<Record<Severity, number>>;
  /** Figures read, linked and checked, section by section. */
  readonly coverage?: Coverage;
  /** Every rule with its state, and why it was skipped. */
  readonly rules?: readonly RuleJson[];
}

export interface RuleJson {
  readonly check: string;
  readonly title: string;
  readonly state: CheckOutcome['state'];
  readonly reason?: string;
}

export interface FindingJson {
  readonly check: string;
  readonly severity: Severity;
  readonly where: PlaceJson;
  readonly against: readonly PlaceJson[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly message: string;
  readonly hint: string;
  readonly basis: string;
  /** Id of the finding that it follows from. */
  readonly root: string | null;
  readonly id: string;
}

export interface PlaceJson {
  readonly section?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly text?: string;
  readonly line?: number;
}

/** The findings as data for other programs; with `report` also what was looked at, and the state of every rule. */
export function checkJson(
  findings: readonly Finding[],
  report?: Pick<CheckReport, 'coverage' | 'outcomes'>,
): CheckJson {
  const count = (severity: Severity): number => findings.filter((f) => f.severity === severity).length;
  return {
    findings: findings.map((f) => ({
      id: f.id,
      check: f.check,
      severity: f.severity,
      where: placeJson(f.where),
      against: f.against.map(placeJson),
      stated: f.stated ?? null,
      expected: f.expected ?? null,
      difference: f.difference ?? null,
      message: f.message,
      hint: f.hint,
      basis: checkById(f.check).basis,
      root: f.root ?? null,
    })),
    summary: {
      error: count('error'),
      warning: count('warning'),
      rounding: count('rounding'),
      info: count('info'),
    },
    ...(report
      ? {
          coverage: report.coverage,
          rules: report.outcomes.map(({ check, state, reason }) => ({
            check,
            title: checkById(check).title,
            state,
            ...(reason === undefined ? {} : { reason }),
          })),
        }
      : {}),
  };
}

function placeJson({ section, table, row, column, text, line }: FindingPlace): PlaceJson {
  return {
    ...(section === undefined ? {} : { section }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(text === undefined ? {} : { text }),
    ...(line === undefined ? {} : { line }),
  };
}
