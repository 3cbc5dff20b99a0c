-- Rows that version 2 of the data format added to those of version 1. Never changed: databases like this are in use.
UPDATE reports SET archived = 1 WHERE id = 'r2';
INSERT INTO settings (key, value) VALUES ('userName', '"王某"'), ('ui', '{"left":240}');
INSERT INTO layouts (id, version, name, data, saved_at, saved_by) VALUES
  ('own', 1, '本地版式', '{"id":"own","version":1,"name":"本地版式"}', '2026-01-05T01:00:00.000Z', '王某'),
  ('own', 2, '本地版式', '{"id":"own","version":2,"name":"本地版式"}', '2026-01-06T01:00:00.000Z', '王某');
INSERT INTO recent_files (path, title, used_at) VALUES ('/报告/a.mz', '测试区医疗保障局 2026', '2026-01-06T03:00:00.000Z');
