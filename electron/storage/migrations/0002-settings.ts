import type { Migration } from '../migrate.ts';

/**
 * The archive, and what belongs to no report: settings, layouts of the user's own (a version is never changed once
 * stored: reports remember it), recently used files.
 */
const SQL = `
ALTER TABLE reports ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE layouts (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE recent_files (
  path TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const settings: Migration = { version: 2, name: 'settings', up: (db) => void db.exec(SQL) };
