import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS } from '../../../electron/storage/migrations/allMigrations.ts';
import {
  MigrationFailed,
  NewerDatabase,
  openDatabase,
  StorageError,
  type CorruptDatabase,
} from '../../../electron/storage/storage.ts';
import { sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace, type TestPlace } from './temporaryStorage.ts';

const origin = { label: '新建', by: '王某' };
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const latest = ALL_MIGRATIONS.length;

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => expect.unreachable('it should fail'),
    (error: unknown) => error,
  );
}

async function openCorrupt({ file, ports }: TestPlace): Promise<CorruptDatabase> {
  const result = await openDatabase(file, ports);
  if (result.kind !== 'corrupt') {
    await result.storage.close();
    expect.unreachable('it should be found damaged');
  }
  return result;
}

describe('a new database', () => {
  it('is made with its folder, marked as ours, and with the settings that durability rests on', async () => {
    const place = temporaryPlace();
    const file = path.join(place.folder, '数据', 'mingzhang.db');
    const { storage, migrated } = await openPlace({ ...place, file });
    expect(migrated).toEqual(ALL_MIGRATIONS.map((m) => m.version));
    await storage.close();
    expect(readdirSync(path.dirname(file))).toEqual(['mingzhang.db']);
    const db = new Database(file, { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(0x4d5a6867);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    const tables = db.prepare<[], { name: string; strict: number }>('PRAGMA table_list').all();
    const ours = tables.filter(({ name }) => !name.startsWith('sqlite_'));
    expect(ours.length).toBeGreaterThan(8);
    expect(ours.filter(({ strict }) => strict !== 1)).toEqual([]);
    db.close();
  });

  it('takes the place of a file that was cut off while it was being made', async () => {
    const place = temporaryPlace();
    writeFileSync(place.file, '');
    const { storage } = await openPlace(place);
    expect(storage.reports.list()).toEqual([]);
  });

  it('does not take over the log of a database that is gone', async () => {
    const place = temporaryPlace();
    writeFileSync(`${place.file}-wal`, 'log of something else');
    const { storage } = await openPlace(place);
    expect(storage.reports.list()).toEqual([]);
    expect(readFileSync(path.join(place.folder, 'mingzhang-damaged-20260302-090000.db-wal'), 'utf8')).toBe(
      'log of something else',
    );
  });
});

describe('a database of a newer program', () => {
  async function makeNewer(place: TestPlace): Promise<void> {
    const { storage } = await openPlace(
      { ...place, ports: { ...place.ports, appVersion: '9.9.0' } },
      { migrations: [...ALL_MIGRATIONS, { version: latest + 1, name: 'later', up: () => undefined }] },
    );
    storage.reports.create(sampleReport('a'), origin);
    await storage.close();
  }

  it('is refused with both versions, and not one byte of it changes', async () => {
    const place = temporaryPlace();
    await makeNewer(place);
    const before = digest(place.file);
    const error = await failure(openDatabase(place.file, place.ports));
    expect(error).toBeInstanceOf(NewerDatabase);
    expect(error).toMatchObject({
      code: 'fileNewer',
      reason: 'newer-database',
      appVersion: { schema: latest, app: '0.1.0' },
      fileVersion: { schema: latest + 1, app: '9.9.0' },
    });
    expect((error as Error).message).toMatch(/明账 9\.9\.0.*明账 0\.1\.0.*没有改动.*请安装更新版本/s);
    expect(digest(place.file)).toBe(before);
    expect(readdirSync(place.folder)).toEqual(['mingzhang.db']);
  });

  it('is recognised when its version stands only in the log of a killed program', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    await storage.close();
    const writer = new Database(place.file);
    writer.pragma('wal_autocheckpoint = 0');
    writer.pragma('user_version = 99');
    const killed = path.join(place.folder, 'killed.db');
    for (const suffix of ['', '-wal']) writeFileSync(killed + suffix, readFileSync(place.file + suffix));
    writer.close();
    const before = [digest(killed), digest(`${killed}-wal`)];
    expect(await failure(openDatabase(killed, place.ports))).toBeInstanceOf(NewerDatabase);
    expect([digest(killed), digest(`${killed}-wal`)]).toEqual(before);
  });
});

describe('a database of another program', () => {
  it('is refused unchanged', async () => {
    const place = temporaryPlace();
    const db = new Database(place.file);
    db.exec('CREATE TABLE bookmarks (url TEXT)');
    db.close();
    const before = digest(place.file);
    const error = await failure(openDatabase(place.file, place.ports));
    expect(error).toMatchObject({ code: 'fileForeign', reason: 'foreign-database' });
    expect((error as Error).message).toMatch(/其他程序的数据库/);
    expect(digest(place.file)).toBe(before);
    expect(existsSync(`${place.file}.lock`)).toBe(false);
  });
});

describe('a damaged database', () => {
  const damage: Record<string, (bytes: Buffer) => Buffer> = {
    'that is no database': () => Buffer.from('这不是数据库'.repeat(500)),
    'of zero bytes': () => Buffer.alloc(0),
    'cut off in the middle': (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2)),
    'with a page overwritten': (bytes) => {
      const copy = Buffer.from(bytes);
      copy.fill(0xa5, 4096, 3 * 4096);
      return copy;
    },
    'with a header overwritten': (bytes) => {
      const copy = Buffer.from(bytes);
      copy.fill(0xff, 16, 100);
      return copy;
    },
    'with text that is no JSON': (bytes) => {
      const copy = Buffer.from(bytes);
      const at = copy.indexOf('{"kind":"department"');
      copy.write('?', at);
      return copy;
    },
  };

  it.each(Object.entries(damage))('%s is set aside whole, and its newest good backup offered', async (_, spoil) => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    await storage.backups.make('open');
    place.setTime('2026-03-02T10:00:00');
    storage.reports.create(sampleReport('b'), origin);
    await storage.backups.make('import');
    await storage.close();
    const spoilt = spoil(readFileSync(place.file));
    writeFileSync(place.file, spoilt);
    writeFileSync(path.join(place.folder, 'backups', 'mingzhang-20260302-103000-manual.db'), 'spoilt as well');
    place.setTime('2026-03-02T11:00:00');

    const corrupt = await openCorrupt(place);
    const aside = path.join(place.folder, 'mingzhang-damaged-20260302-110000.db');
    expect(corrupt.setAside[0]).toBe(aside);
    expect(readFileSync(aside).equals(spoilt)).toBe(true);
    expect(existsSync(place.file)).toBe(false);
    expect(existsSync(`${place.file}.lock`)).toBe(false);
    expect(corrupt.backups.map((b) => [b.at, b.reason, b.usable])).toEqual([
      ['2026-03-02T10:30:00', 'manual', false],
      ['2026-03-02T10:00:00', 'import', true],
      ['2026-03-02T09:00:00', 'open', true],
    ]);
    expect(corrupt.newestGood?.at).toBe('2026-03-02T10:00:00');
    expect(corrupt.message).toMatch(/已损坏.*没有删除任何内容.*2026-03-02 10:00:00/s);

    const again = await openPlace(place, { fromBackup: corrupt.newestGood!.path });
    expect(again.storage.reports.list().map((r) => r.id)).toEqual(['b', 'a']);
    expect(readFileSync(aside).equals(spoilt)).toBe(true);
  });

  it('takes its log along when it is set aside', async () => {
    const place = temporaryPlace();
    writeFileSync(place.file, 'no database');
    writeFileSync(`${place.file}-wal`, 'its log');
    const corrupt = await openCorrupt(place);
    expect(corrupt.setAside.map((file) => [path.basename(file), readFileSync(file, 'utf8')])).toEqual([
      ['mingzhang-damaged-20260302-090000.db', 'no database'],
      ['mingzhang-damaged-20260302-090000.db-wal', 'its log'],
    ]);
    expect(corrupt.newestGood).toBeNull();
    expect(corrupt.message).toMatch(/没有找到完好的备份/);
    const { storage } = await openPlace(place);
    expect(storage.reports.list()).toEqual([]);
  });

  it('is still missed at the next start: an empty list would hide the backups', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    await storage.backups.make('open');
    await storage.close();
    writeFileSync(place.file, 'no database');
    await openCorrupt(place);

    const again = await openCorrupt(place);
    expect(again.setAside).toEqual([]);
    expect(again.newestGood).not.toBeNull();
    expect(again.message).toMatch(/不见了.*可以从它恢复/s);
    expect(existsSync(place.file)).toBe(false);
    const anew = await openPlace(place, { anew: true });
    expect(anew.storage.reports.list()).toEqual([]);
  });

  it('does not overwrite one that was set aside in the same second', async () => {
    const place = temporaryPlace();
    writeFileSync(place.file, 'first');
    await openCorrupt(place);
    writeFileSync(place.file, 'second');
    const corrupt = await openCorrupt(place);
    expect(corrupt.setAside.map((file) => path.basename(file))).toEqual(['mingzhang-damaged-20260302-090000-2.db']);
    expect(readFileSync(path.join(place.folder, 'mingzhang-damaged-20260302-090000.db'), 'utf8')).toBe('first');
  });
});

