/**
 * Storage: reports, their history, settings, layouts and backups in one SQLite file. This is the only entry; nothing
 * else of this folder is imported from outside, and nothing outside speaks SQL.
 */
export { openDatabase } from './openDatabase.ts';
export type { CorruptDatabase, OfferedBackup, OpenedDatabase, OpenOptions, OpenResult } from './openDatabase.ts';
export { thisProcess } from './thisProcess.ts';
export type { ProcessIdentity, StorageLog, StoragePorts } from './ports.ts';
export {
  AlreadyOpen,
  MigrationFailed,
  NewerDatabase,
  PatchMismatch,
  ReportMissing,
  SeqConflict,
  StorageError,
} from './storageErrors.ts';
export type { DataVersion, LockHolder, StorageReason } from './storageErrors.ts';
export { BACKUP_REASONS } from './backups/backupName.ts';
export type { BackupReason } from './backups/backupName.ts';
export type { BackupInfo } from './backups/listBackups.ts';
export type { BackupOutcome, BackupStore } from './backups/backupStore.ts';
export type { Storage } from './createStorage.ts';
export type { LoadedReport, Origin, ReportStore } from './reports/reportStore.ts';
export type { ReportHistory } from './reports/reportHistory.ts';
export type { Acknowledged, ChangeRequest, NewEntry, Step, Steps } from './reports/change.ts';
export type { HistoryEntry, HistoryKind, HistoryState } from './reports/historyRows.ts';
export type { ReportQuery, ReportSummary } from './reports/listReports.ts';
export type { LayoutStore, StoredLayout } from './layoutStore.ts';
export type { PublicationStore, StoredPublication } from './publicationStore.ts';
export type { SettingsStore } from './settingsStore.ts';
export type { RecentFile, RecentFiles } from './recentFiles.ts';
