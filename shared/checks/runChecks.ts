import { betweenTables } from './betweenTables/betweenTables.ts';
import { otherSources } from './betweenTables/otherSources.ts';
import { CHECKS } from './catalogue/catalogue.ts';
import type { CheckOutcome, CheckRun } from './checkDef.ts';
import type { CheckId } from './checkIds.ts';
import { codes } from './codes/codes.ts';
import { contentsPage } from './contents/contentsPage.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { emptyTables } from './empty/emptyTables.ts';
import type { Finding, Severity } from './finding.ts';
import { groupRoots } from './groupRoots.ts';
import { tableRules } from './inTable/tableRules.ts';
import { numberedAlike } from './numberedAlike.ts';
import { inTable } from './inTable/inTable.ts';
import type { CheckMaterial } from './material/material.ts';
import { unitNames } from './names/unitNames.ts';
import { performance } from './performance/performance.ts';
import { privacy } from './privacy/privacy.ts';
import { publication } from './draft/publication.ts';
import { printedIndicators } from './performance/printedIndicators.ts';
import { targetSummary } from './performance/targetSummary.ts';
import { closingStatement } from './structure/closingStatement.ts';
import { numbering } from './structure/numbering.ts';
import { requiredParts } from './structure/requiredParts.ts';
import { terms } from './structure/terms.ts';
import { unitStatements } from './structure/unitStatements.ts';
import { tableNotes } from './tables/tableNotes.ts';
import { agencyCosts } from './text/agencyCosts.ts';
import { restsOnBrokenNumber } from './text/brokenNumbers.ts';
import { contradictions } from './text/contradictions.ts';
import { economicLists } from './text/economicLists.ts';
import { missingUnits } from './text/missingUnits.ts';
import { otherItems } from './text/otherItems.ts';
import { reasons } from './text/reasons.ts';
import { sangongText } from './text/sangong.ts';
import { statedTwice } from './text/statedTwice.ts';
import { totalsChange } from './text/totalsChange.ts';
import { vehicles } from './text/vehicles.ts';
import { insideText } from './text/insideText.ts';
import { textAgainstFacts } from './text/textAgainstFacts.ts';
import { wording } from './wording/wording.ts';
import { keptReasons } from './years/keptReasons.ts';
import { years } from './years/years.ts';

/** What the checks say of a report. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** Every rule of the catalogue with its state. */
  readonly outcomes: readonly CheckOutcome[];
  /** What of the report could be looked at. */
  readonly coverage: Coverage;
}

/** All families, in the order of the rule book. */
export const CHECK_RUNS: readonly CheckRun[] = [
  inTable,
  tableRules,
  betweenTables,
  otherSources,
  textAgainstFacts,
  insideText,
  statedTwice,
  contradictions,
  sangongText,
  agencyCosts,
  missingUnits,
  economicLists,
  otherItems,
  reasons,
  totalsChange,
  vehicles,
  codes,
  performance,
  targetSummary,
  printedIndicators,
  unitNames,
  emptyTables,
  tableNotes,
  closingStatement,
  unitStatements,
  requiredParts,
  contentsPage,
  numbering,
  terms,
  years,
  keptReasons,
  wording,
  privacy,
  publication,
];

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, rounding: 2, info: 3 };

/** Runs every check over a report. Pure; findings come by severity, then in the order of the families. */
export function runChecks(material: CheckMaterial): CheckReport {
  const findings: Finding[] = [];
  const whySkipped = new Map<CheckId, string>();
  const tried = new Set<CheckId>();
  for (const family of CHECK_RUNS) {
    const result = family.run(material);
    findings.push(...result.findings);
    for (const check of family.checks) {
      const reason = result.skipped[check];
      // a rule is skipped when no family that knows it could try it
      if (reason === undefined) tried.add(check);
      else if (!whySkipped.has(check)) whySkipped.set(check, reason);
    }
  }
  const isBroken = restsOnBrokenNumber(material);
  const kept = findings.filter((f) => !isBroken(f));
  return {
    findings: groupRoots(numberedAlike(kept)).toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    outcomes: outcomesOf(kept, tried, whySkipped),
    coverage: coverageOf(material),
  };
}

/** Every rule of the catalogue: failed where it found something, skipped where nothing could be tried. */
function outcomesOf(
  findings: readonly Finding[],
  tried: ReadonlySet<CheckId>,
  whySkipped: ReadonlyMap<CheckId, string>,
): CheckOutcome[] {
  const failed = new Set(findings.map((f) => f.check));
  return CHECKS.map(({ id: check }): CheckOutcome => {
    if (failed.has(check)) return { check, state: 'failed' };
    if (tried.has(check)) return { check, state: 'passed' };
    return { check, state: 'skipped', reason: whySkipped.get(check) ?? '这份报告不适用' };
  });
}
