import { applyPatches } from '../../../shared/commands/applyPatches.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import type { Api } from '../../../shared/contract/api.ts';
import type { Method, Params, PreviewResult, Result, Settings } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Layout } from '../../../shared/layout/layout.ts';
import type { Report } from '../../../shared/report/report.ts';

/** What the tests see and steer of the trusted side. */
export interface PageApi extends Api {
  /** Runs that were begun, in order; `end` is how each ended. */
  readonly runs: { runId: string; end: 'running' | 'done' | 'cancelled' | 'failed' }[];
  /** While set, runs wait before they do anything. */
  hold(on: boolean): void;
  /** The next run fails with this message. */
  failNext(message: string): void;
}

type Handlers = { [M in Method]?: (params: Params<M>) => Promise<Result<M>> | Result<M> };

const SETTINGS: Settings = {
  fonts: 'bundled',
  pageLook: 'layout',
  defaultFolder: '',
  backupFolder: '',
  userName: '',
  moneyUnit: '万元',
  shortcuts: {},
  ui: {},
};

/** An `Api` inside the page over one report; the real exporter of the test's server makes the PDF. */
export function createPageApi(initial: Report, layout: Layout): PageApi {
  let report = initial;
  let seq = 1;
  let failure: string | null = null;
  let released = Promise.resolve();
  let release = (): void => {};
  const aborts = new Map<string, AbortController>();
  const runs: PageApi['runs'] = [];

  const render = async (runId: string): Promise<PreviewResult> => {
    const abort = new AbortController();
    aborts.set(runId, abort);
    const cancelled = new Promise<never>((_, reject) => {
      abort.signal.addEventListener('abort', () => reject(new ProblemError('cancelled', '已取消。')));
    });
    await Promise.race([released, cancelled]);
    if (failure !== null) {
      const message = failure;
      failure = null;
      throw new ProblemError('internal', message);
    }
    const answer = await fetch('/render', { method: 'POST', body: JSON.stringify(report), signal: abort.signal });
    return (await answer.json()) as PreviewResult;
  };

  const handlers: Handlers = {
    'report.load': () => ({ report, layout, seq, canUndo: null, canRedo: null }),
    'report.execute': ({ command, clientId, requestId }) => {
      const { patches } = execute(report, command);
      report = applyPatches(report, patches);
      seq += 1;
      const savedAt = '2026-03-01T08:00:00Z';
      return { seq, patches: [...patches], label: '', clientId, requestId, savedAt, canUndo: null, canRedo: null };
    },
    'settings.get': () => SETTINGS,
    'preview.render': async ({ runId }) => {
      const run: PageApi['runs'][number] = { runId, end: 'running' };
      runs.push(run);
      try {
        const result = await render(runId);
        run.end = 'done';
        return result;
      } catch (error) {
        run.end = aborts.get(runId)?.signal.aborted ? 'cancelled' : 'failed';
        throw error;
      }
    },
    'preview.cancel': ({ runId }) => {
      aborts.get(runId)?.abort();
      return {};
    },
    'preview.bytes': async ({ token }) => new Uint8Array(await (await fetch(`/pdf/${token}`)).arrayBuffer()),
  };

  return {
    runs,
    hold: (on) => {
      release();
      if (on) released = new Promise((resolve) => (release = resolve));
    },
    failNext: (message) => {
      failure = message;
    },
    call: async (method, params) => {
      const handler = handlers[method];
      if (!handler) throw new Error(`the harness does not answer ${method}`);
      return handler(params);
    },
    on: () => () => {},
    onConnection: () => () => {},
  };
}
