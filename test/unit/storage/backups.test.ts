import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../../electron/storage/migrations/allMigrations.ts';
import { migrate } from '../../../electron/storage/migrate.ts';
import { NewerDatabase, StorageError, type BackupOutcome } from '../../../electron/storage/storage.ts';
import { sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace } from './temporaryStorage.ts';

const origin = { label: '新建', by: '王某' };
const latest = ALL_MIGRATIONS.length;

function made(outcome: BackupOutcome) {
  if (outcome.kind !== 'made') return expect.unreachable(`no backup: ${JSON.stringify(outcome)}`);
  return outcome.backup;
}

/** Lets one turn of the event loop pass: a step of the backup. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

async function failure(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => expect.unreachable('it should fail'),
    (error: unknown) => error as Error,
  );
}

describe('a backup', () => {
  it('is one sound file that holds everything, named by time and reason', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    const backup = made(await storage.backups.make('manual'));
    expect(backup).toMatchObject({
      name: 'mingzhang-20260302-090000-manual.db',
      at: '2026-03-02T09:00:00',
      reason: 'manual',
      bytes: statSync(backup.path).size,
    });
    expect(readdirSync(path.join(place.folder, 'backups'))).toEqual([backup.name]);
    expect(storage.backups.list()).toEqual([backup]);
    const copy = new Database(backup.path, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.prepare('SELECT id FROM reports').pluck().all()).toEqual(['a']);
    copy.close();
    expect(readdirSync(path.join(place.folder, 'backups'))).toEqual([backup.name]);
  });

  it('is made while editing goes on, and holds what was edited meanwhile or before, never half of it', async () => {
    const { storage } = await openPlace(temporaryPlace());
    for (let i = 0; i < 30; i += 1) storage.settings.set(`k${i}`, 'x'.repeat(100_000));
    const running = storage.backups.make('manual');
    let edits = 0;
    const edit = async (): Promise<'edited'> => {
      edits += 1;
      storage.settings.set('edits', edits);
      await turn();
      return 'edited';
    };
    while ((await Promise.race([running, edit()])) === 'edited');
    const backup = made(await running);
    expect(edits).toBeGreaterThan(2);
    const copy = new Database(backup.path, { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('SELECT count(*) FROM settings').pluck().get()).toBeGreaterThanOrEqual(30);
    copy.close();
  });

  it('on opening is not made again when nothing changed', async () => {
    const place = temporaryPlace();
    const first = await openPlace(place);
    first.storage.reports.create(sampleReport('a'), origin);
    const backup = made(await first.storage.backups.make('open'));
    await first.storage.close();
    place.setTime('2026-03-03T09:00:00');
    const { storage } = await openPlace(place);
    expect(await storage.backups.make('open')).toEqual({ kind: 'unchanged', backup });
    expect(readdirSync(path.join(place.folder, 'backups'))).toEqual([backup.name]);
    storage.settings.set('a', 1);
    expect((await storage.backups.make('open')).kind).toBe('made');
  });

  it('of the same second does not overwrite another', async () => {
    const { storage } = await openPlace(temporaryPlace());
    await Promise.all([storage.backups.make('import'), storage.backups.make('import')]);
    expect(storage.backups.list().map((b) => b.name)).toEqual([
      'mingzhang-20260302-090000-import.db',
      'mingzhang-20260302-090000-import-2.db',
    ]);
  });

  it('of the day is made once a day', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    const first = made(await storage.backups.daily());
    place.setTime('2026-03-02T23:59:59');
    expect(await storage.backups.daily()).toEqual({ kind: 'notDue', backup: first });
    place.setTime('2026-03-03T00:00:01');
    expect(made(await storage.backups.daily())).toMatchObject({ at: '2026-03-03T00:00:01', reason: 'daily' });
  });

  it('thins the old ones, and touches nothing that is no backup', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    made(await storage.backups.make('manual'));
    writeFileSync(path.join(place.folder, 'backups', '请勿删除.txt'), 'notes');
    for (let day = 3; day <= 20; day += 1) {
      place.setTime(`2026-03-${String(day).padStart(2, '0')}T09:00:00`);
      await storage.backups.daily();
    }
    expect(storage.backups.list().map((b) => b.at.slice(8, 10))).toEqual([
      '20',
      '19',
      '18',
      '17',
      '16',
      '15',
      '14',
      '13',
      '02',
    ]);
    expect(existsSync(path.join(place.folder, 'backups', '请勿删除.txt'))).toBe(true);
  });

  it('that was cut off leaves a draft that never counts and is cleared away', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    made(await storage.backups.make('manual'));
    const draft = path.join(place.folder, 'backups', 'mingzhang-20260301-090000-daily.db.part');
    writeFileSync(draft, 'half');
    expect(storage.backups.list()).toHaveLength(1);
    made(await storage.backups.make('manual'));
    expect(existsSync(draft)).toBe(false);
  });

  it('that cannot be written is an answer in Chinese, and editing goes on', async () => {
    const place = temporaryPlace();
    const occupied = path.join(place.folder, 'occupied');
    writeFileSync(occupied, '');
    const { storage } = await openPlace({ ...place, ports: { ...place.ports, backupsFolder: () => occupied } });
    const outcome = await storage.backups.make('manual');
    expect(outcome).toMatchObject({ kind: 'failed', error: expect.any(StorageError) });
    expect(outcome.kind === 'failed' && outcome.error.message).toMatch(/[\u4e00-\u9fff].*occupied/);
    expect((await storage.backups.daily()).kind).toBe('failed');
    storage.settings.set('a', 1);
    expect(storage.settings.get('a')).toBe(1);
  });

  it('is given up when the program closes, and leaves nothing half done', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    for (let i = 0; i < 20; i += 1) storage.settings.set(`k${i}`, 'x'.repeat(400_000));
    const draft = path.join(place.folder, 'backups', 'mingzhang-20260302-090000-manual.db.part');
    const running = storage.backups.make('manual');
    const waiting = storage.backups.make('manual');
    while (!existsSync(draft)) await turn();
    await storage.close();
    expect((await running).kind).toBe('failed');
    expect((await waiting).kind).toBe('failed');
    expect(readdirSync(path.join(place.folder, 'backups'))).toEqual([]);
    expect(readdirSync(place.folder).toSorted()).toEqual(['backups', 'mingzhang.db']);
  });
});

describe('going back to a backup', () => {
  it('brings its state back, and can itself be taken back', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    const early = made(await storage.backups.make('manual'));
    place.setTime('2026-03-02T10:00:00');
    storage.reports.create(sampleReport('b'), origin);
    const { before } = await storage.backups.restore(early.name);
    expect(before).toMatchObject({ at: '2026-03-02T10:00:00', reason: 'restore' });
    expect(storage.reports.list().map((r) => r.id)).toEqual(['a']);
    storage.settings.set('still', 'writable');

    place.setTime('2026-03-02T11:00:00');
    await storage.backups.restore(before.name);
    expect(storage.reports.list().map((r) => r.id)).toEqual(['b', 'a']);
    await storage.close();
    const again = await openPlace(place);
    expect(again.storage.reports.list().map((r) => r.id)).toEqual(['b', 'a']);
    expect(readdirSync(place.folder).toSorted()).toEqual([
      'backups',
      'mingzhang.db',
      'mingzhang.db-wal',
      'mingzhang.db.lock',
    ]);
  });

  it('migrates a backup of an older version', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    made(await storage.backups.make('manual'));
    const name = 'mingzhang-20240101-080000-manual.db';
    const older = new Database(path.join(place.folder, 'backups', name));
    migrate(older, ALL_MIGRATIONS.slice(0, 1), '0.0.1');
    older.exec(`INSERT INTO reports (id, head, created_at, changed_at, changed_by) VALUES
      ('old', '{"kind":"unit","year":2024,"department":{"name":"局"},"layout":{"id":"l","version":1}}', 't', 't', 'b')`);
    older.close();
    await storage.backups.restore(name);
    expect(storage.reports.list().map((r) => [r.id, r.archived])).toEqual([['old', false]]);
    storage.settings.set('needs', 'version 2');
  });

  it.each([
    ['that is not there', 'mingzhang-20200101-000000-manual.db', undefined, /找不到备份/],
    ['whose name leads elsewhere', '../mingzhang.db', undefined, /找不到备份/],
    ['that is damaged', 'mingzhang-20260301-090000-manual.db', 'no database at all', /已损坏|无法读取/],
  ])('%s is refused and changes nothing', async (_, name, content, message) => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    made(await storage.backups.make('open'));
    if (content) writeFileSync(path.join(place.folder, 'backups', name), content);
    const error = await failure(storage.backups.restore(name));
    expect(error).toMatchObject({ reason: 'restore-failed' });
    expect(error.message).toMatch(message);
    expect(storage.reports.load('a').report).toEqual(sampleReport('a'));
    expect(readdirSync(place.folder)).not.toContain('mingzhang.db.restoring');
  });

  it('of a newer version is refused with both versions', async () => {
    const place = temporaryPlace();
    const later = { version: latest + 1, name: 'later', up: () => undefined };
    const newer = await openPlace(
      { ...place, file: path.join(place.folder, 'newer', 'mingzhang.db') },
      { migrations: [...ALL_MIGRATIONS, later] },
    );
    const backup = made(await newer.storage.backups.make('manual'));
    const { storage } = await openPlace(place, { anew: true });
    const error = await failure(storage.backups.restore(backup.name));
    expect(error).toBeInstanceOf(NewerDatabase);
    storage.settings.set('a', 1);
  });

  it('is not done when the present state cannot be saved first', async () => {
    const place = temporaryPlace();
    let database: Database.Database | undefined;
    const spy = { version: latest + 1, name: 'spy', up: (db: Database.Database) => void (database = db) };
    const { storage } = await openPlace(place, { migrations: [...ALL_MIGRATIONS, spy] });
    storage.reports.create(sampleReport('a'), origin);
    const early = made(await storage.backups.make('manual'));
    storage.reports.create(sampleReport('b'), origin);
    database!.backup = () => Promise.reject(Object.assign(new Error('disk full'), { code: 'ENOSPC' }));
    const error = await failure(storage.backups.restore(early.name));
    expect(error.message).toMatch(/恢复前备份现有数据没有成功，没有恢复.*磁盘空间不足/);
    expect(storage.reports.list()).toHaveLength(2);
  });

  it('puts the former state back when the restored one does not open', async () => {
    const place = temporaryPlace();
    let broken = false;
    const fragile = {
      version: latest + 1,
      name: 'fragile',
      up: () => {
        if (broken) throw new Error('not this one');
      },
    };
    const older = await openPlace(place);
    const early = made(await older.storage.backups.make('manual'));
    await older.storage.close();
    const { storage } = await openPlace(place, { migrations: [...ALL_MIGRATIONS, fragile] });
    storage.reports.create(sampleReport('now'), origin);
    broken = true;
    const error = await failure(storage.backups.restore(early.name));
    expect(error.message).toMatch(/已换回原来的数据/);
    expect(storage.reports.list().map((r) => r.id)).toEqual(['now']);
    storage.settings.set('still', 'writable');
    expect(readdirSync(place.folder)).not.toContain('mingzhang.db.restoring');
  });

  it('leaves the backup that was restored in the list', async () => {
    const { storage } = await openPlace(temporaryPlace());
    const early = made(await storage.backups.make('manual'));
    const content = readFileSync(early.path);
    await storage.backups.restore(early.name);
    expect(storage.backups.list().map((b) => b.name)).toContain(early.name);
    expect(readFileSync(early.path).equals(content)).toBe(true);
    rmSync(early.path);
  });
});
