import { useDeferredValue, useMemo } from 'react';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { CheckReport } from '../../../shared/checks/runChecks.ts';
import { compositionOf, useOpen } from '../../state/SessionContext.tsx';

type Open = ReturnType<typeof useOpen>;

const known = new WeakMap<object, CheckReport>();

/** The findings of a report as it stands; asked twice for the same report, they are there already. */
export function checksOf(open: Open): CheckReport {
  const { report, layout } = open;
  const hit = known.get(report);
  if (hit) return hit;
  const made = checkDraft(report, layout, compositionOf(open));
  known.set(report, made);
  return made;
}

export interface Checks extends CheckReport {
  /** The report that was checked. */
  readonly report: Open;
  /** Findings that nobody waived. */
  readonly open: readonly Finding[];
  /** The reason of each waived finding, by its id. */
  readonly waived: ReadonlyMap<string, string>;
}

/** The findings, following the edits without holding them up. */
export function useChecks(): Checks {
  const report = useDeferredValue(useOpen());
  return useMemo(() => {
    const checked = checksOf(report);
    const waived = new Map(report.report.waivers.map((w) => [w.finding, w.reason]));
    return { ...checked, report, waived, open: checked.findings.filter((f) => !waived.has(f.id)) };
  }, [report]);
}
