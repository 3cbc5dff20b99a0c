import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ExportRequest, SavedFile } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useNewId } from '../../state/IdContext.ts';
import { useApi, useOpen } from '../../state/SessionContext.tsx';

/** What is exported, apart from the report. */
export type ExportWish = Pick<ExportRequest, 'format' | 'unit' | 'part' | 'formulas'>;

export type Outcome =
  | { kind: 'running'; phase: string; percent: number }
  | { kind: 'saved'; file: SavedFile }
  | { kind: 'failed'; message: string };

const PHASES: Readonly<Record<string, string>> = { fonts: '准备字体', layout: '排版', draw: '写文件' };

/** Runs one export for as long as the dialog is open; the wish must stay the same object. */
export function useExport(wish: ExportWish, close: () => void): { outcome: Outcome; cancel: () => void } {
  const api = useApi();
  const newId = useNewId();
  const { id } = useOpen();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'running', phase: '准备', percent: 0 });
  const run = useRef<string | null>(null);
  const giveUp = useEffectEvent(close);
  useEffect(() => {
    const runId = newId();
    run.current = runId;
    const stop = api.on('progress', (p) => {
      if (p.runId !== runId) return;
      const percent = p.total ? Math.round((100 * p.done) / p.total) : 0;
      setOutcome({ kind: 'running', phase: PHASES[p.phase] ?? p.phase, percent });
    });
    const end = (ended: Outcome | null): void => {
      stop();
      run.current = null;
      if (ended) setOutcome(ended);
      else giveUp();
    };
    api.call('export.file', { id, runId, ...wish }).then(
      (file) => {
        if (file?.download) window.location.assign(file.download);
        end(file && { kind: 'saved', file });
      },
      (error: unknown) => {
        const cancelled = error instanceof ProblemError && error.code === 'cancelled';
        if (!cancelled) end({ kind: 'failed', message: messageOf(error) });
      },
    );
    return stop;
  }, [api, id, newId, wish]);
  const cancel = (): void => {
    if (run.current) void api.call('export.cancel', { runId: run.current }).catch(() => undefined);
    close();
  };
  return { outcome, cancel };
}
