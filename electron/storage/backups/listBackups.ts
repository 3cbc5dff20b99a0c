import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../errorCode.ts';
import { parseBackupName, type NamedBackup } from './backupName.ts';

export interface BackupInfo extends NamedBackup {
  readonly path: string;
  readonly bytes: number;
}

/** The backups of a database, newest first. Files that are none are left alone. A missing folder has none. */
export function listBackups(folder: string, databaseFile: string): BackupInfo[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  const backups = names.flatMap((name) => {
    const named = parseBackupName(databaseFile, name);
    if (!named) return [];
    const file = path.join(folder, name);
    const info = statSync(file, { throwIfNoEntry: false });
    return info?.isFile() ? [{ ...named, path: file, bytes: info.size }] : [];
  });
  return backups.toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1));
}
