import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, thisProcess } from '../../electron/storage/storage.ts';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { mergeHandlers } from '../../electron/services/core/handlers.ts';
import { createStorageWatch } from '../../electron/services/core/storageWatch.ts';
import type { EventMessage } from '../../shared/contract/wire.ts';
import { ProblemError } from '../../shared/contract/problem.ts';
import { connectInProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';

const NEW = { layoutId: 'henan-2026', departmentName: '临江市档案局', year: 2026 } as const;
const typing = (id: string, seq: number, value: string, requestId = `r${seq}`) => ({
  ...{ id, clientId: 'a', expectedSeq: seq, requestId },
  command: { name: 'setText', params: { field: 'duties', value } } as const,
});

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

function ports(options?: Parameters<typeof testPorts>[0]): TestPorts {
  const made = testPorts(options);
  ends.push(async () => made.remove());
  return made;
}
async function start(over: TestPorts): Promise<Services> {
  const services = await createServices(over);
  ends.push(() => services.close());
  return services;
}
const databaseFile = ({ paths }: TestPorts): string => path.join(paths.data, 'mingzhang.db');

describe('a restart', () => {
  it('finds everything again: reports, undo, settings, and the answer to a request that was sent before', async () => {
    const outside = ports();
    const first = await createServices(outside);
    const before = connectInProcess(first).api;
    const { id } = await before.call('reports.create', NEW);
    const done = await before.call('report.execute', typing(id, 0, '管理档案。'));
    await before.call('settings.set', { settings: { userName: '李会计' } });
    await first.close();
    await expect(before.call('report.load', { id })).rejects.toMatchObject({ code: 'fileFailed' });

    const { api } = connectInProcess(await start(outside));
    expect(await api.call('report.load', { id })).toMatchObject({
      seq: 1,
      report: { texts: { duties: '管理档案。' } },
      canUndo: done.label,
    });
    expect(await api.call('report.execute', typing(id, 0, '管理档案。'))).toMatchObject({
      seq: 1,
      patches: done.patches,
      label: done.label,
      requestId: 'r0',
    });
    const undone = await api.call('report.undo', { id, clientId: 'a', expectedSeq: 1, requestId: 'undo' });
    expect(undone).toMatchObject({ seq: 2, label: done.label });
    expect((await api.call('report.history', { id, limit: 1 }))[0]).toMatchObject({ kind: 'undo', by: '李会计' });
  });
});

describe('the first start', () => {
  it('brings the samples, once', async () => {
    const outside = ports({ withSamples: true });
    const first = await createServices(outside);
    const { api } = connectInProcess(first);
    const samples = await api.call('reports.list', {});
    const shipped = readdirSync(path.join(outside.paths.program, 'assets', 'samples'));
    expect(samples.length).toBe(shipped.filter((name) => name.endsWith('.mz')).length);
    expect(samples.length).toBeGreaterThan(0);
    for (const { id } of samples) {
      await api.call('reports.delete', { id });
      await api.call('reports.purge', { id });
    }
    await first.close();
    expect(await connectInProcess(await start(outside)).api.call('reports.list', {})).toEqual([]);
    expect((await api.call('app.info', {})).licences).toContainEqual({
      name: 'zod',
      version: expect.stringMatching(/^\d/),
      licence: 'MIT',
    });
  });
});

describe('a database that does not open', () => {
  it('is set aside when damaged, and the newest good backup brings it back', async () => {
    const outside = ports();
    const first = await createServices(outside);
    const { api: before } = connectInProcess(first);
    const { id } = await before.call('reports.create', NEW);
    const { id: backup } = await before.call('backups.make', {});
    await first.close();
    writeFileSync(databaseFile(outside), 'not a database at all'.repeat(400));

    const { api } = connectInProcess(await start(outside));
    const state = await api.call('database.state', {});
    expect(state).toMatchObject({ kind: 'corrupt', newestGood: backup, message: expect.stringContaining('损坏') });
    await expect(api.call('reports.list', {})).rejects.toMatchObject({ message: expect.stringContaining('损坏') });
    await expect(api.call('reports.create', NEW)).rejects.toMatchObject({ code: 'fileDamaged' });
    await expect(api.call('database.open', { fromBackup: '../elsewhere.db' })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await api.call('app.info', {})).toMatchObject({ name: '明账' });

    const told = new Promise((resolve) => {
      api.on('database.changed', resolve);
    });
    expect(await api.call('database.open', { fromBackup: backup })).toEqual({ kind: 'open' });
    expect(await told).toEqual({ state: { kind: 'open' } });
    expect(await api.call('report.load', { id })).toMatchObject({ seq: 0 });
    expect(readdirSync(outside.paths.data).some((name) => name !== 'mingzhang.db' && name.includes('mingzhang'))).toBe(
      true,
    );
  });

  it('that was set aside is offered again at the next start, and begun anew only when that is asked for', async () => {
    const outside = ports();
    const first = await createServices(outside);
    const { api: before } = connectInProcess(first);
    await before.call('reports.create', NEW);
    await before.call('backups.make', {});
    await first.close();
    writeFileSync(databaseFile(outside), 'not a database at all'.repeat(400));
    await (await createServices(outside)).close();

    const { api } = connectInProcess(await start(outside));
    expect(await api.call('database.state', {})).toMatchObject({
      kind: 'corrupt',
      backups: [{ usable: true }],
      message: expect.stringContaining('不见了'),
    });
    expect(await api.call('database.open', {})).toEqual({ kind: 'open' });
    expect(await api.call('reports.list', {})).toEqual([]);
    expect(await api.call('backups.list', {})).toHaveLength(1);
  });

  it('is refused, with both versions, when it is newer, and left as it is', async () => {
    const outside = ports();
    const storage = await openDatabase(databaseFile(outside), storagePorts(outside));
    if (storage.kind !== 'open') throw new Error(storage.message);
    await storage.storage.close();
    const { default: Sqlite } = await import('better-sqlite3');
    const database = new Sqlite(databaseFile(outside));
    database.pragma('user_version = 900');
    database.close();
    const bytes = readFileSync(databaseFile(outside));

    const { api } = connectInProcess(await start(outside));
    expect(await api.call('database.state', {})).toMatchObject({
      kind: 'failed',
      canTakeOver: false,
      problem: { code: 'fileNewer', message: expect.stringMatching(/900.*9\.8\.7/) },
    });
    await expect(api.call('reports.list', {})).rejects.toMatchObject({ code: 'fileNewer' });
    expect(readFileSync(databaseFile(outside)).equals(bytes)).toBe(true);
  });

  it('is named with its user when another window program has it', async () => {
    const outside = ports();
    await start(outside);
    const { api } = connectInProcess(await start(outside));
    expect(await api.call('database.state', {})).toMatchObject({
      kind: 'failed',
      canTakeOver: false,
      problem: { message: expect.stringContaining('已在本机打开') },
    });
  });

  const storagePorts = (outside: TestPorts) => ({
    now: outside.now,
    log: outside.log,
    backupsFolder: () => outside.paths.backups,
    appVersion: outside.version,
    ...thisProcess(),
  });
});

describe('settings that were kept', () => {
  it('are the defaults where they make no sense any more', async () => {
    const outside = ports();
    const first = await createServices(outside);
    await connectInProcess(first).api.call('settings.set', { settings: { moneyUnit: '元', userName: '李会计' } });
    await first.close();
    const { default: Sqlite } = await import('better-sqlite3');
    const database = new Sqlite(databaseFile(outside));
    database.prepare("UPDATE settings SET value = '\"角\"' WHERE key = 'moneyUnit'").run();
    database.close();
    const { api } = connectInProcess(await start(outside));
    expect(await api.call('settings.get', {})).toMatchObject({ moneyUnit: '万元', userName: '李会计' });
  });

  it('name the backup folder also while the database is closed', async () => {
    const outside = ports();
    const first = await createServices(outside);
    const backupFolder = path.join(outside.folder, 'on another disk');
    await connectInProcess(first).api.call('settings.set', { settings: { backupFolder } });
    await first.close();
    writeFileSync(databaseFile(outside), 'damaged'.repeat(1000));
    const { api } = connectInProcess(await start(outside));
    expect(await api.call('app.info', {})).toMatchObject({ backupFolder });
    expect(existsSync(backupFolder)).toBe(true);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'refuse a folder without permission',
    async () => {
      const outside = ports();
      const { api } = connectInProcess(await start(outside));
      const locked = path.join(outside.folder, 'locked');
      mkdirSync(locked, { mode: 0o500 });
      const backupFolder = path.join(locked, 'backups');
      await expect(api.call('settings.set', { settings: { backupFolder } })).rejects.toMatchObject({
        code: 'noPermission',
      });
      chmodSync(locked, 0o700);
    },
  );
});

describe('a failing disk', () => {
  it('is told to every window, and its recovery too', () => {
    const outside = ports();
    const told: EventMessage[] = [];
    let isFull = true;
    const settings = {
      set: () => {
        if (isFull) throw new ProblemError('noSpace', '磁盘空间不足。');
      },
    };
    const database = { use: () => ({ settings }) } as unknown as Parameters<typeof createStorageWatch>[1];
    const watch = createStorageWatch(outside, database, (message) => told.push(message));
    const problem = { code: 'noSpace', message: '磁盘空间不足。' } as const;
    watch.failed({ code: 'refused', message: '不允许。' });
    expect(told).toEqual([]);
    watch.failed(problem);
    outside.elapse(2000);
    expect(told).toEqual([{ kind: 'event', event: 'storage.state', payload: { ok: false, problem } }]);
    isFull = false;
    outside.elapse(2000);
    expect(told[1]).toEqual({ kind: 'event', event: 'storage.state', payload: { ok: true } });
    outside.elapse(60_000);
    expect(told).toHaveLength(2);
  });
});

describe('a draft that is double-clicked', () => {
  it('is taken in and shown', async () => {
    const outside = ports();
    const services = await start(outside);
    const { api } = connectInProcess(services);
    const { id } = await api.call('reports.create', NEW);
    const file = path.join(outside.folder, '草稿.mz');
    await api.call('reports.saveAs', { id, path: file });
    const told = new Promise((resolve) => {
      api.on('reports.opened', resolve);
    });
    await services.openFile(file);
    expect(await told).toEqual({ id, repairs: [] });
    await expect(services.openFile(path.join(outside.folder, 'gone.mz'))).rejects.toMatchObject({
      code: 'fileMissing',
    });
  });
});

describe('backups that nobody thinks of', () => {
  it('are made after the start', async () => {
    const outside = ports();
    const { api } = connectInProcess(await start(outside));
    await api.call('reports.create', NEW);
    outside.elapse(10_000);
    // Backups are made one after the other: this one answers when the automatic one is there.
    await api.call('backups.make', {});
    expect((await api.call('backups.list', {})).map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['打开时', '手动']),
    );
  });
});

describe('handlers', () => {
  it('of two domains never answer one method, and none is missing', () => {
    const one = { 'fonts.list': () => [] };
    expect(() => mergeHandlers([one, one], ['fonts.list'])).toThrow('two handlers for fonts.list');
    expect(() => mergeHandlers([one], ['fonts.list', 'print'])).toThrow('no handler for print');
  });

  it('that fail inside tell nothing of the inside', async () => {
    const outside = ports();
    const broken: TestPorts = {
      ...outside,
      showFile: () => Promise.reject(new TypeError('cannot read /home/user/secret of undefined')),
    };
    const { api } = connectInProcess(await start(broken));
    const { id } = await api.call('reports.create', NEW);
    const file = path.join(outside.folder, 'a.mz');
    await api.call('reports.saveAs', { id, path: file });
    const error = await api.call('files.show', { path: file }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'internal', message: expect.stringContaining('日志') });
    expect(JSON.stringify((error as ProblemError).toProblem())).not.toMatch(/secret|TypeError|\.ts/);
    expect(JSON.stringify(outside.logged.map(({ message }) => message))).toContain('call failed');
  });
});
