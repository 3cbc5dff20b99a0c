import type { Database } from 'better-sqlite3';
import { errorCode } from './errorCode.ts';
import { isCorruption } from './toStorageError.ts';

/** Enough to show what is wrong; a damaged file can produce thousands of lines. */
const MOST_PROBLEMS = 20;

function runCheck(db: Database, check: string): string[] {
  try {
    const rows = db.prepare<[], Record<string, string>>(`PRAGMA ${check}(${MOST_PROBLEMS})`).all();
    return rows.flatMap((row) => Object.values(row)).filter((line) => line !== 'ok');
  } catch (error) {
    // The check itself stumbles over damage: a page that cannot be read, a computed column over text that is no JSON.
    if (!isCorruption(error) && errorCode(error) !== 'SQLITE_ERROR') throw error;
    return [String((error as Error).message)];
  }
}

/**
 * What is wrong with the database: empty when it is sound. `full` also compares indexes with their tables and follows
 * the references between tables.
 */
export function checkIntegrity(db: Database, full: boolean): string[] {
  const check = full ? 'integrity_check' : 'quick_check';
  const problems = runCheck(db, check);
  if (!full || problems.length > 0) return problems;
  const dangling = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return dangling.slice(0, MOST_PROBLEMS).map((row) => `row of ${row.table} without its ${row.parent}`);
}
