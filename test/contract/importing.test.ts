import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImportReading, ImportSource } from '../../shared/contract/importing.ts';
import { publishedWord, systemExcel } from '../support/publishedReport.ts';
import { overBridge } from './support/bridge.ts';
import { inProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';
import type { TestHost, TestWindow } from './support/transport.ts';
import { overWebSocket } from './support/webSocket.ts';

vi.mock('electron', async () => import('./support/fakeElectron.ts'));

const uploaded = (name: string, bytes: Buffer): ImportSource => ({ name, base64: bytes.toString('base64') });
const WORD = uploaded('公开.docx', publishedWord());
const EXCEL = uploaded('收入.xlsx', systemExcel());
const BROKEN = uploaded('坏的.docx', publishedWord().subarray(0, 300));

let runs = 0;
const runId = (): string => `import-${(runs += 1)}`;

describe.each([inProcess, overWebSocket, overBridge])('import over: $name', ({ start, host: kind }) => {
  let ports: TestPorts;
  let host: TestHost;
  let window: TestWindow;
  beforeAll(async () => {
    ports = testPorts({ host: kind });
    host = await start(ports);
    window = await host.openWindow();
  });
  afterAll(async () => {
    await window.close();
    await host.close();
    ports.remove();
  });
  const read = (...files: ImportSource[]): Promise<ImportReading> =>
    window.api.call('import.read', { runId: runId(), files });
  const revenue = (reading: ImportReading) => reading.tables.find((table) => table.kind === 'revenue')!;

  it('reads several files, says of a bad one what is wrong, and tells how far it is', async () => {
    const heard: number[] = [];
    const stop = window.api.on('progress', ({ phase, done, total }) => phase === 'read' && heard.push(done / total));
    const reading = await read(WORD, BROKEN, EXCEL);
    stop();
    expect(reading).toMatchObject({ department: '临江市档案局', year: 2025, missing: [] });
    expect(reading.files.map(({ name, format, tables }) => [name, format, tables])).toEqual([
      ['公开.docx', 'docx', 3],
      ['坏的.docx', null, 0],
      ['收入.xlsx', 'xlsx', 1],
    ]);
    expect(reading.files[1]!.problem).toMatch(/坏的\.docx.*。/);
    expect(reading.tables.map(({ title, kind: what, state, unit }) => [title, what, state, unit])).toEqual([
      ['部门收入总体情况表', 'revenue', 'recognised', '万元'],
      ['一般公共预算支出表', 'expenditure', 'recognised', '万元'],
      ['库房情况登记表', 'kept', 'kept', '万元'],
      ['部门收入总体情况表', 'revenue', 'recognised', '元'],
    ]);
    expect(reading.tables[3]!.place).toBe('工作表“收入”');
    expect(reading.sections.map(({ heading }) => heading)).toContain('一、主要职责');
    expect(reading.kept.map(({ title }) => title)).toContain('库房情况登记表');
    expect(heard.at(-1)).toBe(1);
    expect(await window.api.call('reports.list', {})).toEqual([]);
  });

  it('shows a table as it stands and as it was read', async () => {
    const { token } = await read(WORD);
    const page = await window.api.call('import.table', { token, table: 0, from: 0, count: 100 });
    expect(page).toMatchObject({ head: 1, rows: 4, columns: 5, from: 0 });
    expect(page.cells.filter(({ row }) => row === 2).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['2012601', '行政运行', '200.00']),
    );
    expect(page.read.map((row) => [row.kind, row.code])).toEqual([
      ['total', ''],
      ['leaf', '2012601'],
      ['leaf', '2012604'],
    ]);
    expect(page.read[1]!.amounts).toContainEqual({ column: 3, fen: 200_000_000 });
    await expect(window.api.call('import.table', { token, table: 9, from: 0, count: 1 })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  it('takes what a person puts right: kind, column, unit, year, department; and takes it back', async () => {
    const { token, tables } = await read(WORD);
    const other = tables[0]!.meanings[4]!;
    const adjust = (adjustment: Parameters<typeof window.api.call<'import.adjust'>>[1]['adjustment']) =>
      window.api.call('import.adjust', { token, adjustment });
    const changed = await adjust({
      year: 2024,
      department: '临江市档案馆',
      tables: [
        {
          index: 0,
          change: { unit: '元', columns: [{ index: 4, meaning: other.key.replace('govFund', 'stateCapital') }] },
        },
        { index: 1, change: { kind: 'leftOut' } },
        { index: 2, change: { kind: 'assets' } },
      ],
    });
    expect(changed).toMatchObject({ year: 2024, department: '临江市档案馆' });
    expect(changed.tables.map(({ state, kind: what, corrected }) => [state, what, corrected])).toEqual([
      ['recognised', 'revenue', 'now'],
      ['leftOut', 'kept', 'now'],
      ['recognised', 'assets', 'now'],
    ]);
    expect(changed.tables[0]).toMatchObject({ unit: '元' });
    expect(changed.tables[0]!.meanings[4]!.name).toBe('国有资本经营预算');
    const page = await window.api.call('import.table', { token, table: 0, from: 1, count: 1 });
    expect(page.read[0]!.amounts).toContainEqual({ column: 3, fen: 20_000 });
    await expect(
      adjust({ tables: [{ index: 0, change: { columns: [{ index: 0, meaning: 'poem' }] } }] }),
    ).rejects.toMatchObject({ code: 'badParams' });
    const back = await adjust({
      year: null,
      department: null,
      tables: [
        { index: 0, change: { unit: null, columns: [{ index: 4, meaning: null }] } },
        { index: 1, change: { kind: null } },
        { index: 2, change: { kind: null } },
      ],
    });
    expect(back).toEqual(await adjust({}));
    expect(back).toMatchObject({ year: 2025, department: '临江市档案局' });
    expect(back.tables.every(({ corrected }) => corrected === 'no')).toBe(true);
  });

  it('shows the mistakes of the source', async () => {
    const { token } = await read(WORD);
    const mistakes = await window.api.call('import.mistakes', { token });
    expect(mistakes.some(({ severity, message }) => severity === 'error' && message.includes('310'))).toBe(true);
  });

  it('makes a report of it in one step, after a backup, and remembers what was put right', async () => {
    const { api } = window;
    const { token } = await read(EXCEL);
    await expect(api.call('import.accept', { token, target: { kind: 'new' } })).rejects.toMatchObject({
      code: 'badParams',
      message: expect.stringContaining('预算年度'),
    });
    await api.call('import.adjust', {
      token,
      adjustment: { year: 2025, tables: [{ index: 0, change: { unit: '万元' } }] },
    });
    const { id } = await api.call('import.accept', { token, target: { kind: 'new' } });
    const { report } = await api.call('report.load', { id });
    expect(report.current.revenue.map(({ amounts }) => amounts)).toEqual([
      { general: 2_000_000_000_000 },
      { general: 1_200_000_000_000 },
    ]);
    expect((await api.call('report.history', { id }))[0]).toMatchObject({
      kind: 'create',
      label: '从“收入.xlsx”导入',
    });
    expect((await api.call('backups.list', {})).map(({ reason }) => reason)).toContain('导入前');
    await expect(api.call('import.mistakes', { token })).rejects.toMatchObject({ code: 'notFound' });

    const again = await read(uploaded('另一年.xlsx', systemExcel(900_000)));
    expect(revenue(again)).toMatchObject({ unit: '万元', corrected: 'remembered' });
    await api.call('import.adjust', {
      token: again.token,
      adjustment: { year: 2025, tables: [{ index: 0, change: { unit: null } }] },
    });
    await api.call('import.accept', { token: again.token, target: { kind: 'new' } });
    expect(revenue(await read(EXCEL))).toMatchObject({ unit: '元', corrected: 'no' });
  });

  it('fills the tables of a report: shows what changes, does what was decided, in one step that can be undone', async () => {
    const { api } = window;
    const { id } = await api.call('reports.create', {
      layoutId: 'henan-2026',
      departmentName: '临江市档案局',
      year: 2026,
    });
    const order = { year: 'this', datasets: {}, changes: {} } as const;
    const first = await read(EXCEL);
    const empty = await api.call('import.fill', { token: first.token, id, order });
    expect(empty).toMatchObject({ seq: 0, changes: true, newUnits: [], unused: [] });
    expect(empty.datasets).toMatchObject([{ id: 'revenue', incoming: 2, same: 0, total: 2, conflicts: 0 }]);
    expect(empty.printed.tables.length).toBeGreaterThan(0);
    expect(empty.printed.sentences.length).toBeGreaterThan(0);
    await api.call('import.accept', { token: first.token, target: { kind: 'report', id, seq: 0, order } });
    const { report } = await api.call('report.load', { id });
    expect(report.current.revenue.map(({ amounts }) => amounts)).toEqual([
      { general: 200_000_000 },
      { general: 120_000_000 },
    ]);
    expect((await api.call('report.history', { id }))[0]!.label).toContain('收入.xlsx');

    // the same files later: only differences
    const same = await read(EXCEL);
    const nothing = await api.call('import.fill', { token: same.token, id, order });
    expect(nothing).toMatchObject({ seq: 1, changes: false, datasets: [{ same: 2, total: 0 }] });
    await expect(
      api.call('import.accept', { token: same.token, target: { kind: 'report', id, seq: 1, order } }),
    ).rejects.toMatchObject({ code: 'refused' });

    const later = await read(uploaded('收入.xlsx', systemExcel(1_500_000)));
    const differing = await api.call('import.fill', { token: later.token, id, order });
    expect(differing.datasets[0]).toMatchObject({ same: 1, total: 1, conflicts: 1 });
    expect(differing.datasets[0]!.changes[0]).toMatchObject({
      what: '一般公共预算',
      own: '1,200,000.00',
      file: '1,500,000.00',
      choice: 'file',
    });
    const kept = { ...order, changes: { [differing.datasets[0]!.changes[0]!.id]: 'own' as const } };
    expect(await api.call('import.fill', { token: later.token, id, order: kept })).toMatchObject({ changes: false });
    await expect(
      api.call('import.accept', { token: later.token, target: { kind: 'report', id, seq: 0, order } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await api.call('import.accept', { token: later.token, target: { kind: 'report', id, seq: 1, order } });
    const undone = await api.call('report.undo', { id, expectedSeq: 2, clientId: 'a', requestId: runId() });
    expect(undone?.seq).toBe(3);
    expect((await api.call('report.load', { id })).report.current.revenue[1]!.amounts).toEqual({
      general: 120_000_000,
    });
  });

  it('is given up without a trace', async () => {
    const before = await window.api.call('reports.list', {});
    const id = runId();
    const reading = window.api.call('import.read', { runId: id, files: [WORD, EXCEL] });
    const cancelled = window.api.call('import.cancel', { runId: id });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await cancelled;
    const { token } = await read(WORD);
    await window.api.call('import.cancel', { token });
    await expect(window.api.call('import.accept', { token, target: { kind: 'new' } })).rejects.toMatchObject({
      code: 'notFound',
    });
    expect(await window.api.call('reports.list', {})).toEqual(before);
  });

  it('trusts paths only where the host has dialogs', async () => {
    const file = path.join(ports.folder, '公开.docx');
    writeFileSync(file, publishedWord());
    const reading = read({ path: file });
    if (kind === 'electron') expect((await reading).tables).toHaveLength(3);
    else await expect(reading).rejects.toMatchObject({ code: 'noPermission' });
  });
});
