import { describe, expect, test, vi } from 'vitest';
import { createSession, type Session, type SessionState } from '../../../renderer/state/session.ts';
import type { Command } from '../../../shared/commands/commands.ts';
import { execute } from '../../../shared/commands/dispatch.ts';
import type { Api } from '../../../shared/contract/api.ts';
import type { Executed } from '../../../shared/contract/contract.ts';
import { layoutById } from '../../../shared/layouts/registry.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fixtureReport, layoutOf } from '../../support/fixtureReport.ts';

/** A trusted side whose answers the test gives itself. */
class FakeHost {
  report: Report = fixtureReport('hongqi-2026');
  seq = 0;
  readonly asked: Command[] = [];
  /** Answers the next execute instead of carrying it out. */
  next: (() => Promise<Executed>)[] = [];
  failLoad: ProblemError | null = null;
  connect: (connected: boolean) => void = () => undefined;
  readonly #listeners = new Map<string, (payload: never) => void>();

  readonly api = {
    call: (method: string, params: unknown) => this.#answer(method, params as never),
    on: (event: string, listen: (payload: never) => void) => {
      this.#listeners.set(event, listen);
      return () => undefined;
    },
    onConnection: (listen: (connected: boolean) => void) => {
      this.connect = listen;
      listen(true);
      return () => undefined;
    },
  } as unknown as Api;

  emit(event: string, payload: unknown): void {
    this.#listeners.get(event)?.(payload as never);
  }

  /** A change made in another window. */
  change(command: Command): void {
    this.emit('report.changed', { id: 'r', executed: this.#apply(command, 'other', 'x') });
  }

  async #answer(method: string, params: { command: Command; clientId: string; requestId: string }): Promise<unknown> {
    if (method === 'report.load') {
      if (this.failLoad) throw this.failLoad;
      return { report: this.report, seq: this.seq, layout: layoutOf(this.report), canUndo: null, canRedo: null };
    }
    if (method === 'layouts.get') return layoutById((params as unknown as { id: string }).id);
    this.asked.push(params.command);
    const special = this.next.shift();
    return special ? special() : this.#apply(params.command, params.clientId, params.requestId);
  }

  #apply(command: Command, clientId: string, requestId: string): Executed {
    const { report, patches, label } = execute(this.report, command);
    this.report = report;
    this.seq += 1;
    const savedAt = '2026-04-01T00:00:00.000Z';
    return { seq: this.seq, patches: [...patches], label, clientId, requestId, savedAt, canUndo: label, canRedo: null };
  }
}

const setText = (field: string, value: string): Command => ({ name: 'setText', params: { field, value } });
const text = (session: Session, field: string): string | undefined => session.getState().open!.report.texts[field];
/** Resolves when the state satisfies the condition. */
const until = (session: Session, holds: (state: SessionState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (holds(session.getState())) return resolve();
    const stop = session.subscribe(() => {
      if (!holds(session.getState())) return;
      stop();
      resolve();
    });
  });
const settled = (session: Session): Promise<void> =>
  until(session, ({ pending, saveProblem }) => pending.length === 0 || saveProblem !== null);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function open(host: FakeHost): Promise<Session> {
  let id = 0;
  const session = createSession(host.api, () => `id${++id}`);
  await session.load('r');
  return session;
}

