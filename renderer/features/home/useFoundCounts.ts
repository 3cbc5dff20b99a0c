import { useEffect, useState } from 'react';
import type { ReportSummary, Result } from '../../../shared/contract/contract.ts';
import { useApi } from '../../state/SessionContext.tsx';

export type FoundCount = Result<'reports.checkCount'>;

/** A report in one of its states. */
export const stateKey = ({ id, seq }: Pick<ReportSummary, 'id' | 'seq'>): string => `${id} ${seq}`;

/** How long the list is looked at before its reports are checked. */
const RESTING_MS = 1200;

/** What the checks find in the listed reports, one after the other as they are counted. Null: it could not be told. */
export function useFoundCounts(reports: readonly ReportSummary[] | null): ReadonlyMap<string, FoundCount | null> {
  const api = useApi();
  const [counts, setCounts] = useState<ReadonlyMap<string, FoundCount | null>>(new Map());
  useEffect(() => {
    let given = false;
    const count = async (): Promise<void> => {
      for (const { id, seq } of reports ?? []) {
        if (given) return;
        const found = await api.call('reports.checkCount', { id, seq }).catch(() => null);
        const key = stateKey({ id, seq });
        if (!given) setCounts((known) => new Map([...known, [key, found]]));
      }
    };
    // whoever opens a report at once, or starts one, is not held up
    const later = setTimeout(() => void count(), RESTING_MS);
    return () => {
      given = true;
      clearTimeout(later);
    };
  }, [api, reports]);
  return counts;
}
