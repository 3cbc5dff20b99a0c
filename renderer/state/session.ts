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
export function createSession(api: Api, newId: () => string): Session {
  const store = createStore<SessionState>(() => INITIAL);
  const clientId = newId();
  const set = (part: Partial<SessionState>): void => store.setState(part);
  const get = (): SessionState => store.getState();
  let sending: Promise<void> | null = null;

  const send = (): void => {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
  };

  const sendAll = async (): Promise<void> => {
    for (let next = get().pending[0]; next && get().open; next = get().pending[0]) {
      try {
        confirm(next, await ask(next));
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code === 'conflict' || problem.code === 'refused' || problem.code === 'badParams')
          await giveUp(next, problem);
        else {
          set({ saveProblem: problem });
          return;
        }
      }
    }
  };

  const ask = ({ command, requestId }: PendingChange): Promise<Executed> => {
    const { id, seq } = get().open!;
    return api.call('report.execute', { id, command, expectedSeq: seq, clientId, requestId });
  };

  const confirm = (change: PendingChange, executed: Executed): void => {
    const { open, pending } = get();
    if (!open) return;
    set({
      pending: pending.filter((p) => p.requestId !== change.requestId),
      open: { ...open, seq: executed.seq, canUndo: executed.canUndo, canRedo: executed.canRedo },
      savedAt: executed.savedAt,
      saveProblem: null,
    });
  };

  /** The report moved on: what is on disk is loaded, the other pending changes are applied to it again. */
  const giveUp = async (change: PendingChange, problem: Problem): Promise<void> => {
    set({
      pending: get().pending.filter((p) => p.requestId !== change.requestId),
      lost: [...get().lost, { command: change.command, problem }],
    });
    await reload();
  };

  const reload = async (): Promise<void> => {
    const open = get().open;
    if (!open) return;
    const loaded = await api.call('report.load', { id: open.id });
    let report = loaded.report;
    const kept: PendingChange[] = [];
    const lost: LostChange[] = [];
    for (const change of get().pending) {
      try {
        report = execute(report, change.command).report;
        kept.push(change);
      } catch (error) {
        lost.push({ command: change.command, problem: toProblem(error) });
      }
    }
    set({ open: { ...open, ...loaded, report }, pending: kept, lost: [...get().lost, ...lost] });
  };

  const receive = (id: string, executed: Executed): void => {
    const { open, pending } = get();
    if (!open || open.id !== id || executed.seq <= open.seq) return;
    if (executed.clientId === clientId) return;
    if (pending.length || executed.seq !== open.seq + 1) void reload();
    else set({ open: advance(open, executed), savedAt: executed.savedAt });
  };

  const step = async (method: 'report.undo' | 'report.redo'): Promise<string | null> => {
    await settle();
    const open = get().open;
    if (!open || get().pending.length) return null;
    const executed = await api.call(method, { id: open.id, expectedSeq: open.seq, clientId, requestId: newId() });
    if (!executed) return null;
    const now = get().open;
    if (now?.id === open.id) set({ open: advance(now, executed), savedAt: executed.savedAt });
    return executed.label;
  };

  const settle = async (): Promise<void> => {
    send();
    await sending;
  };

  api.on('report.changed', ({ id, executed }) => receive(id, executed));
  api.on('storage.state', ({ ok, problem }) => {
    set({ saveProblem: ok ? null : (problem ?? null) });
    if (ok) send();
  });
  api.onConnection((connected) => {
    set({ connected });
    if (connected) send();
  });

  return {
    getState: get,
    subscribe: (listen) => store.subscribe(listen),
    async load(id) {
      set({ ...INITIAL, connected: get().connected, loading: true });
      try {
        set({ open: { id, ...(await api.call('report.load', { id })) } });
      } finally {
        set({ loading: false });
      }
    },
    async close() {
      await settle();
      set({ ...INITIAL, connected: get().connected });
    },
    run(command) {
      const open = get().open;
      if (!open) return { ok: false, reason: '没有打开的报告。' };
      try {
        const { report, patches } = execute(open.report, command);
        if (!patches.length) return { ok: true };
        set({ open: { ...open, report }, pending: [...get().pending, { requestId: newId(), command }] });
      } catch (error) {
        if (error instanceof CommandError) return { ok: false, reason: error.message };
        throw error;
      }
      send();
      return { ok: true };
    },
    undo: () => step('report.undo'),
    redo: () => step('report.redo'),
    retry: send,
    forgetLost: () => set({ lost: [] }),
  };
}

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