describe('the session', () => {
  test('shows a change at once and sends changes in order', async () => {
    const host = new FakeHost();
    const session = await open(host);
    session.run(setText('offices', '甲'));
    session.run(setText('offices', '乙'));
    expect(text(session, 'offices')).toBe('乙');
    expect(session.getState().pending).toHaveLength(2);
    await settled(session);
    expect(host.asked.map((c) => (c.params as { value: string }).value)).toEqual(['甲', '乙']);
    expect(session.getState()).toMatchObject({ pending: [], saveProblem: null });
  });

  test('shows the layout that the report moves to, also when another window moves it', async () => {
    const host = new FakeHost();
    const session = await open(host);
    const shown = (): string | undefined => session.getState().open?.layout.id;
    const move = (id: string): Command => ({ name: 'changeLayout', params: { layout: { id, version: 1 } } });
    session.run(move('hubei-2024'));
    await vi.waitFor(() => expect(shown()).toBe('hubei-2024'));
    await vi.waitFor(() => expect(session.getState().pending).toEqual([]));
    host.change(move('hebei-2021'));
    await vi.waitFor(() => expect(shown()).toBe('hebei-2021'));
  });

  test('a refused command changes nothing and says why', async () => {
    const session = await open(new FakeHost());
    const outcome = session.run({ name: 'deleteUnit', params: { id: 'u060001' } });
    expect(outcome).toMatchObject({ ok: false });
    expect(session.getState().pending).toEqual([]);
  });

  test('a change that cannot be saved is kept, told, and sent again', async () => {
    const host = new FakeHost();
    const session = await open(host);
    host.next.push(() => Promise.reject(new ProblemError('noSpace', '磁盘已满。')));
    session.run(setText('offices', '甲'));
    await settled(session);
    expect(session.getState()).toMatchObject({ saveProblem: { code: 'noSpace' }, pending: [{}] });
    expect(text(session, 'offices')).toBe('甲');
    session.retry();
    await until(session, ({ pending }) => pending.length === 0);
    expect(host.report.texts['offices']).toBe('甲');
  });

  test('a conflict loads what is on disk, keeps the lost change apart and sends the others', async () => {
    const host = new FakeHost();
    const session = await open(host);
    host.next.push(() => Promise.reject(new ProblemError('conflict', '别处改过。')));
    session.run(setText('offices', '甲'));
    session.run(setText('composition', '乙'));
    await settled(session);
    await turn();
    expect(session.getState().lost).toMatchObject([{ problem: { code: 'conflict' } }]);
    expect(text(session, 'offices')).toBe(host.report.texts['offices']);
    expect(host.report.texts['composition']).toBe('乙');
  });

  test('a report that cannot be loaded anew after a conflict is told, and loaded later', async () => {
    const host = new FakeHost();
    const session = await open(host);
    const before = host.report.texts['offices'];
    host.failLoad = new ProblemError('disconnected', '连接断开。');
    host.next.push(() => Promise.reject(new ProblemError('conflict', '别处改过。')));
    session.run(setText('offices', '甲'));
    await settled(session);
    await turn();
    expect(session.getState().saveProblem).toMatchObject({ code: 'disconnected' });
    host.failLoad = null;
    session.retry();
    await turn();
    await turn();
    expect(session.getState().saveProblem).toBeNull();
    expect(text(session, 'offices')).toBe(before);
  });

  test('a change of another window is shown, and does not disturb what is on its way', async () => {
    const host = new FakeHost();
    const session = await open(host);
    host.change(setText('composition', '别处'));
    expect(text(session, 'composition')).toBe('别处');
    session.run(setText('offices', '甲'));
    host.change(setText('composition', '又改'));
    await settled(session);
    await turn();
    expect(text(session, 'offices')).toBe('甲');
    expect(text(session, 'composition')).toBe('又改');
    expect(session.getState().lost).toEqual([]);
  });

  test('another database is loaded anew; what is not saved yet is applied to it and sent', async () => {
    const host = new FakeHost();
    const session = await open(host);
    host.report = execute(host.report, setText('composition', '备份')).report;
    host.emit('database.changed', { state: { kind: 'open' } });
    session.run(setText('offices', '甲'));
    await until(session, ({ pending }) => pending.length === 0);
    await turn();
    expect(text(session, 'composition')).toBe('备份');
    expect(text(session, 'offices')).toBe('甲');
    expect(host.report.texts['offices']).toBe('甲');
  });

  test('a report that the other database does not have is told', async () => {
    const host = new FakeHost();
    const session = await open(host);
    host.failLoad = new ProblemError('notFound', '找不到这份报告。');
    host.emit('database.changed', { state: { kind: 'open' } });
    await until(session, ({ saveProblem }) => saveProblem !== null);
    expect(session.getState().saveProblem).toMatchObject({ code: 'notFound' });
    await session.close();
    expect(session.getState().open).toBeNull();
  });

  test('without a connection, leaving and undoing are refused at once instead of happening later', async () => {
    const host = new FakeHost();
    const session = await open(host);
    host.connect(false);
    host.next.push(() => new Promise(() => undefined));
    session.run(setText('offices', '甲'));
    await expect(session.close()).rejects.toMatchObject({ code: 'disconnected' });
    await expect(session.undo()).rejects.toMatchObject({ code: 'disconnected' });
    expect(text(session, 'offices')).toBe('甲');
  });
});
