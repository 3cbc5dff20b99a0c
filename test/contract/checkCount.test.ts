import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createServices, type Services } from '../../electron/services/createServices.ts';
import { checkDraft } from '../../shared/checks/checkDraft.ts';
import { composeReport, fixtureReport, layoutOf } from '../support/fixtureReport.ts';
import { connectInProcess } from './support/inProcess.ts';
import { testPorts } from './support/testPorts.ts';

let services: Services | undefined;
const ports = testPorts();
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