describe('beginning with a backup', () => {
  it('refuses to replace a database that is there', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    const made = await storage.backups.make('manual');
    await storage.close();
    if (made.kind !== 'made') expect.unreachable('no backup');
    const error = await failure(openDatabase(place.file, place.ports, { fromBackup: made.backup.path }));
    expect(error).toMatchObject({ reason: 'restore-failed' });
  });

  it('refuses a backup that is damaged, and makes nothing', async () => {
    const place = temporaryPlace();
    const spoilt = path.join(place.folder, 'spoilt.db');
    writeFileSync(spoilt, 'SQLite format 3\0 and then nothing of the kind');
    const error = await failure(openDatabase(place.file, place.ports, { fromBackup: spoilt }));
    expect(error).toMatchObject({ reason: 'restore-failed' });
    expect(existsSync(place.file)).toBe(false);
  });
});

describe('a migration that fails', () => {
  it('is named, leaves the data as they were, and the next opening works', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    await storage.close();
    const broken = {
      version: latest + 1,
      name: 'broken',
      up: (db: Database.Database) => {
        db.exec('DELETE FROM reports');
        db.exec('no such statement');
      },
    };
    const error = await failure(openDatabase(place.file, place.ports, { migrations: [...ALL_MIGRATIONS, broken] }));
    expect(error).toBeInstanceOf(MigrationFailed);
    expect((error as Error).message).toMatch(new RegExp(`第 ${latest + 1} 步（broken）.*已撤回`, 's'));
    const again = await openPlace(place);
    expect(again.storage.reports.load('a').report).toEqual(sampleReport('a'));
  });

  it('that leaves a row without its parent is rolled back', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('a'), origin);
    await storage.close();
    const orphaning = {
      version: latest + 1,
      name: 'orphaning',
      up: (db: Database.Database) => void db.exec("INSERT INTO units VALUES ('nobody', 'u', 1, '{}')"),
    };
    const error = await failure(openDatabase(place.file, place.ports, { migrations: [...ALL_MIGRATIONS, orphaning] }));
    expect(error).toBeInstanceOf(MigrationFailed);
  });

  it('is done after a backup; a backup that fails is told and does not keep the file shut', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    await storage.close();
    const later = (version: number) => ({ version, name: 'later', up: () => undefined });
    const first = await openPlace(place, { migrations: [...ALL_MIGRATIONS, later(latest + 1)] });
    expect(first.migrated).toEqual([latest + 1]);
    expect(first.migrationBackup).toMatchObject({ kind: 'made', backup: { reason: 'migration' } });
    await first.storage.close();

    writeFileSync(path.join(place.folder, 'occupied'), 'a file where the folder should be');
    const ports = { ...place.ports, backupsFolder: () => path.join(place.folder, 'occupied') };
    const migrations = [...ALL_MIGRATIONS, later(latest + 1), later(latest + 2)];
    const second = await openPlace({ ...place, ports }, { migrations });
    expect(second.migrated).toEqual([latest + 2]);
    expect(second.migrationBackup).toMatchObject({ kind: 'failed', error: { code: expect.any(String) } });
  });
});

describe('a place that cannot be written', () => {
  it('where a file stands in the place of the folder: said in Chinese', async () => {
    const place = temporaryPlace();
    writeFileSync(path.join(place.folder, 'occupied'), '');
    const file = path.join(place.folder, 'occupied', 'mingzhang.db');
    const error = await failure(openDatabase(file, place.ports));
    expect(error).toBeInstanceOf(StorageError);
    expect((error as Error).message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('where a folder stands in the place of the file: said in Chinese', async () => {
    const place = temporaryPlace();
    mkdirSync(place.file);
    const error = await failure(openDatabase(place.file, place.ports));
    expect(error).toBeInstanceOf(StorageError);
    expect((error as Error).message).toMatch(/[\u4e00-\u9fff]/);
  });
});
