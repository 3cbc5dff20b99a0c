import { closeSync, openSync, readSync } from 'node:fs';
import { errorCode } from './errorCode.ts';

/** What the first bytes of a file say. */
export type FileHeader = 'missing' | 'empty' | 'notSqlite' | 'sqlite';

const MAGIC = 'SQLite format 3\0';

/** Tells a database of SQLite from anything else without opening it as one. */
export function readHeader(file: string): FileHeader {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'missing';
    throw error;
  }
  try {
    const head = Buffer.alloc(MAGIC.length);
    const count = readSync(handle, head, 0, head.length, 0);
    if (count === 0) return 'empty';
    return head.toString('latin1') === MAGIC ? 'sqlite' : 'notSqlite';
  } finally {
    closeSync(handle);
  }
}
