import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFile } from '../../../electron/importers/readFile.ts';
import { displayNumber } from '../../../electron/importers/sheet/numberFormat.ts';
import type { SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';

interface TruthTable {
  kind: 'table';
  title: string;
  cells: { r: number; c: number; rs: number; cs: number; t: string }[];
}

const FILES = ['000', '002', '003'].flatMap((seed) => ['xlsx', 'xls', 'pdf'].map((ending) => `${seed}.${ending}`));
const ALL = [...FILES, '000.calc.pdf', '002.chromium.pdf'];

const squeeze = (text: string): string => text.normalize('NFKC').replaceAll(/[\s,]/g, '');
const isAmount = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
const isSame = (a: string, b: string): boolean => a === b || (isAmount(a) && isAmount(b) && Number(a) === Number(b));

function countRight(truth: TruthTable, table: SourceTable): number {
  const texts = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, squeeze(cell.text)]));
  return truth.cells.filter(
    (cell) => cell.t.trim() !== '' && isSame(texts.get(`${cell.r},${cell.c}`) ?? '', squeeze(cell.t)),
  ).length;
}

describeWithShared(
  ALL.map((name) => `reports/docs/${name}`),
  'spreadsheets and PDFs of real reports',
  () => {
    it.each(ALL)('%s: all tables, cells at their row and column', async (name) => {
      const truth: { blocks: (TruthTable | { kind: 'paragraph' })[] } = JSON.parse(
        readFileSync(sharedPath(`reports/docs/${name.slice(0, 3)}.truth.json`), 'utf8'),
      );
      const expected = truth.blocks.filter((block) => block.kind === 'table');
      const document = await readFile(readFileSync(sharedPath(`reports/docs/${name}`)), name);
      const tables = document.blocks.filter((block) => block.kind === 'table');
      expect(tables).toHaveLength(expected.length);
      const right = expected.reduce((sum, table, i) => sum + (tables[i] ? countRight(table, tables[i]) : 0), 0);
      const all = expected.flatMap((table) => table.cells).filter((cell) => cell.t.trim() !== '').length;
      expect(right / all).toBeGreaterThanOrEqual(0.995);
    });
  },
);

/** File → how it ends: the code of its refusal, or the words of its warning and its number of tables. */
const NASTY: readonly (readonly [string, { code: string } | { tables: number; warning?: string }])[] = [
  ['n01_text_numbers.xlsx', { tables: 10, warning: '隐藏列' }],
  ['n02_split_two_sheets.xlsx', { tables: 1 }],
  ['n04_all_on_one_sheet.xlsx', { tables: 8, warning: '隐藏的' }],
  ['n06_formula_nocache.xlsx', { tables: 1, warning: '5 个公式没有保存计算结果' }],
  ['n07_macro.xlsm', { tables: 10, warning: '宏' }],
  ['n08_huge_50k.xlsx', { code: 'TOO_MANY' }],
  ['n15_password.xlsx', { code: 'ENCRYPTED' }],
  ['n15_password.pdf', { code: 'ENCRYPTED' }],
  ['n16_empty.xlsx', { code: 'EMPTY' }],
  ['n16_truncated.xlsx', { code: 'CORRUPT' }],
  ['n45_zipbomb.xlsx', { code: 'BOMB' }],
  ['n55_scanned.pdf', { code: 'SCANNED' }],
];

describeWithShared(
  NASTY.map(([name]) => `reports/nasty/${name}`),
  'hostile spreadsheets and PDFs',
  () => {
    it.each(NASTY)('%s', async (name, outcome) => {
      const reading = readFile(readFileSync(sharedPath(`reports/nasty/${name}`)), name);
      if ('code' in outcome) {
        await expect(reading).rejects.toMatchObject({ name: 'ImportError', code: outcome.code });
        return;
      }
      const document = await reading;
      expect(document.blocks.filter((block) => block.kind === 'table')).toHaveLength(outcome.tables);
      expect(document.warnings.join('')).toContain(outcome.warning ?? '');
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
