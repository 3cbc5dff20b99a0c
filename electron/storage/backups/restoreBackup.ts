import { existsSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Connection } from '../connection.ts';
import { inspectDatabase } from '../inspectDatabase.ts';
import type { StoragePorts } from '../ports.ts';
import { NewerDatabase, StorageError } from '../storageErrors.ts';
import type { BackupOutcome } from './backupStore.ts';
import { copyDurably, renameDurably } from './durableFiles.ts';
import type { BackupInfo } from './listBackups.ts';

interface RestoreRequest {
  readonly connection: Connection;
  readonly ports: StoragePorts;
  readonly reopen: () => Database;
  readonly latest: number;
  readonly name: string;
  readonly list: () => BackupInfo[];
  readonly saveNow: () => Promise<BackupOutcome>;
}

const failed = (why: string, cause?: unknown): StorageError =>
  new StorageError('restore-failed', `${why}现有数据没有改动。`, cause);

/**
 * Is the copy sound, ours, and not from a newer program?
 *
 * @throws StorageError when not
 */
export function ensureUsableBackup(file: string, name: string, latest: number, appVersion: string): void {
  let found;
  try {
    found = inspectDatabase(file, true);
  } catch (error) {
    throw failed(`备份“${name}”无法读取，没有恢复。`, error);
  }
  if (found.problems.length > 0) throw failed(`备份“${name}”已损坏，没有恢复。请选择另一个备份。`, found.problems[0]);
  if (found.owner !== 'ours') throw failed(`“${name}”不是明账的数据备份，没有恢复。`);
  if (found.schema > latest) {
    throw new NewerDatabase(name, { schema: latest, app: appVersion }, { schema: found.schema, app: found.app });
  }
}

/** Puts a database file in the place of the one that is open, whose log is empty once it is closed. */
function putInPlace(connection: Connection, replacement: string, reopen: () => Database): void {
  connection.swap(() => {
    for (const suffix of ['-wal', '-shm']) rmSync(connection.file + suffix, { force: true });
    renameDurably(replacement, connection.file);
    return reopen();
  });
}

/**
 * Goes back to a backup: copies and checks it, saves the present state, then exchanges the files in one step. When the
 * restored database does not open, the present state is put back.
 */
export async function restoreBackup(request: RestoreRequest): Promise<{ before: BackupInfo }> {
  const { connection, ports, reopen, latest, name } = request;
  const chosen = request.list().find((backup) => backup.name === name);
  if (!chosen || !existsSync(chosen.path)) throw failed(`找不到备份“${name}”，没有恢复。`);
  const replacement = `${connection.file}.restoring`;
  try {
    // Copied first: saving the present state thins the backups, and the chosen one may be the oldest.
    copyDurably(chosen.path, replacement);
    ensureUsableBackup(replacement, name, latest, ports.appVersion);
    const saved = await request.saveNow();
    if (saved.kind === 'failed')
      throw failed(`恢复前备份现有数据没有成功，没有恢复。${saved.error.message}`, saved.error);
    try {
      putInPlace(connection, replacement, reopen);
    } catch (error) {
      ports.log.error('restored database does not open; the former one is put back', { name, error });
      copyDurably(saved.backup.path, replacement);
      putInPlace(connection, replacement, reopen);
      throw failed(`备份“${name}”恢复后打不开，已换回原来的数据。`, error);
    }
    ports.log.info('backup restored', { name, before: saved.backup.name });
    return { before: saved.backup };
  } catch (error) {
    throw error instanceof StorageError ? error : failed(`恢复备份“${name}”时出错。`, error);
  } finally {
    rmSync(replacement, { force: true });
  }
}
