import { describe, expect, it } from 'vitest';
import { createPreviewRuns, DEBOUNCE_MS } from '../../../renderer/features/preview/runs/previewRuns.ts';
import type { Api } from '../../../shared/contract/api.ts';
import type { Events, PreviewResult } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';

/** The trusted side, the clock and the viewer, each moved by hand. */
function setUp() {
  const calls: string[] = [];
  const closed: string[] = [];
  const timers: { at: number; run: () => void }[] = [];
  const answers = new Map<string, { resolve: (result: PreviewResult) => void; reject: (error: Error) => void }>();
  let tell: (progress: Events['progress']) => void = () => {};
  let opening = Promise.resolve();
  let now = 0;
  let ids = 0;
  const call = (method: string, params: Record<string, string>): Promise<unknown> => {
    calls.push(`${method} ${params['runId'] ?? params['token'] ?? ''}`);
    if (method === 'preview.bytes') return Promise.resolve(new TextEncoder().encode(params['token']));
    if (method === 'preview.cancel') {
      answers.get(params['runId'] ?? '')?.reject(new ProblemError('cancelled', '已取消。'));
      return Promise.resolve({});
    }
    return new Promise((resolve, reject) => answers.set(params['runId'] ?? '', { resolve, reject }));
  };
  const api = {
    call: (method: string, params: object) => call(method, params as Record<string, string>),
    on: (_: string, listen: (payload: Events['progress']) => void) => {
      tell = listen;
      return () => {};
    },
    onConnection: () => () => {},
  } as unknown as Api;
  const runs = createPreviewRuns<string>({
    api,
    newId: () => `r${(ids += 1)}`,
    later: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    open: (pdf) => opening.then(() => new TextDecoder().decode(pdf)),
    close: (doc) => closed.push(doc),
  });
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve();
  };
  return {
    runs,
    calls,
    closed,
    settle,
    /** Opening takes until the returned function is called. */
    holdOpening: () => {
      let release = (): void => {};
      opening = new Promise((resolve) => (release = resolve));
      return release;
    },
    progress: (runId: string) => tell({ runId, phase: 'layout', done: 1, total: 2 }),
    wait: async (milliseconds: number) => {
      now += milliseconds;
      for (const timer of timers.filter((t) => t.at <= now)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.run();
      }
      await settle();
    },
    finish: async (runId: string) => {
      answers.get(runId)?.resolve({ token: `pdf-${runId}`, pages: 1, places: [], notes: [] });
      await settle();
    },
    fail: async (runId: string, message: string) => {
      answers.get(runId)?.reject(new ProblemError('internal', message));
      await settle();
    },
  };
}

const renders = (calls: string[]): string[] => calls.filter((call) => call.startsWith('preview.render'));

describe('preview runs', () => {
  it('renders the first state at once, later ones after a pause in the changes', async () => {
    const { runs, calls, wait, finish } = setUp();
    runs.want('a', '1');
    expect(renders(calls)).toEqual(['preview.render r1']);
    await finish('r1');
    expect(runs.getState()).toMatchObject({ updating: false, shown: { version: '1', doc: 'pdf-r1' } });
    runs.want('a', '2');
    await wait(DEBOUNCE_MS - 1);
    runs.want('a', '3');
    await wait(DEBOUNCE_MS - 1);
    expect(renders(calls)).toHaveLength(1);
    expect(runs.getState().updating).toBe(true);
    await wait(1);
    expect(renders(calls)).toEqual(['preview.render r1', 'preview.render r2']);
    await finish('r2');
    expect(runs.getState()).toMatchObject({ updating: false, shown: { version: '3' } });
  });

  it('asks for nothing when nothing changed', async () => {
    const { runs, calls, wait, finish } = setUp();
    runs.want('a', '1');
    await finish('r1');
    runs.want('a', '1');
    await wait(DEBOUNCE_MS);
    expect(renders(calls)).toHaveLength(1);
  });

  it('gives up a stale run and runs one at a time', async () => {
    const { runs, calls, wait, finish } = setUp();
    runs.want('a', '1');
    await finish('r1');
    runs.want('a', '2');
    await wait(DEBOUNCE_MS);
    runs.want('a', '3');
    await wait(DEBOUNCE_MS);
    expect(calls.slice(2)).toEqual(['preview.render r2', 'preview.cancel r2', 'preview.render r3']);
    expect(runs.getState()).toMatchObject({ updating: true, problem: null, shown: { version: '1' } });
    await finish('r3');
    expect(runs.getState()).toMatchObject({ updating: false, shown: { version: '3' } });
  });

  it('shows pages now and then to someone who types without a pause', async () => {
    const { runs, calls, wait, finish } = setUp();
    runs.want('a', '1');
    await finish('r1');
    for (const version of ['2', '3', '4', '5']) {
      runs.want('a', version);
      await wait(DEBOUNCE_MS);
    }
    expect(calls.filter((call) => call.startsWith('preview.cancel'))).toEqual(['preview.cancel r2']);
    await finish('r3');
    expect(runs.getState()).toMatchObject({ updating: true, shown: { version: '3' } });
    expect(renders(calls).at(-1)).toBe('preview.render r4');
    await finish('r4');
    expect(runs.getState()).toMatchObject({ updating: false, shown: { version: '5' } });
  });

  it('tells a failure, keeps the last good pages and tries again when asked', async () => {
    const { runs, wait, finish, fail, settle } = setUp();
    runs.want('a', '1');
    await finish('r1');
    runs.want('a', '2');
    await wait(DEBOUNCE_MS);
    await fail('r2', '内存不足');
    expect(runs.getState()).toMatchObject({
      updating: false,
      problem: { message: '内存不足' },
      shown: { version: '1' },
    });
    runs.retry();
    await settle();
    await finish('r3');
    expect(runs.getState()).toMatchObject({ problem: null, shown: { version: '2' } });
  });

  it('tells the progress of the run that counts', async () => {
    const { runs, progress } = setUp();
    runs.want('a', '1');
    progress('another');
    expect(runs.getState().progress).toBeNull();
    progress('r1');
    expect(runs.getState().progress).toMatchObject({ phase: 'layout', done: 1 });
  });

  it('closes pages that arrive after it was stopped, and can begin again', async () => {
    const { runs, calls, closed, finish, settle, holdOpening } = setUp();
    runs.want('a', '1');
    const release = holdOpening();
    await finish('r1');
    runs.stop();
    expect(calls.at(-1)).toBe('preview.cancel r1');
    release();
    await settle();
    expect(closed).toEqual(['pdf-r1']);
    expect(runs.getState()).toMatchObject({ shown: null, updating: false, problem: null });
    runs.want('a', '1');
    await settle();
    await finish('r2');
    expect(runs.getState().shown?.doc).toBe('pdf-r2');
  });
});
