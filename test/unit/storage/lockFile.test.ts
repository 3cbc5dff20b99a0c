import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { AlreadyOpen, openDatabase } from '../../../electron/storage/storage.ts';
import { openPlace, temporaryPlace, type TestPlace } from './temporaryStorage.ts';

const self = { host: 'PC-1', user: '王某', pid: 4711 };

/** A place in which the process 4711 of PC-1 opens; of the others only those in `alive` live. */
const placeOf = (alive: readonly number[] = []): TestPlace =>
  temporaryPlace({ self, isAlive: (pid) => alive.includes(pid) });

function leaveLock(place: TestPlace, changes: Record<string, unknown> = {}): void {
  const lock = { host: 'PC-1', user: '张某', pid: 99, since: '2026-03-02T00:30:00.000Z', token: 't', ...changes };
  writeFileSync(`${place.file}.lock`, JSON.stringify(lock));
}

async function refusal(place: TestPlace, takeover = false): Promise<AlreadyOpen> {
  try {
    const result = await openDatabase(place.file, place.ports, { takeover });
    if (result.kind === 'open') await result.storage.close();
  } catch (error) {
    if (error instanceof AlreadyOpen) return error;
    throw error;
  }
  return expect.unreachable('it should be refused');
}

describe('the lock', () => {
  it('names computer, user, process and time while the database is open, and goes with it', async () => {
    const place = placeOf();
    const { storage } = await openPlace(place);
    const lock: unknown = JSON.parse(readFileSync(`${place.file}.lock`, 'utf8'));
    expect(lock).toMatchObject({ ...self, since: new Date(place.ports.now()).toISOString() });
    await storage.close();
    expect(readdirSync(place.folder)).toEqual(['mingzhang.db']);
  });

  it('keeps a second opener of the same process out, and the first goes on', async () => {
    const place = placeOf();
    const { storage } = await openPlace(place);
    const error = await refusal(place);
    expect(error).toMatchObject({ reason: 'already-open', sameHost: true, holder: self });
    storage.settings.set('a', 1);
    expect(storage.settings.get('a')).toBe(1);
  });

  it('of a living process of this computer is respected', async () => {
    const place = placeOf([99]);
    leaveLock(place, { since: new Date(place.ports.now() - 5_000).toISOString() });
    const error = await refusal(place);
    expect(error).toMatchObject({ sameHost: true, holder: { host: 'PC-1', user: '张某', pid: 99 } });
    expect(error.message).toMatch(/已在本机打开（用户“张某”，.* 起，进程 99）/);
  });

  it('of a process that has ended is taken over, and the end counts as unclean', async () => {
    const place = placeOf();
    await (await openPlace(place)).storage.close();
    leaveLock(place);
    const { unclean, replacedLock } = await openPlace(place);
    expect(unclean).toBe(true);
    expect(replacedLock).toMatchObject({ why: 'dead', holder: { user: '张某', pid: 99 } });
  });

  it('of a process whose number a stranger has by now is taken over: nobody holds the database', async () => {
    const place = placeOf([99]);
    leaveLock(place, { since: new Date(place.ports.now() - 3_600_000).toISOString() });
    expect((await openPlace(place)).replacedLock).toMatchObject({ why: 'dead' });
  });

  it('of an earlier process with the number of this one is taken over', async () => {
    const place = placeOf([4711]);
    leaveLock(place, { pid: 4711, since: new Date(place.ports.now()).toISOString() });
    expect((await openPlace(place)).replacedLock).toMatchObject({ why: 'dead' });
  });

  it('of another computer is shown with name and time, and taken over only when asked for', async () => {
    const place = placeOf();
    leaveLock(place, { host: 'PC-2' });
    const error = await refusal(place);
    expect(error.sameHost).toBe(false);
    expect(error.message).toContain('“PC-2”');
    expect(error.message).toContain('“张某”');
    expect(error.message).toContain(new Date('2026-03-02T00:30:00Z').toLocaleString('zh-CN', { hour12: false }));
    expect(existsSync(`${place.file}.lock`)).toBe(true);
    const { replacedLock } = await openPlace(place, { takeover: true });
    expect(replacedLock).toMatchObject({ why: 'forced', holder: { host: 'PC-2' } });
  });

  it.each(['', 'not JSON', '{}', 'null', '{"host":1}', '{"host":"a","user":"b","pid":1,"since":"never","token":"t"}'])(
    'that cannot be read (%j) does not keep the database shut',
    async (text) => {
      const place = placeOf();
      writeFileSync(`${place.file}.lock`, text);
      expect((await openPlace(place)).replacedLock).toMatchObject({ why: 'unreadable', holder: null });
    },
  );
});

describe('a program that holds the database without a lock file', () => {
  it.each([
    ['no lock', undefined],
    ['an unreadable lock', 'nonsense'],
    ['a lock of an ended process (two computers of one name)', { pid: 99 }],
    ['a lock of another computer, to be taken over', { host: 'PC-2' }],
  ])('keeps it: %s', async (_, lock) => {
    const place = placeOf();
    await (await openPlace(place)).storage.close();
    const holder = new Database(place.file);
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN IMMEDIATE; ROLLBACK');
    if (typeof lock === 'string') writeFileSync(`${place.file}.lock`, lock);
    else if (lock) leaveLock(place, lock);
    expect((await refusal(place, true)).message).toMatch(/正被另一个程序使用|正在电脑|已在本机打开/);
    holder.close();
  });
});

describe('closing', () => {
  it('leaves a lock alone that someone else has taken over', async () => {
    const place = placeOf();
    const { storage } = await openPlace(place);
    leaveLock(place, { host: 'PC-2' });
    await storage.close();
    expect(readFileSync(`${place.file}.lock`, 'utf8')).toContain('PC-2');
  });

  it('can be done twice, and afterwards nothing pretends to be saved', async () => {
    const { storage } = await openPlace(placeOf());
    await storage.close();
    await storage.close();
    expect(() => storage.settings.set('a', 1)).toThrow(/数据文件已关闭/);
    expect(await storage.backups.make('manual')).toMatchObject({ kind: 'failed', error: { reason: 'closed' } });
  });

  it('gives up a lock file that is gone already', async () => {
    const place = placeOf();
    const { storage } = await openPlace(place);
    rmSync(`${place.file}.lock`);
    await storage.close();
    expect(readdirSync(place.folder)).toEqual(['mingzhang.db']);
  });
});

describe('a lock that appears while a dead one is being removed', () => {
  it('is not removed with it', async () => {
    const place = placeOf();
    leaveLock(place);
    const live = { host: 'PC-3', user: '赵某', pid: 1, since: '2026-03-02T00:59:00.000Z', token: 'live' };
    writeFileSync(`${place.file}.other`, JSON.stringify(live));
    // Another program replaces the dead lock between our look at it and our taking it away.
    const isAlive = (): boolean => {
      if (existsSync(`${place.file}.other`)) renameSync(`${place.file}.other`, `${place.file}.lock`);
      return false;
    };
    const error = await refusal({ ...place, ports: { ...place.ports, isAlive } });
    expect(error.holder).toMatchObject({ host: 'PC-3' });
    expect(readFileSync(`${place.file}.lock`, 'utf8')).toContain('live');
  });
});
