import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { DATABASE_FILE } from '../../electron/services/core/database.ts';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { openDatabase, thisProcess } from '../../electron/storage/storage.ts';
import { writeDraft } from '../../shared/report/draftFile.ts';
import type { Report } from '../../shared/report/report.ts';
import { fixtureReport, layoutOf } from '../support/fixtureReport.ts';
import { connectInProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';
import type { TestWindow } from './support/transport.ts';

const DRAFT = path.join(import.meta.dirname, '../fixtures/reports/hongqi-2026.mz');
const WORDS = { reviewer: '李审核', approver: '王负责', date: '2026-04-01', note: '' };

let ports: TestPorts;
let services: Services;
let window: TestWindow;
beforeAll(async () => {
  ports = testPorts({ host: 'browser' });
  await storeOwn();
  services = await createServices(ports);
  window = connectInProcess(services);
});
afterAll(async () => {
  await services.close();
  ports.remove();
});

const secrecy = { reviewer: '赵保密', date: '2026-03-30', result: '同意公开' };
const fixture = fixtureReport('hongqi-2026');
/** In a layout that does not come with the program. */
const OWN: Report = { ...fixture, id: 'own', layout: { id: 'own-2026', version: 1 }, secrecy };

/** A report in a layout of its own, published once. */
async function storeOwn(): Promise<void> {
  const { now, log, paths, version } = ports;
  const opened = await openDatabase(path.join(paths.data, DATABASE_FILE), {
    ...{ now, log, backupsFolder: () => paths.backups, appVersion: version },
    ...thisProcess(),
  });
  if (opened.kind !== 'open') throw new Error(opened.message);
  const { layouts, reports, publications, close } = opened.storage;
  layouts.save({ ...layoutOf(fixture), ...OWN.layout, name: '自用' }, '王芳');
  reports.create(OWN, { label: '新建', by: '王芳' });
  publications.add(OWN.id, { ...WORDS, correction: 0, secrecy }, writeDraft(OWN), '王芳');
  await close();
}

const filesIn = (token: string): Record<string, Uint8Array> => {
  const found = /[^/]+(?=\/[^/]*$)/.exec(token)![0];
  return unzipSync(services.takeDownload(found)!.bytes);
};

describe('a report that is made public', () => {
  it('is refused without a secrecy review, then kept with every version; a correction brings its comparison', async () => {
    const { api } = window;
    const opened = await api.call('reports.openFile', { file: { name: 'a.mz', text: readFileSync(DRAFT, 'utf8') } });
    const { id } = opened!;
    const make = (note = ''): ReturnType<typeof api.call<'publications.make'>> =>
      api.call('publications.make', { id, runId: `run ${note}`, ...WORDS, note });
    await expect(make()).rejects.toThrow(/保密审查/);
    expect(await api.call('publications.list', { id })).toEqual([]);

    const change = (command: object, expectedSeq: number) =>
      api.call('report.execute', {
        id,
        command: command as never,
        expectedSeq,
        clientId: 'c',
        requestId: `r${expectedSeq}`,
      });
    await change({ name: 'setSecrecy', params: { secrecy } }, 0);
    const first = filesIn((await make())!.download!);
    expect(Object.keys(first).every((name) => name.startsWith('2026年度新乡市红旗区医疗保障局部门预算公开/'))).toBe(
      true,
    );

    await change({ name: 'setText', params: { field: 'duties', value: '改过的职责。' } }, 1);
    await expect(make()).rejects.toThrow(/更正了什么/);
    const second = filesIn((await make('更正职责'))!.download!);
    expect(Object.keys(second).map((name) => name.split('/')[1])).toContain('更正对照表.pdf');
    expect(await api.call('publications.list', { id })).toMatchObject([
      { correction: 0, reviewer: '李审核', secrecy },
      { correction: 1, note: '更正职责' },
    ]);
  }, 180_000);

  it('in a layout of its own is corrected in that layout', async () => {
    const { id } = OWN;
    const files = filesIn(
      (await window.api.call('publications.make', { id, runId: 'own', ...WORDS, note: '更正' }))!.download!,
    );
    expect(Object.keys(files).map((name) => name.split('/')[1])).toContain('更正对照表.pdf');
  }, 180_000);
});
