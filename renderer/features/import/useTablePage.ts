import { useEffect, useState } from 'react';
import type { ImportReading, ImportTablePage } from '../../../shared/contract/importing.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';

/** Rows that are shown at once. */
export const PAGE_ROWS = 200;

/** One page of a table, anew after each change of the reading; the last one stays while the next is fetched. */
export function useTablePage(
  reading: ImportReading,
  table: number,
  page: number,
): { readonly shown: ImportTablePage | null; readonly problem: string | null } {
  const api = useApi();
  const [state, setState] = useState<{ table: number; shown: ImportTablePage } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    const params = { token: reading.token, table, from: page * PAGE_ROWS, count: PAGE_ROWS };
    api.call('import.table', params).then(
      (shown) => {
        if (isStale) return;
        setProblem(null);
        setState({ table, shown });
      },
      (error: unknown) => {
        if (!isStale) setProblem(messageOf(error));
      },
    );
    return () => {
      isStale = true;
    };
  }, [api, reading, table, page]);
  return { shown: state?.table === table ? state.shown : null, problem };
}
