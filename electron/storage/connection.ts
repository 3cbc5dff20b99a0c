import Database from 'better-sqlite3';
import { StorageError } from './storageErrors.ts';
import { toStorageError } from './toStorageError.ts';

/** One open database with its statements, prepared once each. Restoring a backup swaps the database underneath. */
export interface Connection {
  readonly file: string;
  /** The database itself, for backups. */
  readonly database: () => Database.Database;
  /** A prepared statement; the same text is prepared once. */
  readonly prepare: <P extends unknown[], R = unknown>(sql: string) => Database.Statement<P, R>;
  /** Runs the work in one transaction: all of it is on the disk when this returns, or nothing. Errors are typed. */
  readonly write: <T>(work: () => T) => T;
  /** Runs work that only reads, with typed errors. */
  readonly read: <T>(work: () => T) => T;
  readonly swap: (open: () => Database.Database) => void;
  readonly close: () => void;
}

const closedError = (): StorageError =>
  new StorageError('closed', '数据文件已关闭，这次修改没有写入。请重新打开明账。');

/** Opens the file for reading and writing, with the settings that durability rests on. */
export function openFile(file: string): Database.Database {
  const db = new Database(file, { timeout: 2000 });
  try {
    // The lock of the operating system, held until the end: a second writer is kept out even where the lock file fails.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // On macOS a plain fsync stops at the drive's cache.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_size_limit = 16777216');
    // Takes the lock, and fails here rather than at the first edit where the file can only be read.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export function createConnection(file: string, first: Database.Database): Connection {
  let db: Database.Database = first;
  const statements = new Map<string, Database.Statement<unknown[], unknown>>();
  const guarded = <T>(work: () => T): T => {
    if (!db.open) throw closedError();
    try {
      return work();
    } catch (error) {
      throw toStorageError(error, file);
    }
  };
  return {
    file,
    database: () => db,
    prepare: <P extends unknown[], R>(sql: string) => {
      const known = statements.get(sql);
      const statement = known ?? db.prepare<unknown[], unknown>(sql);
      if (!known) statements.set(sql, statement);
      return statement as unknown as Database.Statement<P, R>;
    },
    write: (work) => guarded(() => db.transaction(work).immediate()),
    read: guarded,
    swap: (open) => {
      statements.clear();
      if (db.open) db.close();
      db = open();
    },
    close: () => {
      statements.clear();
      if (db.open) db.close();
    },
  };
}
