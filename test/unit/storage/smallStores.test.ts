import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../shared/layout/layout.ts';
import { sampleReport } from './sampleReport.ts';
import { openPlace, temporaryPlace } from './temporaryStorage.ts';

const layout = (id: string, version: number, name: string): Layout => ({ id, version, name }) as unknown as Layout;

describe('settings', () => {
  it('hold any plain data, over a restart, and can be removed', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    const panels = { left: 240, open: ['审核', '说明'], nested: { a: null } };
    storage.settings.set('ui', panels);
    storage.settings.set('moneyUnit', '元');
    storage.settings.set('moneyUnit', '万元');
    await storage.close();
    const { storage: again } = await openPlace(place);
    expect(again.settings.get('ui')).toEqual(panels);
    expect(again.settings.all()).toEqual({ moneyUnit: '万元', ui: panels });
    again.settings.set('ui', undefined);
    expect(again.settings.get('ui')).toBeUndefined();
    expect(again.settings.get('toString')).toBeUndefined();
  });
});

describe('layouts', () => {
  it('are kept by version; the newest is given unless one is named', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    storage.layouts.save(layout('own', 1, '本地版式'), '王某');
    storage.layouts.save(layout('own', 2, '本地版式（改）'), '张某');
    storage.layouts.save(layout('own', 10, '本地版式（再改）'), '张某');
    expect(storage.layouts.load('own')?.version).toBe(10);
    expect(storage.layouts.load('own', 1)).toEqual(layout('own', 1, '本地版式'));
    expect(storage.layouts.load('own', 3)).toBeUndefined();
    expect(storage.layouts.load('other')).toBeUndefined();
    expect(storage.layouts.list().map((l) => [l.version, l.savedBy, l.newest])).toEqual([
      [1, '王某', false],
      [2, '张某', false],
      [10, '张某', true],
    ]);
  });

  it('never change once stored', async () => {
    const { storage } = await openPlace(temporaryPlace());
    storage.layouts.save(layout('own', 1, '本地版式'), '王某');
    storage.layouts.save(layout('own', 1, '本地版式'), '王某');
    expect(() => storage.layouts.save(layout('own', 1, '别的'), '王某')).toThrow(/第 1 版已经保存，不能改写/);
    expect(storage.layouts.load('own')?.name).toBe('本地版式');
  });

  it('that a report uses stay, also when that one is in the bin', async () => {
    const { storage } = await openPlace(temporaryPlace());
    storage.layouts.save(layout('own', 1, '本地版式'), '王某');
    storage.reports.create(sampleReport('r', { layout: { id: 'own', version: 1 } }), { label: '新建', by: '王某' });
    storage.reports.softDelete('r');
    expect(() => storage.layouts.remove('own')).toThrow(/正被 1 份报告使用/);
    storage.reports.purge('r');
    storage.layouts.remove('own');
    expect(storage.layouts.list()).toEqual([]);
  });
});

describe('recent files', () => {
  it('are listed newest first, each once, twenty at most', async () => {
    const place = temporaryPlace();
    const { storage } = await openPlace(place);
    for (let i = 10; i < 35; i += 1) {
      place.setTime(`2026-03-02T09:00:${i}`);
      storage.recentFiles.add(`/报告/${i}.mz`, `报告 ${i}`);
    }
    place.setTime('2026-03-02T10:00:00');
    storage.recentFiles.add('/报告/20.mz', '报告 20（改名）');
    const list = storage.recentFiles.list();
    expect(list).toHaveLength(20);
    expect(list.slice(0, 2).map((f) => f.title)).toEqual(['报告 20（改名）', '报告 34']);
    expect(list[0]?.usedAt).toBe(new Date('2026-03-02T10:00:00').toISOString());
    storage.recentFiles.remove('/报告/20.mz');
    expect(storage.recentFiles.list()[0]?.title).toBe('报告 34');
  });
});
