import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { compose } from '../../../shared/document/compose.ts';
import type { ServiceContext } from '../core/serviceContext.ts';

/** Findings that nobody waived. */
export interface CheckCount {
  readonly errors: number;
  readonly warnings: number;
}

export interface CheckCounts {
  /** The count of a report; `seq`, the number of its last change, tells whether it is known already. */
  readonly of: (id: string, seq: number) => CheckCount;
}

const MOST_KEPT = 1000;

/** Counts for the list of reports: each report is checked once for each of its states. Nothing is opened by it. */
export function createCheckCounts({ database, layouts }: Pick<ServiceContext, 'database' | 'layouts'>): CheckCounts {
  const known = new Map<string, CheckCount & { readonly seq: number }>();
  return {
    of: (id, seq) => {
      const hit = known.get(id);
      if (hit?.seq === seq) return { errors: hit.errors, warnings: hit.warnings };
      const { report, summary } = database.use().reports.load(id);
      const layout = layouts.of(report);
      const waived = new Set(report.waivers.map((w) => w.finding));
      const open = checkDraft(report, layout, compose(report, layout)).findings.filter((f) => !waived.has(f.id));
      const count = (severity: string): number => open.filter((f) => f.severity === severity).length;
      const made = { errors: count('error'), warnings: count('warning') };
      known.delete(id);
      known.set(id, { ...made, seq: summary.seq });
      const [oldest] = known.keys();
      if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
      return made;
    },
  };
}
