import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runChecks } from '../../../shared/checks/runChecks.ts';
import { materialOfSource } from '../../../shared/checks/material/ofSource.ts';
import { LAYOUTS, layoutById } from '../../../shared/layouts/registry.ts';
import { toReport } from '../../../shared/recognise/draft/toReport.ts';
import { recognise } from '../../../shared/recognise/recognise.ts';
import { readFile } from '../../../electron/importers/readFile.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';

interface Given {
  readonly seed: string;
  readonly id: string;
  readonly severity: string;
  readonly lines: readonly number[];
}

async function findingsOf(name: string) {
  const document = await readFile(readFileSync(sharedPath(`reports/${name}.txt`)), `${name}.txt`);
  const recognised = recognise([document], { layouts: LAYOUTS });
  const layout = layoutById(recognised.layouts[0]!.layout)!;
  return runChecks(materialOfSource([document], recognised, toReport(recognised, layout, 'r'), layout)).findings;
}

describeWithShared(['reports/000.txt', 'reports/findings-000-002.json'], '审核已公开的报告', () => {
  const given = (): Given[] => JSON.parse(readFileSync(sharedPath('reports/findings-000-002.json'), 'utf8')) as Given[];
  const linesOf = (seed: string, severities: readonly string[]): Set<number> =>
    new Set(
      given()
        .filter((g) => g.seed === seed && severities.includes(g.severity))
        .flatMap((g) => g.lines),
    );

  test('000: no error that its authors did not make', async () => {
    const known = linesOf('000', ['error']);
    const errors = (await findingsOf('000')).filter((f) => f.severity === 'error');
    expect(errors.filter((f) => !known.has(f.where.line!)).map((f) => f.message)).toEqual([]);
    expect(errors.length).toBeGreaterThanOrEqual(6);
  });

  test('000: warnings stand where something is wrong', async () => {
    const known = linesOf('000', ['error', 'warning']);
    const warnings = (await findingsOf('000')).filter((f) => f.severity === 'warning');
    expect(warnings.filter((f) => !known.has(f.where.line!)).map((f) => f.message)).toEqual([]);
  });
});
