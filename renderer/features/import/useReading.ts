import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportAdjustment, ImportMistake, ImportReading } from '../../../shared/contract/importing.ts';
import { LARGEST_IMPORT } from '../../../shared/contract/importParams.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { importSource } from '../../transport/importSource.ts';

export interface Reading {
  /** Null while the files are being read. */
  readonly reading: ImportReading | null;
  /** Null while the files are being checked; a text: why they could not be. */
  readonly mistakes: readonly ImportMistake[] | string | null;
  /** Share of the files that is read. */
  readonly share: number;
  /** Something is being put right. */
  readonly busy: boolean;
  readonly problem: string | null;
  readonly adjust: (adjustment: ImportAdjustment) => void;
}

/** Reads the files once, and keeps the reading with what is put right; gives both up when the screen goes. */
export function useReading(files: readonly File[]): Reading {
  const api = useApi();
  const newId = useNewId();
  const [reading, setReading] = useState<ImportReading | null>(null);
  const [mistakes, setMistakes] = useState<Reading['mistakes']>(null);
  const [share, setShare] = useState(0);
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  /** Answers of earlier questions are out of date. */
  const latest = useRef(0);

  useEffect(() => {
    const runId = newId();
    let token: string | undefined;
    let isGone = false;
    const cancel = (params: { runId?: string; token?: string }): void =>
      void api.call('import.cancel', params).catch(() => undefined);
    const stop = api.on('progress', ({ runId: of, done, total }) => {
      if (of === runId && total > 0) setShare(done / total);
    });
    const read = async (): Promise<void> => {
      const sources = await Promise.all(files.map(importSource));
      const size = sources.reduce((sum, source) => sum + ('base64' in source ? source.base64.length : 0), 0);
      if (size > LARGEST_IMPORT) throw new Error('这些文件合起来太大，请分次导入，或删去图片后再导入。');
      if (isGone) return;
      const made = await api.call('import.read', { runId, files: sources });
      token = made.token;
      if (isGone) cancel({ token });
      else setReading(made);
    };
    read().catch((error: unknown) => {
      if (!isGone) setProblem(messageOf(error));
    });
    return () => {
      isGone = true;
      stop();
      cancel(token === undefined ? { runId } : { token });
    };
  }, [api, newId, files]);

  const token = reading?.token;
  useEffect(() => {
    if (token === undefined) return undefined;
    let isStale = false;
    setMistakes(null);
    api.call('import.mistakes', { token }).then(
      (found) => {
        if (!isStale) setMistakes(found);
      },
      (error: unknown) => {
        if (!isStale) setMistakes(messageOf(error));
      },
    );
    return () => {
      isStale = true;
    };
  }, [api, token, reading]);

  const adjust = useCallback(
    (adjustment: ImportAdjustment): void => {
      if (token === undefined) return;
      const mine = (latest.current += 1);
      setPending((n) => n + 1);
      api
        .call('import.adjust', { token, adjustment })
        .then(
          (next) => {
            setProblem(null);
            if (mine === latest.current) setReading(next);
          },
          (error: unknown) => setProblem(messageOf(error)),
        )
        .finally(() => setPending((n) => n - 1));
    },
    [api, token],
  );
  return { reading, mistakes, share, busy: pending > 0, problem, adjust };
}
