import { draftChecker, type DraftChecker } from '../../shared/checks/draftChecker.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { openFindings } from '../../shared/checks/openFindings.ts';
import type { CheckReport } from '../../shared/checks/runChecks.ts';
import type { OpenReport } from './session.ts';
import { compositionOf } from './SessionContext.tsx';

const known = new WeakMap<object, { readonly layout: object; readonly made: CheckReport }>();

/** The checker of the report that is open: after an edit it looks again only at what the edit reaches. */
let checker: { readonly id: string; readonly check: DraftChecker } | null = null;

/** The findings of a report as it stands; asked twice for the same report, they are there already. */
export function checksOf(open: OpenReport): CheckReport {
  const { report, layout } = open;
  const hit = known.get(report);
  if (hit?.layout === layout) return hit.made;
  if (checker?.id !== open.id) checker = { id: open.id, check: draftChecker() };
  const made = checker.check(report, layout, compositionOf(open));
  known.set(report, { layout, made });
  return made;
}

/** The errors that nobody explained: while there are any, the report is neither exported nor printed. */
export function openErrors(open: OpenReport): readonly Finding[] {
  return openFindings(checksOf(open).findings, open.report.waivers).filter((f) => f.severity === 'error');
}
