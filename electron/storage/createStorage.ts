import type { BackupStore } from './backups/backupStore.ts';
import type { Connection } from './connection.ts';
import { createLayoutStore, type LayoutStore } from './layoutStore.ts';
import type { StoragePorts } from './ports.ts';
import { createPublicationStore, type PublicationStore } from './publicationStore.ts';
import { createRecentFiles, type RecentFiles } from './recentFiles.ts';
import { createReportHistory, type ReportHistory } from './reports/reportHistory.ts';
import { createReportStore, type ReportStore } from './reports/reportStore.ts';
import { createSettingsStore, type SettingsStore } from './settingsStore.ts';

/** The open database. Every call is one transaction: when it returns, what it wrote is on the disk. */
export interface Storage {
  readonly file: string;
  readonly reports: ReportStore;
  /** Changes of reports: do, undo, redo, and the log of them. */
  readonly history: ReportHistory;
  readonly layouts: LayoutStore;
  readonly settings: SettingsStore;
  readonly publications: PublicationStore;
  readonly recentFiles: RecentFiles;
  readonly backups: BackupStore;
  /** Stops a running backup, closes the file and gives up the lock. May be called twice. */
  readonly close: () => Promise<void>;
}

interface StorageParts {
  readonly connection: Connection;
  readonly ports: StoragePorts;
  readonly backups: BackupStore;
  readonly releaseLock: () => void;
}

export function createStorage({ connection, ports, backups, releaseLock }: StorageParts): Storage {
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await backups.stop();
    connection.close();
    releaseLock();
  };
  return {
    file: connection.file,
    reports: createReportStore(connection, ports),
    history: createReportHistory(connection, ports),
    layouts: createLayoutStore(connection, ports),
    settings: createSettingsStore(connection),
    publications: createPublicationStore(connection, ports),
    recentFiles: createRecentFiles(connection, ports),
    backups,
    close: () => (closing ??= close()),
  };
}
