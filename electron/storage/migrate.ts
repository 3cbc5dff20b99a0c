import type { Database } from 'better-sqlite3';
import { MigrationFailed, StorageError, type StorageReason } from './storageErrors.ts';
import { toStorageError } from './toStorageError.ts';

/** Marks a database as ours in its header: `MZhg`. */
export const APPLICATION_ID = 0x4d5a6867;

/**
 * One step of the data format. Append-only: a step that was ever shipped is never changed; a mistake is put right by
 * the next one. `up` runs inside a transaction.
 */
export interface Migration {
  /** 1, 2, 3 … without a gap; also the number its file name begins with. */
  readonly version: number;
  readonly name: string;
  readonly up: (db: Database) => void;
}

/** The version that the migrations lead to. */
export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** The steps still to be taken by a database of the given version. */
export const pendingMigrations = (migrations: readonly Migration[], from: number): readonly Migration[] =>
  migrations.filter(({ version }) => version > from);

/** What the disk does to a migration is told as such: it works once there is room again. */
const OF_THE_DISK: ReadonlySet<StorageReason> = new Set(['disk-full', 'read-only', 'io']);

function runOne(db: Database, migration: Migration, appVersion: string): void {
  db.transaction(() => {
    // Tables may be rebuilt in any order; references must hold at the end.
    db.pragma('defer_foreign_keys = ON');
    migration.up(db);
    db.prepare(
      "INSERT INTO meta (key, value) VALUES ('app_version', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    ).run(appVersion);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${migration.version}`);
  }).immediate();
}

/**
 * Takes the database to the latest version, each step in a transaction of its own. The caller has made a backup.
 *
 * @returns the numbers of the steps taken
 * @throws MigrationFailed; StorageError when the disk is full or read-only. The failed step is rolled back.
 */
export function migrate(db: Database, migrations: readonly Migration[], appVersion: string): number[] {
  const from = Number(db.pragma('user_version', { simple: true }));
  return pendingMigrations(migrations, from).map((migration) => {
    try {
      runOne(db, migration, appVersion);
    } catch (error) {
      const typed = toStorageError(error, db.name);
      const ofDisk = typed instanceof StorageError && OF_THE_DISK.has(typed.reason);
      throw ofDisk ? typed : new MigrationFailed(migration.version, migration.name, error);
    }
    return migration.version;
  });
}
