import path from 'node:path';

/** Why a backup was made, and how the list of backups says it. */
export const BACKUP_REASONS = {
  open: '打开时',
  migration: '升级数据前',
  import: '导入前',
  daily: '每日',
  manual: '手动',
  restore: '恢复前',
} as const;

export type BackupReason = keyof typeof BACKUP_REASONS;

/** What the name of a backup says. */
export interface NamedBackup {
  readonly name: string;
  /** Local time, `2026-03-01T08:05:09`. */
  readonly at: string;
  readonly reason: BackupReason;
}

/** `mingzhang.db` → `mingzhang`: backups of several databases may share a folder. */
const baseOf = (databaseFile: string): string => path.parse(databaseFile).name;

/** The name of a backup: `mingzhang-20260301-080509-open.db`; `copy` tells backups of one second apart. */
export function backupName(databaseFile: string, at: string, reason: BackupReason, copy = 1): string {
  const stamp = at
    .replace('T', '-')
    .replaceAll(':', '')
    .replace(/^(\d+)-(\d+)-(\d+)/, '$1$2$3');
  return `${baseOf(databaseFile)}-${stamp}-${reason}${copy === 1 ? '' : `-${copy}`}.db`;
}

const STAMP = /^-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([a-z]+)(?:-\d+)?\.db$/;

/** Reads the name of a backup of this database; null when the name is none. */
export function parseBackupName(databaseFile: string, name: string): NamedBackup | null {
  const base = baseOf(databaseFile);
  if (!name.startsWith(base)) return null;
  const match = STAMP.exec(name.slice(base.length));
  if (!match) return null;
  const [, year, month, day, hour, minute, second, reason] = match;
  if (!Object.hasOwn(BACKUP_REASONS, reason!)) return null;
  return { name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}`, reason: reason as BackupReason };
}
