import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Api } from '../../shared/contract/api.ts';
import type { Command } from '../../shared/commands/commands.ts';
import type { Events } from '../../shared/contract/contract.ts';
import { writeDraft } from '../../shared/report/draftFile.ts';
import { overBridge } from './support/bridge.ts';
import { inProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';
import type { TestHost, TestWindow } from './support/transport.ts';
import { overWebSocket } from './support/webSocket.ts';

vi.mock('electron', async () => import('./support/fakeElectron.ts'));

const NEW = { layoutId: 'henan-2026', departmentName: '临江市档案局', year: 2026 } as const;

let count = 0;
const fresh = (): string => `request-${(count += 1)}`;
const typed = (field: string, value: string): Command => ({ name: 'setText', params: { field, value } });

interface Typist {
  readonly clientId: string;
  readonly id: string;
  readonly type: (field: string, value: string, expectedSeq: number, requestId?: string) => ReturnType<typeof send>;
}
const send = (api: Api, id: string, clientId: string, command: Command, expectedSeq: number, requestId = fresh()) =>
  api.call('report.execute', { id, clientId, requestId, expectedSeq, command });
const typist = ({ api }: TestWindow, id: string, clientId: string): Typist => ({
  id,
  clientId,
  type: (field, value, seq, requestId) => send(api, id, clientId, typed(field, value), seq, requestId),
});

describe.each([inProcess, overWebSocket, overBridge])('the contract over: $name', ({ start, host: kind }) => {
  let ports: TestPorts;
  let host: TestHost;
  let window: TestWindow;
  let other: TestWindow;

  beforeAll(async () => {
    ports = testPorts({ host: kind });
    host = await start(ports);
    window = await host.openWindow();
    other = await host.openWindow();
    // A window hears of changes once it is connected.
    await other.api.call('app.info', {});
  });
  afterAll(async () => {
    await window.close();
    await other.close();
    await host.close();
    ports.remove();
  });

  const create = async (): Promise<string> => (await window.api.call('reports.create', NEW)).id;
  const heard = <E extends keyof Events>(at: TestWindow, event: E): Promise<Events[E]> =>
    new Promise((resolve) => {
      const stop = at.api.on(event, (payload) => {
        stop();
        resolve(payload);
      });
    });

  it('says what the program is', async () => {
    expect(await window.api.call('app.info', {})).toMatchObject({ name: '明账', version: '9.8.7', host: kind });
    expect(await window.api.call('database.state', {})).toEqual({ kind: 'open' });
  });

  it('makes the report of the next year, and refuses another year in words', async () => {
    const { api } = window;
    const id = await create();
    const told = heard(other, 'reports.listChanged');
    const next = await api.call('reports.roll', {
      id,
      year: NEW.year + 1,
      decisions: { newProjects: [{ name: '新项目' }] },
    });
    await told;
    const { report } = await api.call('report.load', { id: next.id });
    expect(report).toMatchObject({ year: NEW.year + 1, rolled: { from: NEW.year } });
    expect(report.current.projects.map((line) => line.texts?.['name'])).toEqual(['新项目']);
    expect((await api.call('report.load', { id })).report.year).toBe(NEW.year);
    await expect(api.call('reports.roll', { id, year: NEW.year + 2 })).rejects.toThrow(/只能结转为/);
    await expect(api.call('reports.roll', { id: 'nobody', year: NEW.year + 1 })).rejects.toThrow(/报告/);
  });

  it('lists, copies, archives, deletes and brings back reports', async () => {
    const { api } = window;
    const id = await create();
    const told = heard(other, 'reports.listChanged');
    const copy = await api.call('reports.duplicate', { id });
    await told;
    const ids = async (query: { archived?: boolean; deleted?: boolean; search?: string }): Promise<string[]> =>
      (await api.call('reports.list', query)).map((report) => report.id);
    expect(await ids({})).toEqual(expect.arrayContaining([id, copy.id]));
    expect(await ids({ search: '档案 2026' })).toContain(id);
    expect(await ids({ search: '没有这个部门' })).toEqual([]);

    await api.call('reports.archive', { id, archived: true });
    expect(await ids({ archived: true })).toContain(id);
    await api.call('reports.archive', { id, archived: false });
    await api.call('reports.delete', { id: copy.id });
    expect(await ids({})).not.toContain(copy.id);
    expect(await ids({ deleted: true })).toContain(copy.id);
    await api.call('reports.restore', { id: copy.id });
    expect(await ids({})).toContain(copy.id);
    await api.call('reports.delete', { id: copy.id });
    await api.call('reports.purge', { id: copy.id });
    expect(await ids({ deleted: true })).not.toContain(copy.id);
    await expect(api.call('report.load', { id: copy.id })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('starts a report with the facts and texts of another one', async () => {
    const { api } = window;
    const id = await create();
    await typist(window, id, 'a').type('duties', '管理档案。', 0);
    const units = [{ name: '临江市档案馆', code: '101002' }];
    const copied = await api.call('reports.create', { ...NEW, year: 2027, copyOf: id });
    const withUnits = await api.call('reports.create', { ...NEW, units });
    expect((await api.call('report.load', { id: copied.id })).report).toMatchObject({
      year: 2027,
      texts: { duties: '管理档案。' },
    });
    const { report } = await api.call('report.load', { id: withUnits.id });
    expect(report.units.map((unit) => unit.name)).toEqual(['临江市档案局', '临江市档案局本级', '临江市档案馆']);
  });

  it('changes a report, tells the other window, undoes and does again', async () => {
    const { api } = window;
    const id = await create();
    const told = heard(other, 'report.changed');
    const done = await typist(window, id, 'a').type('duties', '管理档案。', 0);
    expect(done).toMatchObject({ seq: 1, clientId: 'a', canRedo: null });
    expect(done.canUndo).toBe(done.label);
    expect(await told).toEqual({ id, executed: done });

    const step = { id, clientId: 'a' };
    const undone = await api.call('report.undo', { ...step, expectedSeq: 1, requestId: fresh() });
    expect(undone).toMatchObject({ seq: 2, label: done.label, canUndo: null, canRedo: done.label });
    expect((await api.call('report.load', { id })).report.texts).toEqual({});
    const redone = await api.call('report.redo', { ...step, expectedSeq: 2, requestId: fresh() });
    expect(redone).toMatchObject({ seq: 3, canUndo: done.label, canRedo: null });
    const loaded = await api.call('report.load', { id });
    expect(loaded).toMatchObject({ seq: 3, report: { texts: { duties: '管理档案。' } }, canUndo: done.label });
    expect(await api.call('report.redo', { ...step, expectedSeq: 3, requestId: fresh() })).toBeNull();

    const rows = await api.call('report.history', { id });
    expect(rows.map(({ seq, kind: what }) => [seq, what])).toEqual([
      [3, 'redo'],
      [2, 'undo'],
      [1, 'edit'],
      [0, 'create'],
    ]);
    expect(await api.call('report.history', { id, before: 2, limit: 1 })).toEqual([rows[2]]);
    expect(await api.call('report.historyPatches', { id, seq: 1 })).toEqual(done.patches);
  });

  it('answers a request that is sent again without doing it again', async () => {
    const { api } = window;
    const id = await create();
    const { type } = typist(window, id, 'a');
    const requestId = fresh();
    const first = await type('duties', '管理档案。', 0, requestId);
    expect(await type('duties', '管理档案。', 0, requestId)).toEqual(first);
    const undo = { id, clientId: 'a', expectedSeq: 1, requestId: fresh() };
    const undone = await api.call('report.undo', undo);
    expect(await api.call('report.undo', undo)).toEqual(undone);
    expect(await api.call('report.load', { id })).toMatchObject({ seq: 2 });
  });

  it('lets two windows change different places, and refuses to overwrite the same one', async () => {
    const id = await create();
    const [here, there] = [typist(window, id, 'a'), typist(other, id, 'b')];
    await here.type('duties', '甲', 0);
    expect(await there.type('reasons', '乙', 0)).toMatchObject({ seq: 2 });
    await expect(there.type('duties', '丙', 0)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('没有写入'),
    });
    await expect(there.type('duties', '丙', 99)).rejects.toMatchObject({ code: 'conflict' });
    const { report, seq } = await window.api.call('report.load', { id });
    expect([report.texts, seq]).toEqual([{ duties: '甲', reasons: '乙' }, 2]);
  });

  it('refuses what a command does not allow, in Chinese, and changes nothing', async () => {
    const id = await create();
    const gone: Command = { name: 'deleteLines', params: { year: 'this', dataset: 'projects', ids: ['nowhere'] } };
    await expect(send(window.api, id, 'a', gone, 0)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/[一-鿿]{4}/),
    });
    expect(await window.api.call('report.load', { id })).toMatchObject({ seq: 0 });
  });

  it('lists layouts and gives them whole', async () => {
    const layouts = await window.api.call('layouts.list', {});
    expect(layouts.map((layout) => layout.id)).toContain('henan-2026');
    for (const { id } of layouts)
      expect((await window.api.call('layouts.get', { id })).parts.length).toBeGreaterThan(0);
    await expect(window.api.call('layouts.get', { id: 'mars-2030' })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('renders the preview with progress, and gives its bytes', async () => {
    const { api } = window;
    const id = await create();
    const phases = new Set<string>();
    const stop = api.on('progress', ({ runId, phase }) => runId === 'preview-1' && phases.add(phase));
    const { token, pages, places, notes } = await api.call('preview.render', { id, runId: 'preview-1' });
    stop();
    expect(pages).toBeGreaterThan(5);
    expect(places.length).toBeGreaterThan(pages);
    expect(notes.join()).toMatch(/代替/);
    expect([...phases]).toEqual(expect.arrayContaining(['layout', 'draw']));
    const bytes = await api.call('preview.bytes', { token });
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
    await expect(api.call('preview.bytes', { token: 'made-up' })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('gives up a preview that is cancelled', async () => {
    const id = await create();
    const rendering = window.api.call('preview.render', { id, runId: 'preview-2' });
    await window.api.call('preview.cancel', { runId: 'preview-2' });
    await expect(rendering).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('keeps settings, tells of them, and refuses wrong ones', async () => {
    const { api } = window;
    expect(await api.call('settings.get', {})).toMatchObject({ fonts: 'bundled', moneyUnit: '万元', ui: {} });
    const told = heard(other, 'settings.changed');
    const settings = await api.call('settings.set', { settings: { moneyUnit: '元', ui: { 'tree.width': 240 } } });
    expect(settings).toMatchObject({ moneyUnit: '元', ui: { 'tree.width': 240 }, fonts: 'bundled' });
    expect(await told).toEqual({ settings });
    expect(await api.call('settings.get', {})).toEqual(settings);
    await expect(api.call('settings.set', { settings: { defaultFolder: 'not/absolute' } })).rejects.toMatchObject({
      code: 'badParams',
      message: expect.stringContaining('not/absolute'),
    });
    const backupFolder = path.join(ports.folder, 'moved backups');
    expect(await api.call('settings.set', { settings: { backupFolder } })).toMatchObject({ backupFolder });
    expect(await api.call('app.info', {})).toMatchObject({ backupFolder });
  });

  it('makes backups, and goes back to one', async () => {
    const { api } = window;
    const id = await create();
    const { id: backup } = await api.call('backups.make', {});
    await typist(window, id, 'a').type('duties', '以后的改动', 0);
    expect((await api.call('backups.list', {})).map((row) => row.id)).toContain(backup);
    const told = heard(other, 'database.changed');
    await api.call('backups.restore', { id: backup });
    expect(await told).toEqual({ state: { kind: 'open' } });
    expect(await api.call('report.load', { id })).toMatchObject({ seq: 0, report: { texts: {} } });
    await expect(api.call('backups.restore', { id: '../secrets.db' })).rejects.toMatchObject({
      message: expect.stringContaining('没有恢复'),
    });
  });

  it('lists fonts', async () => {
    const fonts = await window.api.call('fonts.list', {});
    expect(fonts.map((font) => font.role)).toEqual(['宋体', '黑体', '楷体', '仿宋', '小标宋']);
    for (const { used } of fonts) expect(used).not.toBe('');
  });

  it('knows no other method, whatever it is called', async () => {
    for (const method of ['reports.eraseAll', 'constructor', '__proto__', 'toString', '']) {
      expect(await window.raw(method, {})).toMatchObject({ ok: false, problem: { code: 'unknownMethod' } });
    }
  });

  it('checks parameters on the trusted side', async () => {
    for (const params of [undefined, null, 'text', [], {}, { id: 5 }, { id: '' }, { id: 'x', more: true }]) {
      const answer = await window.raw('report.load', params);
      expect(answer).toMatchObject({
        ok: false,
        problem: { code: 'badParams', message: expect.stringContaining('请求') },
      });
    }
  });

  it('takes a draft as text, and the same one only once', async () => {
    const { api } = window;
    const id = await create();
    const { report } = await api.call('report.load', { id });
    const text = writeDraft({ ...report, id: 'from-a-colleague' });
    const file = { name: '同事的.mz', text };
    expect(await api.call('reports.openFile', { file })).toEqual({ id: 'from-a-colleague', repairs: [] });
    expect(await api.call('reports.openFile', { file })).toMatchObject({ id: 'from-a-colleague' });
    await typist(window, 'from-a-colleague', 'a').type('duties', '改过了', 0);
    const second = await api.call('reports.openFile', { file });
    expect(second?.id).not.toBe('from-a-colleague');
    await expect(
      api.call('reports.openFile', { file: { name: '坏的.mz', text: text.slice(0, 90) } }),
    ).rejects.toMatchObject({ code: 'fileDamaged', message: expect.stringContaining('坏的.mz') });
  });

  it('takes errors of the screen into the log', async () => {
    await window.api.call('log.error', { message: '界面出错', detail: 'stack' });
    expect(ports.logged).toContainEqual({
      level: 'error',
      message: 'screen',
      details: { message: '界面出错', detail: 'stack' },
    });
  });
});
