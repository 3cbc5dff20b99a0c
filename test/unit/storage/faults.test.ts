import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../../electron/storage/migrations/allMigrations.ts';
import { toStorageError } from '../../../electron/storage/toStorageError.ts';
import { StorageError, type NewEntry, type Storage } from '../../../electron/storage/storage.ts';
import { sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace, type TestPlace } from './temporaryStorage.ts';

const child = (name: string): string => path.join(import.meta.dirname, 'children', `${name}.ts`);
const origin = { label: '新建', by: '王某' };

/** Can this user read the script? A checkout in root's own folder is closed to others. */
const canRun = (script: string, uid: number): boolean =>
  spawnSync(process.execPath, ['-e', 'require("fs").accessSync(process.argv[1])', script], { uid }).status === 0;

/** Opens a place and hands out the database underneath, to which faults can be brought that a disk has at times. */
async function openWithFaults(place: TestPlace): Promise<{ storage: Storage; database: Database.Database }> {
  let database: Database.Database | undefined;
  const up = (db: Database.Database): void => void (database = db);
  const migrations = [...ALL_MIGRATIONS, { version: ALL_MIGRATIONS.length + 1, name: 'hand out', up }];
  const { storage } = await openPlace(place, { migrations });
  return { storage, database: database! };
}

const typing = (expectedSeq: number, before: string | null, after: string): NewEntry => ({
  id: `${expectedSeq}-${after.length}`,
  expectedSeq,
  by: '王某',
  command: 'setText',
  label: '填写',
  patches: [{ kind: 'text', field: 'f', before, after }],
  undo: 'step',
  mergeKey: null,
});

function failureOf(work: () => unknown): StorageError {
  try {
    work();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  return expect.unreachable('it should fail');
}

describe('a full disk', () => {
  it('is said, nothing pretends to be saved, and saving goes on when there is room again', async () => {
    const place = temporaryPlace();
    const { storage, database } = await openWithFaults(place);
    storage.reports.create(sampleReport('r'), origin);
    storage.history.applyEntry('r', typing(0, null, '甲'));
    const before = storage.reports.load('r');

    database.pragma(`max_page_count = ${Number(database.pragma('page_count', { simple: true }))}`);
    const error = failureOf(() => storage.history.applyEntry('r', typing(1, '甲', '长'.repeat(500_000))));
    expect(error).toMatchObject({ code: 'noSpace', reason: 'disk-full' });
    expect(error.message).toMatch(/磁盘空间不足.*已保存的内容不受影响.*清理磁盘空间/);
    expect(storage.reports.load('r')).toEqual(before);
    expect(storage.history.steps('r').undo?.seq).toBe(1);

    database.pragma('max_page_count = 1000000');
    expect(storage.history.applyEntry('r', typing(1, '甲', '长'.repeat(500_000))).seq).toBe(2);
    await storage.close();
    const { storage: again } = await openWithFaults(place);
    expect(again.reports.load('r').report.texts['f']).toHaveLength(500_000);
  });
});

describe('a disk of its own that fills up', () => {
  const mount = (folder: string) => `mount -t tmpfs -o size=2m tmpfs "${folder}"`;
  const isolated = (script: string, ...args: string[]) =>
    spawnSync('unshare', ['-rm', 'sh', '-c', script, ...args], { encoding: 'utf8' });
  const canMount = process.platform === 'linux' && isolated(mount(os.tmpdir())).status === 0;
  if (!canMount) console.warn('跳过“真实的满磁盘”：这里不能挂载一个小磁盘（需要 Linux 的 unshare）。');
  it.skipIf(!canMount)('loses nothing that was acknowledged, and takes the failed change when there is room', () => {
    const { folder } = temporaryPlace();
    const run = `${mount(folder)} && exec "$0" "$1" "$2"`;
    const { stdout, stderr } = isolated(run, process.execPath, child('fillDisk'), folder);
    expect(stderr).toBe('');
    const told = JSON.parse(stdout) as { acknowledged: number };
    expect(told.acknowledged).toBeGreaterThan(10);
    expect(told).toEqual({
      acknowledged: told.acknowledged,
      reason: 'disk-full',
      message: expect.stringContaining('磁盘空间不足'),
      textWhenFull: true,
      seqWhenFull: told.acknowledged,
      backup: 'disk-full',
      afterwards: told.acknowledged + 1,
      seqReopened: told.acknowledged + 1,
      textReopened: true,
    });
  });
});

describe('a database that can only be read', () => {
  it('is said when a change comes, and what is there can be read', async () => {
    const { storage, database } = await openWithFaults(temporaryPlace());
    storage.reports.create(sampleReport('r'), origin);
    database.pragma('query_only = ON');
    const error = failureOf(() => storage.history.applyEntry('r', typing(0, null, '甲')));
    expect(error).toMatchObject({ code: 'noPermission', reason: 'read-only' });
    expect(error.message).toMatch(/只读.*重试.*MINGZHANG_DATA/);
    expect(storage.reports.load('r').report).toEqual(sampleReport('r'));
    database.pragma('query_only = OFF');
    storage.history.applyEntry('r', typing(0, null, '甲'));
  });

  // A folder that only root may write: root itself is not kept out, so another user has to try.
  const nobody = 65534;
  const canSwitchUser =
    process.platform === 'linux' && process.getuid?.() === 0 && canRun(child('openAndTell'), nobody);
  const isUser = process.platform !== 'win32' && process.getuid?.() !== 0;
  if (!canSwitchUser && !isUser) console.warn('跳过“只读文件夹”：这里没有受权限限制的用户可用。');
  it.skipIf(!canSwitchUser && !isUser).each(['folder', 'file'])(
    'because of its %s is not opened, and that is said',
    async (what) => {
      const place = temporaryPlace();
      const { storage } = await openPlace(place);
      storage.reports.create(sampleReport('r'), origin);
      await storage.close();
      const before = readFileSync(place.file);
      chmodSync(place.file, 0o444);
      chmodSync(place.folder, what === 'folder' ? 0o555 : 0o777);
      const script = child('openAndTell');
      const who = canSwitchUser ? { uid: nobody, gid: nobody } : {};
      const { stdout, stderr } = spawnSync(process.execPath, [script, place.file], { encoding: 'utf8', ...who });
      chmodSync(place.folder, 0o755);
      expect(stderr).not.toMatch(/Error/);
      expect(JSON.parse(stdout)).toMatchObject({
        reason: 'read-only',
        message: expect.stringMatching(/只读|没有权限/),
      });
      expect(readFileSync(place.file).equals(before)).toBe(true);
    },
  );
});

describe('a disk that takes no more in the middle of writing', () => {
  const unix = process.platform === 'linux' || process.platform === 'darwin';
  if (!unix) console.warn('跳过“文件大小上限”：这个系统没有 ulimit。');
  it.skipIf(!unix)('loses nothing that was acknowledged', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('r'), origin);
    await storage.close();
    const script = child('writeUntilFull');
    // 600 KiB in blocks of 512 or 1024 bytes, as the shell counts them.
    const limit = 'ulimit -f 600 && exec "$0" "$1" "$2"';
    const { stdout, stderr } = spawnSync('sh', ['-c', limit, process.execPath, script, place.file], {
      encoding: 'utf8',
    });
    expect(stderr).not.toMatch(/Error/);
    const lines = stdout.trim().split('\n');
    const told = JSON.parse(lines.at(-1)!) as { reason: string; message: string };
    expect(told).toMatchObject({ reason: 'io', message: expect.stringContaining('请检查磁盘') });
    const acknowledged = Number(lines.at(-2));
    expect(acknowledged).toBeGreaterThan(0);
    const { storage: again } = await openPlace(place);
    const { report, summary } = again.reports.load('r');
    expect(summary.seq).toBe(acknowledged);
    expect(report.texts['f']).toBe(`${acknowledged}`.repeat(1000));
  });
});

