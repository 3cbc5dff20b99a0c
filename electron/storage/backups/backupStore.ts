import { rmSync } from 'node:fs';
import type { Connection } from '../connection.ts';
import type { StoragePorts } from '../ports.ts';
import { StorageError } from '../storageErrors.ts';
import { toStorageError } from '../toStorageError.ts';
import type { BackupReason } from './backupName.ts';
import { chooseBackupsToDelete } from './chooseBackupsToDelete.ts';
import { listBackups, type BackupInfo } from './listBackups.ts';
import { localTime } from './localTime.ts';
import { restoreBackup } from './restoreBackup.ts';
import { writeBackup } from './writeBackup.ts';
import type { Database } from 'better-sqlite3';

/** What became of a request for a backup. A failure is an answer, not an exception: it never stops anything else. */
export type BackupOutcome =
  | { readonly kind: 'made'; readonly backup: BackupInfo }
  /** The newest backup holds the same already. */
  | { readonly kind: 'unchanged'; readonly backup: BackupInfo }
  /** Not yet: there is one of today. */
  | { readonly kind: 'notDue'; readonly backup: BackupInfo }
  | { readonly kind: 'failed'; readonly error: StorageError };

export interface BackupStore {
  /** Newest first. Only copies that were checked after writing are here. @throws StorageError */
  readonly list: () => BackupInfo[];
  /** Makes a backup while editing goes on, then thins the old ones. Never rejects. */
  readonly make: (reason: BackupReason) => Promise<BackupOutcome>;
  /** Makes the backup of the day unless there is one of today. For a program that stays open for days. Never rejects. */
  readonly daily: () => Promise<BackupOutcome>;
  /**
   * Goes back to a backup. The present state is saved first as a backup of its own (returned), so that this can be
   * taken back in the same way. Everything read before is out of date afterwards: load the reports anew.
   *
   * @throws StorageError `restore-failed`, `newer-database`: then the present state stays.
   */
  readonly restore: (name: string) => Promise<{ readonly before: BackupInfo }>;
  /** Waits until no backup is being written; gives up those that wait. */
  readonly stop: () => Promise<void>;
}

interface BackupParts {
  readonly connection: Connection;
  readonly ports: StoragePorts;
  /** Opens the database file anew, migrated. Throws when it is not sound. */
  readonly reopen: () => Database;
  /** The last version of the data format that this program knows. */
  readonly latest: number;
}

function thin(folder: string, { connection, ports }: BackupParts): void {
  const now = localTime(ports.now());
  for (const backup of chooseBackupsToDelete(listBackups(folder, connection.file), now)) {
    try {
      rmSync(backup.path);
    } catch (error) {
      ports.log.warn('old backup could not be removed', { file: backup.path, error });
    }
  }
}

function failure(error: unknown, folder: string): StorageError {
  const typed = toStorageError(error, folder);
  if (typed instanceof StorageError) return typed;
  return new StorageError('io', `备份没有完成：${error instanceof Error ? error.message : String(error)}。`, error);
}

export function createBackupStore(parts: BackupParts): BackupStore {
  const { connection, ports } = parts;
  let stopped = false;
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: two copies at once would only be slower. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const write = async (reason: BackupReason, skipUnchanged: boolean): Promise<BackupOutcome> => {
    const folder = ports.backupsFolder();
    try {
      if (stopped) throw new StorageError('closed', '程序正在退出，没有备份。');
      const outcome = await writeBackup({
        database: connection.database(),
        databaseFile: connection.file,
        folder,
        at: localTime(ports.now()),
        reason,
        skipUnchanged,
        isCancelled: () => stopped,
      });
      if (outcome.kind === 'made') thin(folder, parts);
      ports.log.info('backup', { kind: outcome.kind, name: outcome.backup.name });
      return outcome;
    } catch (error) {
      ports.log.warn('backup failed', { folder, reason, error });
      return { kind: 'failed', error: failure(error, folder) };
    }
  };

  const list = (): BackupInfo[] => {
    const folder = ports.backupsFolder();
    try {
      return listBackups(folder, connection.file);
    } catch (error) {
      throw failure(error, folder);
    }
  };
  const newestBackup = (): BackupInfo | StorageError | undefined => {
    try {
      return list()[0];
    } catch (error) {
      return failure(error, ports.backupsFolder());
    }
  };
  return {
    list,
    make: (reason) => inTurn(() => write(reason, reason === 'open' || reason === 'daily')),
    daily: () =>
      inTurn(async () => {
        const newest = newestBackup();
        if (newest instanceof StorageError) return { kind: 'failed', error: newest };
        const today = localTime(ports.now()).slice(0, 10);
        if (newest && newest.at.slice(0, 10) >= today) return { kind: 'notDue', backup: newest };
        return write('daily', false);
      }),
    restore: (name) => inTurn(() => restoreBackup({ ...parts, name, list, saveNow: () => write('restore', false) })),
    stop: async () => {
      stopped = true;
      await queue;
    },
  };
}
