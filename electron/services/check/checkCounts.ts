import { ProblemError } from '../../../shared/contract/problem.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { CountThread } from './CountThread.ts';

/** Findings that nobody waived. */
export interface CheckCount {
  readonly errors: number;
  readonly warnings: number;
}

export interface CheckCounts {
  /**
   * The count of a report; `seq`, the number of its last change, tells whether it is known already.
   * @throws ProblemError when the report cannot be checked
   */
  readonly of: (id: string, seq: number) => Promise<CheckCount>;
  /** Another database took the place of the one that was counted, as after a backup was restored. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

const MOST_KEPT = 1000;

/**
 * Counts for the list of reports: each report is checked once for each of its states, in a thread of its own. Nothing is
 * opened by it.
 */
export function createCheckCounts({ database, layouts }: Pick<ServiceContext, 'database' | 'layouts'>): CheckCounts {
  const known = new Map<string, CheckCount & { readonly seq: number }>();
  const thread = new CountThread();
  let generation = 0;
  const keep = (id: string, count: CheckCount & { readonly seq: number }): void => {
    known.delete(id);
    known.set(id, count);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
  };
  return {
    of: async (id, seq) => {
      const hit = known.get(id);
      if (hit?.seq === seq) return { errors: hit.errors, warnings: hit.warnings };
      const begun = generation;
      const { report, summary } = database.use().reports.load(id);
      const made = await thread.count(report, layouts.of(report));
      if (!made) throw new ProblemError('internal', '这份报告没有审核成。请打开它查看。');
      if (begun === generation) keep(id, { ...made, seq: summary.seq });
      return made;
    },
    forget: () => {
      generation += 1;
      known.clear();
    },
    close: () => thread.close(),
  };
}
