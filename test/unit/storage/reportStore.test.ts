import { describe, expect, it } from 'vitest';
import { ReportMissing } from '../../../electron/storage/storage.ts';
import { expenditureLine, sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace } from './temporaryStorage.ts';

const origin = { label: '新建', by: '王某' };

describe('reports', () => {
  it('come back as they were stored, in the order of entry, also after a restart', async () => {
    const place = temporaryPlace();
    const report = sampleReport('r1');
    const { storage } = await openPlace(place);
    storage.reports.create(report, origin);
    expect(storage.reports.load('r1').report).toEqual(report);
    await storage.close();
    const again = await openPlace(place);
    expect(again.storage.reports.load('r1').report).toEqual(report);
    expect(again.unclean).toBe(false);
  });

  it('are listed with what the home screen shows, last changed first', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.reports.create(sampleReport('old', { year: 2025 }), origin);
    place.setTime('2026-03-02T10:00:00');
    storage.reports.create(sampleReport('new'), origin);
    expect(storage.reports.list().map((r) => r.id)).toEqual(['new', 'old']);
    expect(storage.reports.list()[0]).toEqual({
      id: 'new',
      kind: 'department',
      year: 2026,
      department: sampleReport('x').department,
      layout: { id: 'henan-2026', version: 1 },
      seq: 0,
      createdAt: new Date('2026-03-02T10:00:00').toISOString(),
      changedAt: new Date('2026-03-02T10:00:00').toISOString(),
      changedBy: '王某',
      archived: false,
      deletedAt: null,
    });
  });

  it.each([
    ['医疗', ['a', 'b']],
    ['医疗 2025', ['a']],
    ['2025  测试', ['a']],
    ['教育', ['c']],
    ['henan', ['a', 'b', 'c']],
    ['%', []],
    ['_', []],
    ['50%', []],
    ['\\', []],
    ['"', []],
    ['', ['a', 'b', 'c']],
  ])('search for %j finds %j', async (search, found) => {
    const { storage } = await openPlace(temporaryPlace());
    storage.reports.create(sampleReport('a', { year: 2025 }), origin);
    storage.reports.create(sampleReport('b'), origin);
    const department = { name: '教育局', shortName: '我局', code: '', level: '' } as const;
    storage.reports.create(sampleReport('c', { department }), origin);
    expect(
      storage.reports
        .list({ search })
        .map((r) => r.id)
        .toSorted(),
    ).toEqual(found);
  });

  it('can be filtered by year', async () => {
    const { storage } = await openPlace(temporaryPlace());
    storage.reports.create(sampleReport('a', { year: 2025 }), origin);
    storage.reports.create(sampleReport('b'), origin);
    expect(storage.reports.list({ year: 2025 }).map((r) => r.id)).toEqual(['a']);
  });

  it('move to the archive and back', async () => {
    const { storage } = await openPlace(temporaryPlace());
    storage.reports.create(sampleReport('a'), origin);
    expect(storage.reports.setArchived('a', true).archived).toBe(true);
    expect(storage.reports.list()).toEqual([]);
    expect(storage.reports.list({ state: 'archived' }).map((r) => r.id)).toEqual(['a']);
    storage.reports.setArchived('a', false);
    expect(storage.reports.list().map((r) => r.id)).toEqual(['a']);
  });

  it('are deleted into a bin, restored whole, and purged only from there', async () => {
    const { storage } = await openPlace(temporaryPlace());
    const report = sampleReport('a');
    storage.reports.create(report, origin);
    expect(() => storage.reports.purge('a')).toThrow(ReportMissing);
    storage.reports.softDelete('a');
    expect(storage.reports.list()).toEqual([]);
    expect(storage.reports.list({ state: 'deleted' }).map((r) => r.id)).toEqual(['a']);
    storage.reports.restore('a');
    expect(storage.reports.load('a').report).toEqual(report);
    storage.reports.softDelete('a');
    storage.reports.purge('a');
    expect(storage.reports.list({ state: 'deleted' })).toEqual([]);
    expect(() => storage.reports.load('a')).toThrow(ReportMissing);
  });

  it('are duplicated with everything but their history; the copy lives on its own', async () => {
    const { storage } = await openPlace(temporaryPlace());
    const report = sampleReport('a');
    storage.reports.create(report, origin);
    storage.reports.setArchived('a', true);
    const copy = storage.reports.duplicate('a', 'b', { label: '复制', by: '张某' });
    expect(copy).toMatchObject({ id: 'b', seq: 0, archived: false, changedBy: '张某' });
    expect(storage.reports.load('b').report).toEqual({ ...report, id: 'b' });
    storage.reports.softDelete('a');
    storage.reports.purge('a');
    expect(storage.reports.load('b').report).toEqual({ ...report, id: 'b' });
  });

  it('are not stored by halves: two lines of one id are refused and nothing is left', async () => {
    const { storage } = await openPlace(temporaryPlace());
    const lines = [expenditureLine('x', 1), expenditureLine('x', 2)];
    const report = sampleReport('a');
    expect(() =>
      storage.reports.create({ ...report, current: { ...report.current, expenditure: lines } }, origin),
    ).toThrow(/重复|不一致/);
    expect(storage.reports.list()).toEqual([]);
    expect(() => storage.reports.load('a')).toThrow(ReportMissing);
  });

  it.each(['load', 'softDelete', 'restore', 'purge'] as const)('%s of an unknown report says so', async (method) => {
    const { storage } = await openPlace(temporaryPlace());
    expect(() => storage.reports[method]('nobody')).toThrow(/找不到这份报告/);
  });
});
