CREATE TABLE history (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  -- Changes of one step are one row: the number of the first and of the last of them.
  seq INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo')),
  -- done: part of the report as it is; undone: can be done again; dropped: undone, then something else was done.
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  -- The edit that an undo or redo worked on.
  target INTEGER,
  command TEXT NOT NULL,
  label TEXT NOT NULL,
  patches TEXT NOT NULL CHECK (json_valid(patches)),
  patch_count INTEGER NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  merge_key TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  -- What was received: [{"id": …, "seq": …}], so that what is sent twice is done once.
  received TEXT NOT NULL CHECK (json_valid(received)),
  PRIMARY KEY (report_id, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX history_to_undo ON history (report_id, kind, state, seq);

CREATE TABLE layouts (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE lines (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  year_kind TEXT NOT NULL CHECK (year_kind IN ('this', 'prior')),
  dataset TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (report_id, year_kind, dataset, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX lines_in_order ON lines (report_id, year_kind, dataset, position);

CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE recent_files (
  path TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  id TEXT PRIMARY KEY NOT NULL,
  head TEXT NOT NULL CHECK (json_valid(head)),
  seq INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  deleted_at TEXT,
  year INTEGER NOT NULL GENERATED ALWAYS AS (head ->> '$.year') VIRTUAL,
  department_name TEXT NOT NULL GENERATED ALWAYS AS (head ->> '$.department.name') VIRTUAL,
  layout_id TEXT NOT NULL GENERATED ALWAYS AS (head ->> '$.layout.id') VIRTUAL
, archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))) STRICT, WITHOUT ROWID;

CREATE TABLE sections (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE stated (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stated_in_order ON stated (report_id, position);

CREATE TABLE texts (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE units (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX units_in_order ON units (report_id, position);

CREATE TABLE waivers (
  report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  PRIMARY KEY (report_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX waivers_in_order ON waivers (report_id, position);
