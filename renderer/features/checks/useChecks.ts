import { useDeferredValue, useMemo } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { openFindings } from '../../../shared/checks/openFindings.ts';
import type { CheckReport } from '../../../shared/checks/runChecks.ts';
import { checksOf } from '../../state/checksOf.ts';
import type { OpenReport } from '../../state/session.ts';
import { useOpen } from '../../state/SessionContext.tsx';

export interface Checks extends CheckReport {
  /** The report that was checked. */
  readonly report: OpenReport;
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
    const { waivers } = report.report;
    const waived = new Map(waivers.map((w) => [w.finding, w.reason]));
    return { ...checked, report, waived, open: openFindings(checked.findings, waivers) };
  }, [report]);
}
