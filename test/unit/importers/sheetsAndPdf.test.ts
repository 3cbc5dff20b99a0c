import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFile } from '../../../electron/importers/readFile.ts';
import { displayNumber } from '../../../electron/importers/sheet/numberFormat.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';
import { countTables, scoreValues } from './truth.ts';

const FILES = ['000', '002', '003'].flatMap((seed) => ['xlsx', 'xls', 'pdf'].map((ending) => `${seed}.${ending}`));
const ALL = [...FILES, '000.calc.pdf', '002.chromium.pdf'];

describeWithShared(
  ALL.map((name) => `reports/docs/${name}`),
  'spreadsheets and PDFs of real reports',
  () => {
    it.each(ALL)('%s: all tables, cells at their row and column', async (name) => {
      const seed = name.slice(0, 3);
      const document = await readFile(readFileSync(sharedPath(`reports/docs/${name}`)), name);
      expect(document.blocks.filter((block) => block.kind === 'table')).toHaveLength(countTables(seed));
      const { right, of } = scoreValues(seed, document);
      expect(right / of).toBeGreaterThanOrEqual(0.995);
    });
  },
);

it.each([
  [1357.14, '#,##0.00', '1,357.14'],
  [1.005, '0.00', '1.01'],
  [-0.001, '0.00', '0.00'],
  [0, '#,##0.00;-#,##0.00;"-"', '-'],
  [0.1234, '0.0%', '12.3%'],
  [5, '000', '005'],
  [0.1 + 0.2, 'General', '0.3'],
])('%d in the format %s reads %s', (value, code, text) => {
  const formats = { codes: new Map([[164, code]]), from1904: false };
  expect(displayNumber(value, 164, formats)).toEqual({ text, isDate: false });
});
