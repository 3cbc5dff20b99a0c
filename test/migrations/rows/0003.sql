-- Rows that version 3 of the data format added to those of version 2. Never changed: databases like this are in use.
INSERT INTO publications (report_id, correction, data, draft, made_at, made_by) VALUES
  ('r1', 0, '{"correction":0,"reviewer":"李某","approver":"赵某","date":"2026-02-01","secrecy":{"reviewer":"钱某","date":"2026-01-30","result":"可以公开"},"note":""}', '{"format":"mz","version":1}', '2026-02-01T01:00:00.000Z', '王某'),
  ('r1', 1, '{"correction":1,"reviewer":"李某","approver":"赵某","date":"2026-02-09","secrecy":{"reviewer":"钱某","date":"2026-02-08","result":"可以公开"},"note":"更正合计"}', '{"format":"mz","version":2}', '2026-02-09T01:00:00.000Z', '王某');
