import { createStore } from 'zustand/vanilla';
import type { Api } from '../../shared/contract/api.ts';
import type { Executed } from '../../shared/contract/contract.ts';
import { ProblemError, type Problem } from '../../shared/contract/problem.ts';
import { applyPatches } from '../../shared/commands/applyPatches.ts';
import { CommandError } from '../../shared/commands/commandError.ts';
import { execute, type Command } from '../../shared/commands/dispatch.ts';
import type { Layout } from '../../shared/layout/layout.ts';
import type { Report } from '../../shared/report/report.ts';

/** A change that the screen already shows and the trusted side has not confirmed yet. */
export interface PendingChange {
  readonly requestId: string;
  readonly command: Command;
}

/** A change that could not be kept because the report had moved on; its command is kept so that nothing is lost. */
export interface LostChange {
  readonly command: Command;
  readonly problem: Problem;
}

export interface OpenReport {
  readonly id: string;
  /** With the pending changes applied. */
  readonly report: Report;
  readonly layout: Layout;
  /** Number of the last confirmed change. */
  readonly seq: number;
  readonly canUndo: string | null;
  readonly canRedo: string | null;
}

export interface SessionState {
  readonly open: OpenReport | null;
  readonly loading: boolean;
  readonly pending: readonly PendingChange[];
  readonly lost: readonly LostChange[];
  readonly connected: boolean;
  /** ISO time of the last confirmed change. */
  readonly savedAt: string | null;
  /** Why changes are not being saved; typing goes on and is kept here. */
  readonly saveProblem: Problem | null;
}

export type RunResult = { ok: true } | { ok: false; reason: string };

/** The open report: every change goes through `run`, is shown at once and sent in order. */
export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listen: () => void) => () => void;
  load(id: string): Promise<void>;
  close(): Promise<void>;
  /** Applies a command here and sends it. A refusal says why in Chinese and changes nothing. */
  run(command: Command): RunResult;
  undo(): Promise<string | null>;
  redo(): Promise<string | null>;
  /** Sends again after a failure that the person may have mended. */
  retry(): void;
  forgetLost(): void;
}

const INITIAL: SessionState = {
  open: null,
  loading: false,
  pending: [],
  lost: [],
  connected: true,
  savedAt: null,
  saveProblem: null,
};

/** Makes the session over an API. `newId`: ids for requests and for this window. */
export const createSession = (api: Api, newId: () => string): Session => new ApiSession(api, newId);

class ApiSession implements Session {
  readonly #api: Api;
  readonly #newId: () => string;
  readonly #clientId: string;
  readonly #store = createStore<SessionState>(() => INITIAL);
  #sending: Promise<void> | null = null;
  /** The report may be another one than is shown, in a way that only loading it anew can tell. */
  #stale = false;
  /** Report and layout that are shown or being fetched: each is asked for once. */
  #layoutWanted = '';

  constructor(api: Api, newId: () => string) {
    this.#api = api;
    this.#newId = newId;
    this.#clientId = newId();
    api.on('report.changed', ({ id, executed }) => this.#receive(id, executed));
    api.on('storage.state', ({ ok, problem }) => {
      this.#set({ saveProblem: ok ? null : (problem ?? null) });
      if (ok) this.retry();
    });
    api.on('database.changed', () => {
      // another database, or so much was missed that nothing is certain
      this.#stale = true;
      this.retry();
    });
    api.onConnection((connected) => {
      this.#set({ connected });
      if (connected) this.retry();
    });
  }

  readonly getState = (): SessionState => this.#store.getState();
  readonly subscribe = (listen: () => void): (() => void) => this.#store.subscribe(listen);

  async load(id: string): Promise<void> {
    this.#set({ ...INITIAL, connected: this.getState().connected, loading: true });
    try {
      this.#set({ open: { id, ...(await this.#api.call('report.load', { id })) } });
    } finally {
      this.#set({ loading: false });
    }
  }

  async close(): Promise<void> {
    await this.#settle();
    const { pending, saveProblem } = this.getState();
    if (pending.length) {
      const why = saveProblem ? saveProblem.message : '与明账主程序的连接断开。';
      throw new ProblemError('disconnected', `还有 ${pending.length} 处改动没有保存，报告没有关闭。${why}`);
    }
    this.#set({ ...INITIAL, connected: this.getState().connected });
  }

  run(command: Command): RunResult {
    const { open, pending } = this.getState();
    if (!open) return { ok: false, reason: '没有打开的报告。' };
    try {
      const { report, patches } = execute(open.report, command);
      if (!patches.length) return { ok: true };
      this.#set({ open: { ...open, report }, pending: [...pending, { requestId: this.#newId(), command }] });
    } catch (error) {
      if (error instanceof CommandError) return { ok: false, reason: error.message };
      throw error;
    }
    this.retry();
    return { ok: true };
  }

  readonly undo = (): Promise<string | null> => this.#step('report.undo');
  readonly redo = (): Promise<string | null> => this.#step('report.redo');
  readonly forgetLost = (): void => this.#set({ lost: [] });

  /** Sends what is pending, one change after the other. */
  readonly retry = (): void => {
    this.#sending ??= this.#sendAll().then((problem) => {
      this.#sending = null;
      if (problem) this.#set({ saveProblem: problem });
      else if (this.getState().pending.length || this.#stale) this.retry();
    });
  };

