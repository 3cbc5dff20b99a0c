-- Rows as version 1 of the data format holds them. Never changed: databases like this are in use.
INSERT INTO reports (id, head, seq, created_at, changed_at, changed_by, deleted_at) VALUES
  ('r1', '{"kind":"department","layout":{"id":"henan-2026","version":1},"year":2026,"department":{"name":"测试区医疗保障局","shortName":"我局","code":"101","level":"区"},"dates":{"approved":"2026-01-20"}}', 3, '2026-01-05T01:00:00.000Z', '2026-01-06T02:00:00.000Z', '王某', NULL),
  ('r2', '{"kind":"unit","layout":{"id":"hubei-2024","version":1},"year":2024,"department":{"name":"测试中心","shortName":"中心","code":"","level":"","parentName":"测试局"},"dates":{}}', 0, '2024-01-05T01:00:00.000Z', '2024-01-05T01:00:00.000Z', '', '2024-02-01T00:00:00.000Z');
INSERT INTO lines (report_id, year_kind, dataset, id, position, data) VALUES
  ('r1', 'this', 'expenditure', 'a', 8589934592, '{"id":"a","function":"2101501","amounts":{"wages":123456}}'),
  ('r1', 'this', 'expenditure', 'b', 4294967296, '{"id":"b","function":"2101599","amounts":{"goods":7}}'),
  ('r1', 'prior', 'expenditure', 'a', 4294967296, '{"id":"a","function":"2101501","amounts":{"wages":100000}}');
INSERT INTO units (report_id, id, position, data) VALUES
  ('r1', 'u1', 4294967296, '{"id":"u1","code":"101001","name":"局本级","role":"unit"}');
INSERT INTO stated (report_id, id, position, data) VALUES
  ('r1', 's1', 4294967296, '{"id":"s1","at":{"dataset":"expenditure","year":"this"},"fen":123463,"half":50}');
INSERT INTO waivers (report_id, id, position, data) VALUES
  ('r1', 'w1', 4294967296, '{"finding":"w1","reason":"四舍五入","by":"王某","at":"2026-01-06T00:00:00.000Z"}');
INSERT INTO texts (report_id, id, data) VALUES ('r1', 'duties', '"第一段\n第二段"');
INSERT INTO sections (report_id, id, data) VALUES
  ('r1', 'overview', '{"paragraphs":[{"id":"p1","runs":[{"kind":"text","text":"概况"}]}],"templateKey":"k"}');
INSERT INTO history (report_id, seq, last_seq, kind, state, target, command, label, patches, patch_count, undoable, merge_key, at, by, received) VALUES
  ('r1', 0, 0, 'create', 'done', NULL, '', '新建', '[]', 0, 0, NULL, '2026-01-05T01:00:00.000Z', '王某', '[]'),
  ('r1', 1, 1, 'edit', 'done', NULL, 'setText', '填写职责', '[{"kind":"text","field":"duties","before":null,"after":"第一段\n第二段"}]', 1, 1, NULL, '2026-01-06T01:00:00.000Z', '王某', '[{"id":"q1","seq":1}]'),
  ('r1', 2, 2, 'edit', 'undone', NULL, 'setDates', '改批复日期', '[{"kind":"meta","key":"dates","before":{"approved":"2026-01-20"},"after":{"approved":"2026-01-21"}}]', 1, 1, NULL, '2026-01-06T01:30:00.000Z', '王某', '[{"id":"q2","seq":2}]'),
  ('r1', 3, 3, 'undo', 'done', 2, 'setDates', '改批复日期', '[{"kind":"meta","key":"dates","before":{"approved":"2026-01-21"},"after":{"approved":"2026-01-20"}}]', 1, 0, NULL, '2026-01-06T02:00:00.000Z', '王某', '[{"id":"q3","seq":3}]'),
  ('r2', 0, 0, 'create', 'done', NULL, '', '新建', '[]', 0, 0, NULL, '2024-01-05T01:00:00.000Z', '', '[]');
