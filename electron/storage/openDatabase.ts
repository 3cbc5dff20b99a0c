import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { copyDurably } from './backups/durableFiles.ts';
import { createBackupStore, type BackupOutcome } from './backups/backupStore.ts';
import { listBackups, type BackupInfo } from './backups/listBackups.ts';
import { localTime } from './backups/localTime.ts';
import { ensureUsableBackup } from './backups/restoreBackup.ts';
import { createConnection, openFile } from './connection.ts';
import { createStorage, type Storage } from './createStorage.ts';
import { inspectDatabase, type Inspection } from './inspectDatabase.ts';
import { acquireLock, type HeldLock } from './lockFile.ts';
import { latestVersion, migrate, pendingMigrations, type Migration } from './migrate.ts';
import { ALL_MIGRATIONS } from './migrations/allMigrations.ts';
import type { StoragePorts } from './ports.ts';
import { readHeader } from './readHeader.ts';
import { setAside } from './setAside.ts';
import { NewerDatabase, StorageError } from './storageErrors.ts';
import { errorCode } from './errorCode.ts';
import { toStorageError } from './toStorageError.ts';

export interface OpenOptions {
  /** Take over from a program on another computer that is gone for sure; the user was asked. */
  readonly takeover?: boolean;
  /** Begin with this backup, where there is no database (after a damaged one was set aside). */
  readonly fromBackup?: string;
  /** Begin with an empty one where there is none but backups are; the user was asked. */
  readonly anew?: boolean;
  /** The steps of the data format; tests add their own. */
  readonly migrations?: readonly Migration[];
}

/** A backup of a damaged database, and whether it can be used. */
export interface OfferedBackup extends BackupInfo {
  readonly usable: boolean;
}

export interface OpenedDatabase {
  readonly kind: 'open';
  readonly storage: Storage;
  /** The last program that had the database open did not close it; everything acknowledged is there. */
  readonly unclean: boolean;
  /** The lock of a program that is gone was taken over. */
  readonly replacedLock: HeldLock['replaced'];
  /** Numbers of the migrations just done. */
  readonly migrated: readonly number[];
  /** What became of the backup before them; null when there was nothing to migrate. */
  readonly migrationBackup: BackupOutcome | null;
}

export interface CorruptDatabase {
  readonly kind: 'corrupt';
  /** What the check said; technical. */
  readonly problems: readonly string[];
  /** Where the damaged files lie now, the database first; empty where the database is gone. */
  readonly setAside: readonly string[];
  /** Newest first. */
  readonly backups: readonly OfferedBackup[];
  /** The one to offer: open again with `fromBackup: newestGood.path`, or without it to begin anew. */
  readonly newestGood: OfferedBackup | null;
  /** Chinese, for the user. */
  readonly message: string;
}

export type OpenResult = OpenedDatabase | CorruptDatabase;

interface Opening {
  readonly file: string;
  readonly ports: StoragePorts;
  readonly options: OpenOptions;
  readonly migrations: readonly Migration[];
}

function isBusy(file: string): boolean {
  try {
    inspectDatabase(file, false);
    return false;
  } catch (error) {
    return errorCode(error).startsWith('SQLITE_BUSY');
  }
}

/** Inspects without leaving traces: reading a database without a log makes an empty one. Only for who holds the lock. */
function inspectQuietly(file: string, full: boolean): Inspection {
  const traces = ['-wal', '-shm'].map((suffix) => file + suffix).filter((trace) => !existsSync(trace));
  try {
    return inspectDatabase(file, full);
  } finally {
    if (traces.length === 2) for (const trace of traces) rmSync(trace, { force: true });
  }
}

/** A folder of backups that cannot be read is told when a backup is made: it does not keep the file shut. */
function hasBackups({ file, ports }: Opening): boolean {
  try {
    return listBackups(ports.backupsFolder(), file).length > 0;
  } catch (error) {
    ports.log.warn('backups cannot be listed', { error });
    return false;
  }
}

/** Everything the open-or-not decision rests on; null for a database that is yet to be made. */
function examine(opening: Opening, unclean: boolean): Inspection | null {
  const { file, ports, migrations, options } = opening;
  const header = readHeader(file);
  if (header === 'notSqlite') return { owner: 'ours', schema: 0, app: '', problems: ['file is not a database'] };
  if (header === 'missing' || header === 'empty') {
    // Never made, cut off while it was, moved away, emptied by a fault of the disk, or damaged and set aside when the
    // program last started: where there are backups, data are lost, and an empty list of reports would hide that.
    const lost = !(header === 'missing' && options.anew) && hasBackups(opening);
    return lost ? { owner: 'ours', schema: 0, app: '', problems: [`file is ${header}`] } : null;
  }
  const found = inspectQuietly(file, unclean);
  const latest = latestVersion(migrations);
  if (found.owner === 'foreign') {
    throw new StorageError(
      'foreign-database',
      `“${file}”是其他程序的数据库，不是明账的数据文件，没有改动。请选择别的位置。`,
    );
  }
  if (found.schema > latest) {
    throw new NewerDatabase(file, { schema: latest, app: ports.appVersion }, { schema: found.schema, app: found.app });
  }
  return found;
}

