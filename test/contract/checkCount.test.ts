import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { checkDraft } from '../../shared/checks/checkDraft.ts';
import { composeReport, fixtureReport, layoutOf } from '../support/fixtureReport.ts';
import { connectInProcess } from './support/inProcess.ts';
import { testPorts, type TestPorts } from './support/testPorts.ts';

let services: Services | undefined;
let ports: TestPorts;
beforeEach(() => {
  ports = testPorts();
});
afterEach(async () => {
  await services?.close();
  ports.remove();
});

it('what the checks find is counted for the list, without what was explained; waivers survive a new run', async () => {
  services = await createServices(ports);
  const { api } = connectInProcess(services);
  const file = path.join(import.meta.dirname, '../fixtures/reports/hongqi-2026.mz');
  const { id } = (await api.call('reports.openFile', { path: file }))!;
  const { report, seq } = await api.call('report.load', { id });
  const before = await api.call('reports.checkCount', { id, seq });
  const fixture = fixtureReport('hongqi-2026');
  const { findings } = checkDraft(fixture, layoutOf(fixture), composeReport(fixture));
  const warnings = findings.filter((f) => f.severity === 'warning');
  expect(before.warnings).toBe(warnings.length);

  const waiver = { finding: warnings[0]!.id, reason: '上级口径', by: '王芳', at: '2026-03-02T01:02:03.000Z' };
  const order = { id, clientId: 'c', expectedSeq: seq, requestId: 'waive' };
  const waived = await api.call('report.execute', { ...order, command: { name: 'waive', params: { waiver } } });
  const after = await api.call('reports.checkCount', { id, seq: waived.seq });
  expect(after).toEqual({ errors: before.errors, warnings: before.warnings - 1 });

  // an edit elsewhere: the checks run anew, the explanation still answers the same finding
  const [field] = Object.keys(layoutOf(report).fields);
  const edit = { name: 'setText', params: { field: field!, value: '负责医疗保障工作。' } } as const;
  const edited = await api.call('report.execute', {
    ...order,
    command: edit,
    expectedSeq: waived.seq,
    requestId: 'edit',
  });
  expect((await api.call('reports.checkCount', { id, seq: edited.seq })).warnings).toBeLessThan(before.warnings);
});

it.each([
  ['what was counted', false],
  ['a count under way', true],
])('%s before another database took its place is not what that one holds', async (_, isUnderWay) => {
  services = await createServices(ports);
  const { api } = connectInProcess(services);
  const file = path.join(import.meta.dirname, '../fixtures/reports/hongqi-2026.mz');
  const { id } = (await api.call('reports.openFile', { path: file }))!;
  const { seq } = await api.call('report.load', { id });
  const { id: backup } = await api.call('backups.make', {});
  const fixture = fixtureReport('hongqi-2026');
  const { findings } = checkDraft(fixture, layoutOf(fixture), composeReport(fixture));
  const warnings = findings.filter((f) => f.severity === 'warning');
  const waiver = { finding: warnings[0]!.id, reason: '上级口径', by: '王芳', at: '2026-03-02T01:02:03.000Z' };
  const order = { id, clientId: 'c', expectedSeq: seq };
  const waive = { name: 'waive', params: { waiver } } as const;
  const old = await api.call('report.execute', { ...order, command: waive, requestId: 'old' });
  const counting = api.call('reports.checkCount', { id, seq: old.seq });
  if (!isUnderWay) await counting;

  await api.call('backups.restore', { id: backup });
  await counting;
  const sign = {
    name: 'setSecrecy',
    params: { secrecy: { reviewer: '赵保密', date: '2026-03-30', result: '同意公开' } },
  } as const;
  const now = await api.call('report.execute', { ...order, command: sign, requestId: 'new' });
  expect(now.seq).toBe(old.seq);
  expect((await api.call('reports.checkCount', { id, seq: now.seq })).warnings).toBe(warnings.length);
});
