import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { inspectDatabase } from '../inspectDatabase.ts';
import { StorageError } from '../storageErrors.ts';
import { backupName, type BackupReason } from './backupName.ts';
import { renameDurably, syncFile } from './durableFiles.ts';
import { listBackups, type BackupInfo } from './listBackups.ts';
import { sameContent } from './sameContent.ts';

interface WriteBackup {
  readonly database: Database.Database;
  readonly databaseFile: string;
  readonly folder: string;
  readonly at: string;
  readonly reason: BackupReason;
  /** Make no second copy of what the newest backup holds already. */
  readonly skipUnchanged: boolean;
  /** Asked between the pages; the backup is given up when it says so. */
  readonly isCancelled: () => boolean;
}

export interface WrittenBackup {
  readonly kind: 'made' | 'unchanged';
  readonly backup: BackupInfo;
}

const DRAFT = '.part';
const PAGES_PER_STEP = 256;

/** What an earlier run that was cut off left behind; such files never counted as backups. */
function removeDrafts(folder: string, databaseFile: string): void {
  const base = path.parse(databaseFile).name;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${base}-`) && /\.db\.part(?:-journal|-wal|-shm)?$/.test(name))
      rmSync(path.join(folder, name), { force: true });
  }
}

/** A backup is one file that can be copied about: without a log beside it. */
function makeSingleFile(file: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** @throws StorageError when the copy is damaged */
function verify(file: string): void {
  const { problems } = inspectDatabase(file, false);
  if (problems.length > 0) throw new StorageError('io', `备份“${file}”写入后检查不通过：${problems[0]}`);
}

function freeName({ databaseFile, folder, at, reason }: WriteBackup): string {
  let copy = 1;
  while (existsSync(path.join(folder, backupName(databaseFile, at, reason, copy)))) copy += 1;
  return backupName(databaseFile, at, reason, copy);
}

/**
 * Copies the open database, page by page between the edits, checks the copy and only then gives it its name.
 *
 * @throws what the file system, SQLite or the check says; no half backup is left.
 */
export async function writeBackup(request: WriteBackup): Promise<WrittenBackup> {
  const { database, databaseFile, folder, at, reason } = request;
  mkdirSync(folder, { recursive: true });
  removeDrafts(folder, databaseFile);
  const name = freeName(request);
  const target = path.join(folder, name);
  const draft = target + DRAFT;
  try {
    await database.backup(draft, {
      progress: () => {
        if (request.isCancelled()) throw new StorageError('closed', '程序正在退出，备份已取消。');
        return PAGES_PER_STEP;
      },
    });
    makeSingleFile(draft);
    syncFile(draft);
    verify(draft);
    const [newest] = listBackups(folder, databaseFile);
    if (request.skipUnchanged && newest && sameContent(newest.path, draft))
      return { kind: 'unchanged', backup: newest };
    renameDurably(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  return { kind: 'made', backup: { name, at, reason, path: target, bytes: statSync(target).size } };
}
