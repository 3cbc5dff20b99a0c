import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readDraft } from '../../shared/report/draftFile.ts';
import { overBridge } from './support/bridge.ts';
import { inProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';
import type { TestHost, TestWindow, Transport } from './support/transport.ts';
import { overWebSocket } from './support/webSocket.ts';

vi.mock('electron', async () => import('./support/fakeElectron.ts'));

const NEW = { layoutId: 'henan-2026', departmentName: '临江市档案局', year: 2026 } as const;

let ports: TestPorts;
let host: TestHost;
let window: TestWindow;
const create = async (): Promise<string> => (await window.api.call('reports.create', NEW)).id;

async function open({ host: kind, start }: Transport): Promise<void> {
  ports = testPorts({ host: kind });
  host = await start(ports);
  window = await host.openWindow();
}
async function close(): Promise<void> {
  await window.close();
  await host.close();
  ports.remove();
}

/** What the file says of itself. */
async function pdfProperties(file: string): Promise<object> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  return (await pdf.getMetadata()).info;
}

describe.each([inProcess, overBridge])('files on the desktop, over: $name', (transport) => {
  beforeAll(() => open(transport));
  afterAll(close);

  it('saves, opens, exports and prints through the host', async () => {
    const { api } = window;
    const id = await create();
    const file = path.join(ports.folder, '草稿.mz');
    ports.answerDialog(null);
    expect(await api.call('reports.saveAs', { id })).toBeNull();
    ports.answerDialog(file);
    expect(await api.call('reports.saveAs', { id })).toEqual({ path: file, notes: [] });
    expect(ports.questions.at(-1)).toMatchObject({ name: '临江市档案局2026年预算草稿.mz', extension: '.mz' });
    expect(readDraft(readFileSync(file, 'utf8'))).toMatchObject({ ok: true, report: { id } });
    expect(await api.call('reports.recentFiles', {})).toMatchObject([{ path: file, name: '临江市档案局 2026' }]);
    expect(await api.call('reports.openFile', { path: file })).toEqual({ id, repairs: [] });
    ports.answerDialog(null);
    expect(await api.call('reports.openFile', {})).toBeNull();
    await api.call('files.show', { path: file });
    expect(ports.shown).toEqual([file]);
    await expect(api.call('files.show', { path: path.join(ports.folder, 'other') })).rejects.toMatchObject({
      code: 'notFound',
    });
    await api.call('files.forget', { path: file });
    expect(await api.call('reports.recentFiles', {})).toEqual([]);

    const pdf = path.join(ports.folder, '报告');
    const saved = await api.call('export.file', { id, format: 'pdf', runId: 'export-1', path: pdf });
    expect(saved?.path).toBe(`${pdf}.pdf`);
    expect(readFileSync(`${pdf}.pdf`, 'latin1')).toMatch(/^%PDF/);
    expect(await api.call('print', { id, runId: 'print-1' })).toEqual({});
    const sheet = path.join(ports.folder, '审核表');
    const exported = await api.call('export.checkSheet', { id, format: 'xlsx', runId: 'sheet-1', path: sheet });
    expect(exported?.path).toBe(`${sheet}.xlsx`);
    expect(readFileSync(`${sheet}.xlsx`, 'latin1')).toMatch(/^PK/);
    expect(await api.call('print.checkSheet', { id, runId: 'sheet-2' })).toEqual({});
    expect(ports.printed.map(({ title }) => title)).toEqual([
      '临江市档案局2026年部门预算',
      '临江市档案局2026年部门预算公开审核表',
    ]);
  });

  it('exports the part of one unit, named after it in the file and its properties', async () => {
    const { api } = window;
    const fixture = path.join(import.meta.dirname, '../fixtures/reports/xinle-2021.mz');
    const { id } = (await api.call('reports.openFile', { path: fixture }))!;
    const { report } = await api.call('report.load', { id });
    const unit = report.units.find(({ role }) => role === 'unit')!;
    const file = path.join(ports.folder, '单位.pdf');
    ports.answerDialog(file);
    await api.call('export.file', { id, format: 'pdf', runId: 'unit-1', unit: unit.id });
    expect(ports.questions.at(-1)).toMatchObject({ name: `${unit.name}2021年单位预算.pdf` });
    expect(await pdfProperties(file)).toMatchObject({ Title: `2021年${unit.name}单位预算`, Author: unit.name });
    const whole = path.join(ports.folder, '部门.pdf');
    await api.call('export.file', { id, format: 'pdf', runId: 'unit-2', path: whole });
    expect(await pdfProperties(whole)).toMatchObject({ Author: report.department.name });
    await expect(
      api.call('export.file', { id, format: 'pdf', runId: 'unit-3', path: file, unit: '没有的单位' }),
    ).rejects.toMatchObject({ code: 'badParams', message: expect.stringContaining(unit.name) });
    const flat = await create();
    await expect(
      api.call('export.file', { id: flat, format: 'pdf', runId: 'unit-4', path: file, unit: unit.id }),
    ).rejects.toMatchObject({ code: 'badParams' });
  });

  it('opens no file of another kind, and writes into no missing folder', async () => {
    const { api } = window;
    const id = await create();
    const secret = path.join(ports.folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    await expect(api.call('reports.openFile', { path: secret })).rejects.toMatchObject({ code: 'fileForeign' });
    await expect(api.call('reports.saveAs', { id, path: 'relative.mz' })).rejects.toMatchObject({
      code: 'badParams',
    });
    const lost = path.join(ports.folder, 'no', 'a.pdf');
    await expect(api.call('export.file', { id, format: 'pdf', runId: 'export-2', path: lost })).rejects.toMatchObject({
      code: 'folderMissing',
    });
  });
});

describe('files in a browser', () => {
  beforeAll(() => open(overWebSocket));
  afterAll(close);

  it('hands files to the browser, each once, and takes no path from it', async () => {
    const { api } = window;
    const id = await create();
    const fetched = (address: string | undefined): Promise<Response> => host.fetch!(address!);
    const draft = await api.call('reports.saveAs', { id });
    expect(draft?.path).toBe('临江市档案局2026年预算草稿.mz');
    const response = await fetched(draft?.download);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E4/);
    expect(readDraft(await response.text())).toMatchObject({ ok: true, report: { id } });
    expect((await fetched(draft?.download)).status).toBe(404);

    const pdf = await api.call('export.file', { id, format: 'pdf', runId: 'export-3' });
    expect(await (await fetched(pdf?.download)).text()).toMatch(/^%PDF/);
    const printed = await api.call('print', { id, runId: 'print-2' });
    const page = await fetched(printed.download);
    expect([page.headers.get('content-type'), page.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      'inline',
    ]);

    for (const call of [
      api.call('reports.openFile', { path: '/etc/passwd.mz' }),
      api.call('reports.saveAs', { id, path: path.join(ports.folder, 'a.mz') }),
      api.call('export.file', { id, format: 'pdf', runId: 'export-4', path: path.join(ports.folder, 'a.pdf') }),
    ])
      await expect(call).rejects.toMatchObject({ code: 'noPermission' });
    await expect(api.call('reports.openFile', {})).rejects.toMatchObject({ code: 'badParams' });
  });
});
