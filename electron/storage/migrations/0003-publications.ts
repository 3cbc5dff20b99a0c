import type { Migration } from '../migrate.ts';

/** What of each report was made public: the first version and its corrections, each with the draft as it was. */
const SQL = `
CREATE TABLE publications (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  -- 0: the first version; 1, 2 …: its corrections.
  correction INTEGER NOT NULL CHECK (correction >= 0),
  data TEXT NOT NULL CHECK (json_valid(data)),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (report_id, correction)
) STRICT, WITHOUT ROWID;
`;

export const publications: Migration = { version: 3, name: 'publications', up: (db) => void db.exec(SQL) };