function offerBackups({ file, ports, migrations }: Opening): OfferedBackup[] {
  const isUsable = (backup: BackupInfo): boolean => {
    try {
      ensureUsableBackup(backup.path, backup.name, latestVersion(migrations), ports.appVersion);
      return true;
    } catch (error) {
      ports.log.warn('backup cannot be used', { name: backup.name, error });
      return false;
    }
  };
  try {
    return listBackups(ports.backupsFolder(), file).map((backup) => ({ ...backup, usable: isUsable(backup) }));
  } catch (error) {
    ports.log.error('backups cannot be listed', { error });
    return [];
  }
}

function putAside(opening: Opening, problems: readonly string[]): CorruptDatabase {
  const { file, ports } = opening;
  const isThere = existsSync(file);
  const aside = setAside(file, localTime(ports.now()));
  const backups = offerBackups(opening);
  const newestGood = backups.find((backup) => backup.usable) ?? null;
  ports.log.error('damaged database set aside', { file, aside, problems });
  const offer = newestGood
    ? `最近的完好备份是 ${newestGood.at.replace('T', ' ')} 的，可以从它恢复。`
    : '没有找到完好的备份，可以从空白数据开始。';
  const what = isThere
    ? `数据文件“${file}”已损坏，无法打开。损坏的文件已改名保留为“${aside[0]}”，没有删除任何内容。`
    : `数据文件“${file}”不见了：可能被移走或改名，或在上次启动时因损坏已另存。`;
  const message = what + offer;
  return { kind: 'corrupt', problems, setAside: aside, backups, newestGood, message };
}

/** A log without its database would be taken for that of the new one. */
function clearOrphans({ file, ports }: Opening): void {
  if (existsSync(file)) return;
  const aside = setAside(file, localTime(ports.now()));
  if (aside.length > 0) ports.log.warn('log without a database set aside', { aside });
}

function beginFromBackup({ file, ports, options, migrations }: Opening): void {
  if (options.fromBackup === undefined) return;
  if (existsSync(file)) {
    throw new StorageError('restore-failed', `“${file}”已经存在，没有用备份替换它。请在“备份”中选择恢复。`);
  }
  ensureUsableBackup(
    options.fromBackup,
    path.basename(options.fromBackup),
    latestVersion(migrations),
    ports.appVersion,
  );
  copyDurably(options.fromBackup, file);
}

async function openLocked(opening: Opening, lock: HeldLock): Promise<OpenResult> {
  const { file, ports, migrations } = opening;
  clearOrphans(opening);
  beginFromBackup(opening);
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const unclean = existsSync(file) && (lock.replaced !== null || (log?.size ?? 0) > 0);
  const found = examine(opening, unclean);
  if (found && found.problems.length > 0) return putAside(opening, found.problems);

  // SQLite would open a file that is read-only and fail later, with an error that names no reason.
  if (found) accessSync(file, constants.W_OK);
  const connection = createConnection(file, openFile(file));
  try {
    const reopen = (): Database => {
      const db = openFile(file);
      try {
        migrate(db, migrations, ports.appVersion);
        return db;
      } catch (error) {
        db.close();
        throw error;
      }
    };
    const backups = createBackupStore({ connection, ports, reopen, latest: latestVersion(migrations) });
    const mustMigrate = found !== null && found.schema > 0 && pendingMigrations(migrations, found.schema).length > 0;
    // The backup never decides whether the file opens: each step is a transaction, and a failure is told.
    const migrationBackup = mustMigrate ? await backups.make('migration') : null;
    const migrated = connection.read(() => migrate(connection.database(), migrations, ports.appVersion));
    const storage = createStorage({ connection, ports, backups, releaseLock: lock.release });
    return { kind: 'open', storage, unclean, replacedLock: lock.replaced, migrated, migrationBackup };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens the database, and makes it where there is none: takes the lock, checks whose and how sound it is, migrates it
 * after a backup. A damaged file is set aside and reported, not thrown: the caller offers the backup. The backup on
 * opening is the caller's next call: `storage.backups.make('open')`, which does not block editing.
 *
 * @throws AlreadyOpen, NewerDatabase, MigrationFailed, StorageError (`foreign-database`, `read-only`, `disk-full`,
 *   `io`, `restore-failed`); the file is then as it was.
 */
export async function openDatabase(file: string, ports: StoragePorts, options: OpenOptions = {}): Promise<OpenResult> {
  const opening: Opening = { file, ports, options, migrations: options.migrations ?? ALL_MIGRATIONS };
  let lock: HeldLock | undefined;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    lock = acquireLock(file, ports, { takeover: options.takeover ?? false, isDatabaseBusy: () => isBusy(file) });
    const result = await openLocked(opening, lock);
    if (result.kind === 'corrupt') lock.release();
    return result;
  } catch (error) {
    lock?.release();
    throw toStorageError(error, file);
  }
}
