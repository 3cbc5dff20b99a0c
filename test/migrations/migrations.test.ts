import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { emptyDatasets } from '../../shared/budget/datasets.ts';
import { fen } from '../../shared/money/fen.ts';
import type { Report } from '../../shared/report/report.ts';
import { migrate } from '../../electron/storage/migrate.ts';
import { ALL_MIGRATIONS } from '../../electron/storage/migrations/allMigrations.ts';
import type { Storage } from '../../electron/storage/storage.ts';
import { openPlace, temporaryPlace, type TestPlace } from '../unit/storage/temporaryStorage.ts';

const folder = path.join(import.meta.dirname, '../../electron/storage/migrations');
const numbered = (version: number): string => String(version).padStart(4, '0');
const sqlOf = (kind: 'rows' | 'schema', version: number): string =>
  readFileSync(path.join(import.meta.dirname, kind, `${numbered(version)}.sql`), 'utf8');

/** A database as the program of that version left it: its schema, and rows of it and of every version before. */
function makeOlder(file: string, version: number): void {
  const db = new Database(file);
  for (const { version: step } of ALL_MIGRATIONS.slice(0, version)) {
    migrate(db, ALL_MIGRATIONS.slice(0, step), `0.0.${step}`);
    db.exec(sqlOf('rows', step));
  }
  db.close();
}

const report: Report = {
  id: 'r1',
  kind: 'department',
  layout: { id: 'henan-2026', version: 1 },
  year: 2026,
  department: { name: '测试区医疗保障局', shortName: '我局', code: '101', level: '区' },
  dates: { approved: '2026-01-20' },
  units: [{ id: 'u1', code: '101001', name: '局本级', role: 'unit' }],
  current: {
    ...emptyDatasets(),
    expenditure: [
      { id: 'b', function: '2101599', amounts: { goods: fen(7) } },
      { id: 'a', function: '2101501', amounts: { wages: fen(123456) } },
    ],
  },
  prior: { ...emptyDatasets(), expenditure: [{ id: 'a', function: '2101501', amounts: { wages: fen(100000) } }] },
  stated: [{ id: 's1', at: { dataset: 'expenditure', year: 'this' }, fen: fen(123463), half: fen(50) }],
  texts: { duties: '第一段\n第二段' },
  sections: { overview: { paragraphs: [{ id: 'p1', runs: [{ kind: 'text', text: '概况' }] }], templateKey: 'k' } },
  waivers: [{ finding: 'w1', reason: '四舍五入', by: '王某', at: '2026-01-06T00:00:00.000Z' }],
};

/** What the rows of each version must still say once they are in the present version. */
const survives: Readonly<Record<number, (storage: Storage) => void>> = {
  1: ({ reports, history }) => {
    expect(reports.load('r1')).toMatchObject({ report, summary: { seq: 3, archived: false, changedBy: '王某' } });
    expect(reports.load('r1').report).toEqual(report);
    expect(reports.list({ state: 'deleted' }).map((r) => [r.id, r.department.parentName])).toEqual([['r2', '测试局']]);
    expect(history.page('r1').map((e) => [e.seq, e.kind, e.state])).toEqual([
      [3, 'undo', 'done'],
      [2, 'edit', 'undone'],
      [1, 'edit', 'done'],
      [0, 'create', 'done'],
    ]);
    expect(history.redo('r1', { id: 'x', expectedSeq: 3, by: '' }).label).toBe('改批复日期');
    history.undo('r1', { id: 'y', expectedSeq: 4, by: '' });
    history.undo('r1', { id: 'z', expectedSeq: 5, by: '' });
    expect(reports.load('r1').report).toEqual({ ...report, texts: {} });
  },
  2: ({ reports, settings, layouts, recentFiles }) => {
    expect(reports.load('r2').summary).toMatchObject({ archived: true });
    expect(settings.all()).toEqual({ ui: { left: 240 }, userName: '王某' });
    expect(layouts.list().map((l) => [l.id, l.version, l.newest])).toEqual([
      ['own', 1, false],
      ['own', 2, true],
    ]);
    expect(recentFiles.list()).toEqual([
      { path: '/报告/a.mz', title: '测试区医疗保障局 2026', usedAt: '2026-01-06T03:00:00.000Z' },
    ]);
  },
  3: ({ publications }) => {
    expect(publications.list('r1')).toMatchObject([
      { correction: 0, reviewer: '李某', note: '' },
      { correction: 1, note: '更正合计', madeBy: '王某' },
    ]);
    expect(publications.draft('r1', 1)).toBe('{"format":"mz","version":2}');
  },
};

describe('the list of migrations', () => {
  it('is numbered from 1 without a gap', () => {
    expect(ALL_MIGRATIONS.map((m) => m.version)).toEqual(ALL_MIGRATIONS.map((_, i) => i + 1));
  });

  it('is the folder, file by file', () => {
    const files = readdirSync(folder).filter((name) => /^\d/.test(name));
    expect(files.toSorted()).toEqual(ALL_MIGRATIONS.map(({ version, name }) => `${numbered(version)}-${name}.ts`));
  });

  it('has rows of each version to be proved on', () => {
    for (const { version } of ALL_MIGRATIONS) {
      expect(existsSync(path.join(import.meta.dirname, 'rows', `${numbered(version)}.sql`))).toBe(true);
      expect(survives[version]).toBeDefined();
    }
  });
});

describe.each(ALL_MIGRATIONS.map((m) => m.version))('version %i', (version) => {
  it('has the tables that were shipped with it: a step is never changed, the next one mends it', () => {
    const db = new Database(':memory:');
    migrate(db, ALL_MIGRATIONS.slice(0, version), '0.0.0');
    const parts = db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY name")
      .pluck()
      .all() as string[];
    db.close();
    expect(`${parts.join(';\n\n')};\n`).toBe(sqlOf('schema', version));
  });

  it('is brought to the present one with all its rows, after a backup of it as it was', async () => {
    const place: TestPlace = temporaryPlace();
    makeOlder(place.file, version);
    const { storage, migrated, migrationBackup } = await openPlace(place);
    const pending = ALL_MIGRATIONS.slice(version).map((m) => m.version);
    expect(migrated).toEqual(pending);
    for (const earlier of ALL_MIGRATIONS.slice(0, version)) survives[earlier.version]!(storage);
    storage.settings.set('written', 'now');
    await storage.close();
    const again = await openPlace(place);
    expect(again.migrated).toEqual([]);

    if (pending.length === 0) return expect(migrationBackup).toBeNull();
    if (migrationBackup?.kind !== 'made') return expect.unreachable('no backup before the migration');
    const backup = new Database(migrationBackup.backup.path, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(version);
    expect(backup.prepare('SELECT count(*) FROM reports').pluck().get()).toBe(2);
    backup.close();
  });

  it('is brought to the present one also when the first attempt is cut off after each step', async () => {
    const place = temporaryPlace();
    makeOlder(place.file, version);
    for (let reached = version; reached < ALL_MIGRATIONS.length; reached += 1) {
      const stumble = { version: reached + 2, name: 'stumble', up: () => expect.unreachable('cut off') };
      const migrations = [...ALL_MIGRATIONS.slice(0, reached + 1), stumble];
      await expect(openPlace(place, { migrations })).rejects.toThrow(/已撤回/);
    }
    const { storage } = await openPlace(place);
    for (const earlier of ALL_MIGRATIONS.slice(0, version)) survives[earlier.version]!(storage);
  });
});
