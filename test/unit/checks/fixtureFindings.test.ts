import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDraft } from '../../../shared/checks/checkDraft.ts';
import { composeReport, fixtureReport, layoutOf } from '../../support/fixtureReport.ts';
import { FIXTURES } from '../../support/planted/plantFaults.ts';

/** What the checks say of each fixture as it stands; every line was looked at. */
test.each(FIXTURES)('%s has exactly the findings of its list', (name) => {
  const report = fixtureReport(name);
  const { findings } = checkDraft(report, layoutOf(report), composeReport(report));
  const said = findings.map((f) => `${f.severity} ${f.check} ${f.message}`).toSorted();
  const file = join(import.meta.dirname, '../../fixtures/checks', `${name}.json`);
  expect(said).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
