import type { Api } from '../../../../shared/contract/api.ts';
import type { Events, PreviewResult } from '../../../../shared/contract/contract.ts';
import { ProblemError, type Problem } from '../../../../shared/contract/problem.ts';

/** What is on the screen: the result of one run with its opened pages. */
export interface Shown<Doc> {
  readonly version: string;
  readonly result: PreviewResult;
  readonly doc: Doc;
}

export interface PreviewState<Doc> {
  /** The last good pages; they stay while newer ones are made. */
  readonly shown: Shown<Doc> | null;
  /** Newer pages are awaited. */
  readonly updating: boolean;
  readonly progress: Events['progress'] | null;
  /** Why there are no newer pages. */
  readonly problem: Problem | null;
}

export interface PreviewRunsPorts<Doc> {
  readonly api: Api;
  readonly newId: () => string;
  /** Calls back after so many milliseconds; returns how to give that up. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** Opens the pages and draws those that will be seen first. */
  readonly open: (pdf: Uint8Array, result: PreviewResult) => Promise<Doc>;
  readonly close: (doc: Doc) => void;
}

/** The runs of the preview: which state of the report is wanted, and what came of it. */
export interface PreviewRuns<Doc> {
  readonly getState: () => PreviewState<Doc>;
  readonly subscribe: (listen: () => void) => () => void;
  /** Asks for the pages of a report; `version` differs whenever they may look different. */
  want(id: string, version: string): void;
  /** Tries once more after a failure. */
  retry(): void;
  /** Gives up what runs or waits. The document that is shown is the caller's to close. */
  stop(): void;
}

/**
 * How long changes are collected. Short, because a run that turns out stale is cheap to give up: the trusted side stops
 * between two blocks and stays warm.
 */
export const DEBOUNCE_MS = 300;

export const createPreviewRuns = <Doc>(ports: PreviewRunsPorts<Doc>): PreviewRuns<Doc> => new Runs(ports);

interface Wanted {
  readonly id: string;
  readonly version: string;
}

interface Run extends Wanted {
  readonly runId: string;
  stale: boolean;
}

class Runs<Doc> implements PreviewRuns<Doc> {
  readonly #ports: PreviewRunsPorts<Doc>;
  readonly #listeners = new Set<() => void>();
  #state: PreviewState<Doc> = { shown: null, updating: false, progress: null, problem: null };
  #wanted: Wanted | null = null;
  #run: Run | null = null;
  /** The wait is over: to be started when nothing runs. */
  #due = false;
  #stopWaiting = (): void => {};
  /** The run before was given up. The next one may finish, or someone who types without a pause would never see a page. */
  #overtook = false;

  constructor(ports: PreviewRunsPorts<Doc>) {
    this.#ports = ports;
  }

  readonly getState = (): PreviewState<Doc> => this.#state;

  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  };

  want(id: string, version: string): void {
    if (this.#wanted?.id === id && this.#wanted.version === version) return;
    this.#wanted = { id, version };
    this.#set({ updating: true });
    this.#stopWaiting();
    const first = this.#run === null && this.#state.shown === null;
    if (first) this.#begin();
    else this.#stopWaiting = this.#ports.later(DEBOUNCE_MS, () => this.#begin());
  }

  retry(): void {
    this.#stopWaiting();
    this.#set({ updating: this.#wanted !== null });
    this.#begin();
  }

  stop(): void {
    this.#stopWaiting();
    this.#wanted = null;
    this.#due = false;
    if (this.#run) this.#giveUp(this.#run);
    this.#set({ shown: null, updating: false, progress: null, problem: null });
  }

  #begin(): void {
    this.#due = true;
    if (this.#run === null) this.#startNext();
    else if (!this.#overtook) {
      this.#overtook = true;
      this.#giveUp(this.#run);
    }
  }

  #giveUp(run: Run): void {
    if (run.stale) return;
    run.stale = true;
    // a run that ended meanwhile is unknown there; the connection's failure is told by the run itself
    this.#ports.api.call('preview.cancel', { runId: run.runId }).catch(() => undefined);
  }

  #startNext(): void {
    if (!this.#due || this.#wanted === null) return;
    this.#due = false;
    const run: Run = { ...this.#wanted, runId: this.#ports.newId(), stale: false };
    this.#run = run;
    this.#set({ updating: true, progress: null });
    void this.#perform(run).finally(() => {
      this.#run = null;
      this.#startNext();
    });
  }

  async #perform(run: Run): Promise<void> {
    const { api } = this.#ports;
    const stopListening = api.on('progress', (progress) => {
      if (progress.runId === run.runId && !run.stale) this.#set({ progress });
    });
    try {
      const result = await api.call('preview.render', { id: run.id, runId: run.runId });
      if (run.stale) return;
      const pdf = await api.call('preview.bytes', { token: result.token });
      if (run.stale) return;
      this.#show(run, result, await this.#ports.open(pdf, result));
    } catch (error) {
      if (!run.stale) this.#set({ updating: this.#isBehind(run), progress: null, problem: asProblem(error) });
    } finally {
      stopListening();
    }
  }

  #show(run: Run, result: PreviewResult, doc: Doc): void {
    if (run.stale) {
      this.#ports.close(doc);
      return;
    }
    this.#overtook = false;
    const shown = { version: run.version, result, doc };
    this.#set({ shown, updating: this.#isBehind(run), progress: null, problem: null });
  }

  #isBehind = (run: Run): boolean => this.#wanted !== null && this.#wanted.version !== run.version;

  #set(part: Partial<PreviewState<Doc>>): void {
    this.#state = { ...this.#state, ...part };
    for (const listen of this.#listeners) listen();
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.toProblem();
  return {
    code: 'internal',
    message: '预览没有显示出来：程序出错。请点“重试”；仍然不行就重新打开明账。',
    detail: error instanceof Error ? error.message : String(error),
  };
}
