import { existsSync } from 'node:fs';
import path from 'node:path';
import { renameDurably } from './backups/durableFiles.ts';

/** The log and its index belong to the database: what was edited last may lie in them. */
const SUFFIXES = ['', '-wal', '-shm', '-journal'];

/**
 * Renames a damaged database, with its log, so that a sound one can take its place. Nothing is deleted:
 * `mingzhang.db` → `mingzhang-damaged-20260301-080509.db` beside it.
 *
 * @param at local time, `2026-03-01T08:05:09`
 * @returns the new paths, the database itself first
 */
export function setAside(file: string, at: string): string[] {
  const { dir, name, ext } = path.parse(file);
  const stamp = at.replaceAll(/[-:]/g, '').replace('T', '-');
  const present = SUFFIXES.filter((suffix) => existsSync(file + suffix));
  const place = (copy: number): string =>
    path.join(dir, `${name}-damaged-${stamp}${copy === 1 ? '' : `-${copy}`}${ext}`);
  let copy = 1;
  while (SUFFIXES.some((suffix) => existsSync(place(copy) + suffix))) copy += 1;
  // The log first: a database without its log is less than one with it, a log without its database is harmless.
  for (const suffix of present.toReversed()) renameDurably(file + suffix, place(copy) + suffix);
  return present.map((suffix) => place(copy) + suffix);
}
