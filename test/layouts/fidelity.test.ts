import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpReport, fixtureReport } from '../support/fixtureReport.ts';
import { describeWithShared, sharedPath } from '../support/sharedFolder.ts';

/**
 * `lost`: amounts that stand in the published report but not in its extracted text (001: the total row and five projects of
 * 附表4-9), which the tool therefore counts as foreign. What the authors got wrong is listed in except/<truth>.txt, if any.
 */
const CASES = [
  { fixture: 'hongqi-2026', truth: '002', cells: 99.5, figures: 98, lost: 0 },
  { fixture: 'xinxiang-2024', truth: '000', cells: 98, figures: 95, lost: 0 },
  { fixture: 'zengdu-2024', truth: '001', cells: 99, figures: 98, lost: 13 },
  { fixture: 'anshan-2024', truth: '003', cells: 99.5, figures: 98, lost: 0 },
  { fixture: 'xinle-2021', truth: '004', cells: 98, figures: 95, lost: 0 },
];

describeWithShared(
  ['tools/fidelity.mjs', ...CASES.map(({ truth }) => `reports/${truth}.json`)],
  'fidelity of the fixtures to the published reports',
  () => {
    test.each(CASES)('$fixture carries the published report $truth', ({ fixture, truth, cells, figures, lost }) => {
      const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'dump.json');
      writeFileSync(file, JSON.stringify(dumpReport(fixtureReport(fixture))));
      const args = [sharedPath('tools/fidelity.mjs'), '--truth', sharedPath(`reports/${truth}.json`), '--dump', file];
      const except = join(import.meta.dirname, `except/${truth}.txt`);
      if (existsSync(except)) args.push('--except', except);
      const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
      const share = (label: RegExp): number => Number(label.exec(told)?.[1]);
      expect(share(/^cells .* = ([\d.]+) %/m)).toBeGreaterThanOrEqual(cells);
      expect(share(/foreign amounts (\d+)/)).toBe(lost);
      expect(share(/rows out of order (\d+)/)).toBe(0);
      expect(share(/in their section .* = ([\d.]+) %/)).toBeGreaterThanOrEqual(figures);
    });
  },
);
