import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpReport, fixtureReport } from '../support/fixtureReport.ts';
import { describeWithShared, sharedPath } from '../support/sharedFolder.ts';

const CASES = [
  { fixture: 'hongqi-2026', truth: '002', cells: 99.5, figures: 98 },
  { fixture: 'xinxiang-2024', truth: '000', cells: 98, figures: 95 },
];

describeWithShared(
  ['tools/fidelity.mjs', 'reports/000.json', 'reports/002.json'],
  'fidelity of the fixtures to the published reports',
  () => {
    test.each(CASES)('$fixture carries the published report $truth', ({ fixture, truth, cells, figures }) => {
      const file = join(mkdtempSync(join(tmpdir(), 'fidelity-')), 'dump.json');
      writeFileSync(file, JSON.stringify(dumpReport(fixtureReport(fixture))));
      const args = [sharedPath('tools/fidelity.mjs'), '--truth', sharedPath(`reports/${truth}.json`), '--dump', file];
      const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
      const share = (label: RegExp): number => Number(label.exec(told)?.[1]);
      expect(share(/^cells .* = ([\d.]+) %/m)).toBeGreaterThanOrEqual(cells);
      expect(share(/foreign amounts (\d+)/)).toBe(0);
      expect(share(/rows out of order (\d+)/)).toBe(0);
      expect(share(/in their section .* = ([\d.]+) %/)).toBeGreaterThanOrEqual(figures);
    });
  },
);