describe('errors of the disk', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['SQLITE_PERM', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_BUSY', 'already-open'],
    ['SQLITE_BUSY_RECOVERY', 'already-open'],
    ['SQLITE_IOERR_FSYNC', 'io'],
    ['SQLITE_CORRUPT_INDEX', 'io'],
    ['SQLITE_NOTADB', 'io'],
    ['EIO', 'io'],
    ['ENOTCONN', 'io'],
    ['SQLITE_CONSTRAINT_CHECK', 'patch-mismatch'],
    ['ERR_DLOPEN_FAILED', 'driver'],
    ['MODULE_NOT_FOUND', 'driver'],
  ])('%s is told as %s, in Chinese, with its code for the log', (code, reason) => {
    const cause = Object.assign(new Error('low level'), { code });
    const error = toStorageError(cause, '/数据/mingzhang.db');
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ reason, cause, detail: expect.stringContaining('low level') });
    expect((error as Error).message).toMatch(/[\u4e00-\u9fff]{4}.*[。]$/);
  });

  it('that are errors of the program are not dressed up', () => {
    const bug = new TypeError('x is not a function');
    expect(toStorageError(bug, 'f')).toBe(bug);
    const own = new StorageError('closed', '已关闭');
    expect(toStorageError(own, 'f')).toBe(own);
  });

  it('of a backup folder on a full or protected disk never stop anything else', async () => {
    const place = temporaryPlace();
    const { storage, database } = await openWithFaults(place);
    mkdirSync(path.join(place.folder, 'backups'));
    writeFileSync(path.join(place.folder, 'backups', 'x'), '');
    for (const code of ['ENOSPC', 'EACCES', 'SQLITE_IOERR_WRITE']) {
      database.backup = () => Promise.reject(Object.assign(new Error(code), { code }));
      const outcome = await storage.backups.make('import');
      expect(outcome).toMatchObject({ kind: 'failed', error: { message: expect.stringMatching(/[\u4e00-\u9fff]/) } });
    }
    storage.reports.create(sampleReport('r'), origin);
    expect(storage.backups.list()).toEqual([]);
  });
});
