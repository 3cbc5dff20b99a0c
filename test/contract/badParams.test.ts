import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../shared/contract/contract.ts';
import { PARAMS } from '../../shared/contract/params.ts';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { connectInProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';
import type { TestWindow } from './support/transport.ts';

const LONG = 'x'.repeat(20_000);
const change = { id: 'a', expectedSeq: 0, clientId: 'c', requestId: 'r' };
const command = { name: 'setText', params: { field: 'duties', value: 'x' } };
const create = { layoutId: 'henan-2026', departmentName: '局', year: 2026 };

/** Wrong parameters, for every method there is: a new method does not compile without its row. */
const BAD: Readonly<Record<Method, readonly unknown[]>> = {
  'app.info': [{ more: 1 }, 'text', 7],
  'database.state': [{ more: 1 }],
  'database.open': [{ fromBackup: 5 }, { takeover: 'yes' }, { file: '/etc/passwd' }],
  'reports.list': [{ search: LONG }, { year: 1 }, { archived: 'yes' }, { state: 'all' }],
  'reports.create': [
    { ...create, layoutId: '' },
    { ...create, year: '2026' },
    { ...create, year: 20_266 },
    { ...create, year: 2026.5 },
    { ...create, level: '国' },
    { ...create, kind: 'family' },
    { ...create, departmentName: LONG },
    { ...create, units: [{ name: '' }] },
    { ...create, units: [{ name: '馆', id: 'x' }] },
    { ...create, id: 'chosen' },
    { layoutId: 'henan-2026', year: 2026 },
  ],
  'reports.duplicate': [{}, { id: '' }],
  'reports.roll': [
    { id: 'a' },
    { id: 'a', year: 25 },
    { id: 'a', year: 2025, layoutId: '' },
    { id: 'a', year: 2025, decisions: { projects: { p: 'gone' } } },
    { id: 'a', year: 2025, decisions: { newProjects: [{}] } },
    { id: 'a', year: 2025, decisions: { dates: { published: 'soon' } } },
  ],
  'reports.archive': [{ id: 'a' }, { id: 'a', archived: 1 }],
  'reports.delete': [{}, { id: ['a'] }],
  'reports.restore': [{}, { id: null }],
  'reports.checkCount': [{ id: 'a' }, { id: 'a', seq: -1 }],
  'reports.purge': [{}, { id: 'a', all: true }],
  'reports.openFile': [{ path: '' }, { path: 'a\0b.mz' }, { file: { name: 'a.mz' } }, { file: 'text' }, { path: 5 }],
  'reports.saveAs': [{}, { id: 'a', path: '' }, { id: 'a', path: 'a\0.mz' }],
  'reports.recentFiles': [{ more: 1 }],
  'report.load': [{}, { id: LONG }],
  'report.execute': [
    { ...change },
    { ...change, command: { name: 'eraseAll', params: {} } },
    { ...change, command: { ...command, name: '__proto__' } },
    { ...change, command: { name: 'setText', params: { field: 5, value: 'x' } } },
    { ...change, command: { ...command, extra: 1 } },
    { ...change, command, expectedSeq: -1 },
    { ...change, command, expectedSeq: 0.5 },
    { ...change, command, requestId: '' },
    { ...change, command, sql: 'DROP TABLE reports' },
    {
      ...change,
      command: {
        name: 'setCell',
        params: { year: 'this', dataset: 'nothing', lineId: 'l', change: { kind: 'amount', node: 'x', fen: 1 } },
      },
    },
  ],
  'report.undo': [{}, { ...change, expectedSeq: 'first' }],
  'report.redo': [{}, { ...change, command }],
  'report.history': [{}, { id: 'a', limit: 0 }, { id: 'a', limit: 1_000_000 }, { id: 'a', before: -1 }],
  'report.historyPatches': [{ id: 'a' }, { id: 'a', seq: '1' }],
  'layouts.list': [{ region: '河南' }],
  'layouts.get': [{}, { id: 'a', version: 0 }],
  'preview.render': [{ id: 'a' }, { id: 'a', runId: '' }],
  'preview.cancel': [{}, { runId: 1 }],
  'preview.bytes': [{}, { token: '' }],
  'export.file': [
    { id: 'a', runId: 'r' },
    { id: 'a', runId: 'r', format: 'odt' },
    { id: 'a', runId: 'r', format: 'pdf', path: '\0' },
  ],
  'export.checkSheet': [
    { id: 'a', runId: 'r' },
    { id: 'a', runId: 'r', format: 'txt' },
    { id: 'a', runId: 'r', format: 'pdf', unit: 'x' },
  ],
  'publications.list': [{}, { id: '' }],
  'publications.make': [
    { id: 'a', runId: 'r' },
    { id: 'a', runId: 'r', reviewer: LONG, approver: '', date: '', note: '' },
    { id: 'a', runId: 'r', reviewer: '', approver: '', date: '', note: '', correction: 3 },
  ],
  'export.cancel': [{}],
  print: [{ id: 'a' }, { id: 'a', runId: 'r', printer: 'x' }],
  'print.checkSheet': [{ id: 'a' }, { id: 'a', runId: '' }],
  'files.show': [{}, { path: '' }],
  'files.forget': [{}, { path: LONG }],
  'settings.get': [{ key: 'fonts' }],
  'settings.set': [
    {},
    { settings: { fonts: 'mine' } },
    { settings: { moneyUnit: '角' } },
    { settings: { userName: 5 } },
    { settings: { unknown: 1 } },
    { settings: { backupFolder: 'a\0b' } },
    { settings: { shortcuts: { 'edit.undo': 5 } } },
  ],
  'fonts.list': [{ folder: '/' }],
  'backups.list': [{ folder: '/' }],
  'backups.make': [{ reason: 'x' }],
  'backups.restore': [{}, { id: '' }],
  'import.read': [
    {},
    { runId: 'r', files: [] },
    { runId: 'r', files: [{ path: 'a\0.docx' }] },
    { runId: 'r', files: [{ name: 'a.docx' }] },
    { runId: 'r', files: [{ name: 'a.docx', base64: 5 }] },
    { runId: '', files: [{ path: '/a.docx' }] },
  ],
  'import.cancel': [{ runId: 5 }, { token: '' }, { all: true }],
  'import.adjust': [
    { token: 't' },
    { token: 't', adjustment: { year: 1 } },
    { token: 't', adjustment: { tables: [{ index: -1, change: {} }] } },
    { token: 't', adjustment: { tables: [{ index: 0, change: { kind: 'poems' } }] } },
    { token: 't', adjustment: { tables: [{ index: 0, change: { columns: [{ index: 0, meaning: 5 }] } }] } },
  ],
  'import.table': [
    { token: 't' },
    { token: 't', table: 0, from: 0, count: 0 },
    { token: 't', table: 0.5, from: 0, count: 1 },
  ],
  'import.mistakes': [{}, { token: 5 }],
  'import.fill': [
    { token: 't', id: 'a' },
    { token: 't', id: 'a', order: { year: 'next', datasets: {}, changes: {} } },
    { token: 't', id: 'a', order: { year: 'this', datasets: { nothing: 'file' }, changes: {} } },
    { token: 't', id: 'a', order: { year: 'this', datasets: {}, changes: { x: 'both' } } },
  ],
  'import.accept': [{ token: 't' }, { token: 't', target: { kind: 'all' } }],
  'log.error': [{}, { message: LONG }, { message: 'a', detail: 5 }],
};

describe('bad parameters', () => {
  let ports: TestPorts;
  let services: Services;
  let window: TestWindow;
  beforeAll(async () => {
    ports = testPorts();
    services = await createServices(ports);
    window = connectInProcess(services);
  });
  afterAll(async () => {
    await services.close();
    ports.remove();
  });

  it('are known for each method', () => expect(Object.keys(BAD)).toEqual(Object.keys(PARAMS)));

  it.each(Object.entries(BAD))('of %s are refused with one Chinese sentence', async (method, list) => {
    for (const params of [...list, undefined, null, [], 'text']) {
      const answer = await window.raw(method, params);
      expect(answer, JSON.stringify(params)).toMatchObject({ ok: false, problem: { code: 'badParams' } });
      const message = answer.ok ? '' : answer.problem.message;
      expect(message).toMatch(/^请求的内容不正确，没有执行（.+）。请检查输入后重试。$/);
    }
  });

  it('change nothing and are no failures of the program', async () => {
    expect(await window.api.call('reports.list', {})).toEqual([]);
    expect(ports.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
