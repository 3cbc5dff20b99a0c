import { useEffect, useState } from 'react';
import type { FillOrder, FillPreview } from '../../../shared/contract/importing.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';

/** What filling the open report would change; anew after each decision, correction and change of the report. */
export function useFill(
  reading: object | null,
  token: string | undefined,
  order: FillOrder,
): { readonly preview: FillPreview | null; readonly problem: string | null; readonly busy: boolean } {
  const api = useApi();
  const { id, seq } = useOpen();
  const [preview, setPreview] = useState<FillPreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (token === undefined) return undefined;
    let isStale = false;
    setBusy(true);
    api
      .call('import.fill', { token, id, order })
      .then(
        (made) => {
          if (isStale) return;
          setProblem(null);
          setPreview(made);
        },
        (error: unknown) => {
          if (!isStale) setProblem(messageOf(error));
        },
      )
      .finally(() => {
        if (!isStale) setBusy(false);
      });
    return () => {
      isStale = true;
    };
  }, [api, reading, token, id, seq, order]);
  return { preview, problem, busy };
}