  #set(part: Partial<SessionState>): void {
    this.#store.setState(part);
    this.#followLayout();
  }

  /** The layout that the report asks for is fetched when a change, an undo or another window names a new one. */
  #followLayout(): void {
    const { open } = this.getState();
    if (!open) return;
    const { id, version } = open.report.layout;
    const wanted = `${open.id} ${id} ${version}`;
    if (open.layout.id === id && open.layout.version === version) this.#layoutWanted = wanted;
    if (this.#layoutWanted === wanted) return;
    this.#layoutWanted = wanted;
    this.#api.call('layouts.get', { id, version }).then(
      (layout) => {
        const now = this.getState().open;
        if (!now || this.#layoutWanted !== wanted) return;
        this.#store.setState({ open: { ...now, layout } });
        // a version that is gone stays away: it is not asked for again and again
        if (layout.version === version) this.#layoutWanted = '';
      },
      (error: unknown) => {
        if (this.#layoutWanted === wanted) this.#store.setState({ saveProblem: toProblem(error) });
      },
    );
  }

  /** Waits for what is being sent; without a connection that would be for ever. */
  async #settle(): Promise<void> {
    this.retry();
    if (this.getState().connected) await this.#sending;
  }

  async #sendAll(): Promise<Problem | null> {
    for (let next = this.getState().pending[0]; next && this.getState().open; next = this.getState().pending[0]) {
      try {
        this.#confirm(next, await this.#ask(next));
      } catch (error) {
        const problem = toProblem(error);
        if (!GIVEN_UP.has(problem.code)) return problem;
        this.#giveUp(next, problem);
      }
    }
    return this.#stale ? this.#reload() : null;
  }

  #ask({ command, requestId }: PendingChange): Promise<Executed> {
    const { id, seq } = this.getState().open!;
    return this.#api.call('report.execute', { id, command, expectedSeq: seq, clientId: this.#clientId, requestId });
  }

  #confirm(change: PendingChange, executed: Executed): void {
    const { open, pending } = this.getState();
    if (!open) return;
    const { seq, canUndo, canRedo, savedAt } = executed;
    this.#set({
      pending: pending.filter((p) => p.requestId !== change.requestId),
      open: { ...open, seq, canUndo, canRedo },
      savedAt,
      saveProblem: null,
    });
  }

  /** The report moved on where the change touches: it is kept apart, and what is on disk is loaded once all is sent. */
  #giveUp(change: PendingChange, problem: Problem): void {
    const { pending, lost } = this.getState();
    this.#set({
      pending: pending.filter((p) => p.requestId !== change.requestId),
      lost: [...lost, { command: change.command, problem }],
    });
    this.#stale = true;
  }

  /** Loads what is on disk; what is pending by then is applied to it again. A failure is told and tried again later. */
  async #reload(): Promise<Problem | null> {
    const open = this.getState().open;
    this.#stale = false;
    if (!open) return null;
    try {
      const loaded = await this.#api.call('report.load', { id: open.id });
      if (this.getState().open?.id === open.id) this.#rebase({ ...open, ...loaded });
      return null;
    } catch (error) {
      this.#stale = true;
      return toProblem(error);
    }
  }

  #rebase(loaded: OpenReport): void {
    let { report } = loaded;
    const kept: PendingChange[] = [];
    const lost: LostChange[] = [];
    for (const change of this.getState().pending) {
      try {
        report = execute(report, change.command).report;
        kept.push(change);
      } catch (error) {
        lost.push({ command: change.command, problem: toProblem(error) });
      }
    }
    this.#set({
      open: { ...loaded, report },
      pending: kept,
      lost: [...this.getState().lost, ...lost],
      saveProblem: null,
    });
    if (kept.length) this.retry();
  }

  #receive(id: string, executed: Executed): void {
    const { open, pending } = this.getState();
    if (!open || open.id !== id || executed.seq <= open.seq || executed.clientId === this.#clientId) return;
    if (pending.length || executed.seq !== open.seq + 1) {
      // what is on its way must be answered first: the loaded report may hold it already
      this.#stale = true;
      this.retry();
    } else this.#set({ open: advance(open, executed), savedAt: executed.savedAt });
  }

  async #step(method: 'report.undo' | 'report.redo'): Promise<string | null> {
    await this.#settle();
    const { open, pending, connected } = this.getState();
    if (!connected)
      throw new ProblemError('disconnected', '与明账主程序的连接断开，暂时不能撤销或重做。请在连上后再试。');
    if (!open || pending.length) return null;
    const request = { id: open.id, expectedSeq: open.seq, clientId: this.#clientId, requestId: this.#newId() };
    const executed = await this.#api.call(method, request);
    const now = this.getState().open;
    if (!executed || now?.id !== open.id) return null;
    this.#set({ open: advance(now, executed), savedAt: executed.savedAt });
    return executed.label;
  }
}

/** Answers after which a change can never go through as it is. */
const GIVEN_UP: ReadonlySet<string> = new Set(['conflict', 'refused', 'badParams']);

const advance = (open: OpenReport, executed: Executed): OpenReport => ({
  ...open,
  report: applyPatches(open.report, executed.patches),
  seq: executed.seq,
  canUndo: executed.canUndo,
  canRedo: executed.canRedo,
});

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.toProblem();
  if (error instanceof CommandError) return { code: 'refused', message: error.message };
  return {
    code: 'internal',
    message: '程序出错，刚才的改动没有保存。请重试；仍然不行就重新打开程序。',
    detail: String(error),
  };
}
