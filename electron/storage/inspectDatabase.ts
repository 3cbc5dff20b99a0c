import Database from 'better-sqlite3';
import { checkIntegrity } from './checkIntegrity.ts';
import { APPLICATION_ID } from './migrate.ts';
import { errorCode } from './errorCode.ts';
import { isCorruption } from './toStorageError.ts';

/** What a look from outside, which changes nothing, tells about a database. */
export interface Inspection {
  /** Whose it is: ours, nobody's yet (no table in it), or another program's. */
  readonly owner: 'ours' | 'nobody' | 'foreign';
  /** Number of the last migration. */
  readonly schema: number;
  /** Version of the program that last raised the schema; empty when not known. */
  readonly app: string;
  /** What the integrity check found. */
  readonly problems: readonly string[];
}

/** A database that needs repair by its log can only be read after a writer has done that. */
const NEEDS_WRITER = /^SQLITE_READONLY_(?:RECOVERY|ROLLBACK|CANTINIT)$/;

function appVersionOf(db: Database.Database): string {
  try {
    return db.prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'app_version'").get()?.value ?? '';
  } catch {
    // A newer format may keep it elsewhere.
    return '';
  }
}

function ownerOf(db: Database.Database): Inspection['owner'] {
  const id = db.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return 'ours';
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0;
  return tables === 0 ? 'nobody' : 'foreign';
}

function look(db: Database.Database, full: boolean): Inspection {
  const owner = ownerOf(db);
  const schema = Number(db.pragma('user_version', { simple: true }));
  return { owner, schema, app: appVersionOf(db), problems: owner === 'foreign' ? [] : checkIntegrity(db, full) };
}

/**
 * Opens the database for reading only, finds out whose it is and of which version, and checks it: quickly, or in full
 * (indexes and references too) after an unclean end. Not one byte of the database or its log is changed.
 *
 * @throws the error of SQLite when the file cannot be read at all (locked, no permission); damage is no error but
 *   listed in `problems`.
 */
export function inspectDatabase(file: string, full: boolean): Inspection {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
    return look(db, full);
  } catch (error) {
    if (!isCorruption(error) && !NEEDS_WRITER.test(errorCode(error))) throw error;
    if (NEEDS_WRITER.test(errorCode(error))) return inspectAsWriter(file, full);
    return { owner: 'ours', schema: 0, app: '', problems: [String((error as Error).message)] };
  } finally {
    db?.close();
  }
}

function inspectAsWriter(file: string, full: boolean): Inspection {
  const db = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    return look(db, full);
  } catch (error) {
    if (!isCorruption(error)) throw error;
    return { owner: 'ours', schema: 0, app: '', problems: [String((error as Error).message)] };
  } finally {
    db.close();
  }
}
