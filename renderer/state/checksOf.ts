import { checkDraft } from '../../shared/checks/checkDraft.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { CheckReport } from '../../shared/checks/runChecks.ts';
import type { OpenReport } from './session.ts';
import { compositionOf } from './SessionContext.tsx';

const known = new WeakMap<object, CheckReport>();

/** The findings of a report as it stands; asked twice for the same report, they are there already. */
export function checksOf(open: OpenReport): CheckReport {
  const { report, layout } = open;
  const hit = known.get(report);
  if (hit) return hit;
  const made = checkDraft(report, layout, compositionOf(open));
  known.set(report, made);
  return made;
}

/** The errors that nobody explained: while there are any, the report is neither exported nor printed. */
export function openErrors(open: OpenReport): readonly Finding[] {
  const waived = new Set(open.report.waivers.map((w) => w.finding));
  return checksOf(open).findings.filter((f) => f.severity === 'error' && !waived.has(f.id));
}
