/** Who runs this program, written into the lock file and shown to whoever finds the database in use. */
export interface ProcessIdentity {
  readonly host: string;
  readonly user: string;
  readonly pid: number;
}

/** Where storage reports what it did and what went wrong. */
export interface StorageLog {
  info(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
  error(message: string, details?: unknown): void;
}

/** What storage needs from outside. Everything that depends on the machine or the moment comes through here. */
export interface StoragePorts {
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly log: StorageLog;
  /** Folder of the backups; asked each time, because the settings may move it. Created when missing. */
  readonly backupsFolder: () => string;
  /** Version of the program: `0.1.0`. */
  readonly appVersion: string;
  readonly self: ProcessIdentity;
  /** Is there a process of this number on this computer? */
  readonly isAlive: (pid: number) => boolean;
}
