import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../electron/exporters/xlsx/renderXlsx.ts';
import { sheetNames } from '../../electron/exporters/xlsx/sheetNames.ts';
import { partText, times } from '../support/officeParts.ts';
import { printDocument, syntheticDocument } from '../support/syntheticDocument.ts';
import { amount, code, expenditureTable, head, table, text } from '../support/syntheticTables.ts';

const small = table('T1', '部门支出总体情况表', {
  number: '表1',
  widths: [1, 2, 1, 1],
  orientation: 'landscape',
  head: [
    [head('科目', { colSpan: 2 }), null, head('金额', { colSpan: 2 }), null],
    [head('编码'), head('名称'), head('合计'), head('占比')],
  ],
  body: [
    [text(''), text('合计'), amount('3,000.50'), amount('100.00%')],
    [code('0012'), text('甲'), amount('1,000.50'), amount('33.34%')],
    [code('0013'), text('乙'), amount('2,000.00'), amount('')],
  ],
});
const SHEET = 'xl/worksheets/sheet1.xml';

describe('a table as a sheet', () => {
  it('has numbers as numbers with the formats that they are printed in, codes as text', async () => {
    const bytes = await renderXlsx(printDocument([small]));
    const sheet = partText(bytes, SHEET);
    expect(sheet).toMatch(/<c r="C6"[^>]*><v>3000\.5<\/v>/);
    expect(sheet).toMatch(/<c r="D6"[^>]*><v>1<\/v>/);
    expect(sheet).toMatch(/<c r="A7"[^>]*t="s"/);
    const styles = partText(bytes, 'xl/styles.xml');
    // #,##0.00 and 0.00% are formats 4 and 10, or written out
    expect(styles).toMatch(/numFmtId="4"|#,##0\.00"/);
    expect(sheet).toContain('<mergeCell ref="A4:B4"/>');
  });

  it('is ready to be printed: paper, orientation, one page wide, repeated head', async () => {
    const bytes = await renderXlsx(printDocument([small]));
    const sheet = partText(bytes, SHEET);
    expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/fitToHeight="0"/);
    expect(sheet).toContain('fitToPage="1"');
    expect(partText(bytes, 'xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^<]*>[^<]*\$1:\$5</);
  });

  it('computes totals where it is asked to, with the printed number as result', async () => {
    const sums = new Map([['T1', [{ row: 0, column: 2, addends: [1, 2].map((row) => ({ row, column: 2 })) }]]]);
    const sheet = partText(await renderXlsx(printDocument([small]), sums), SHEET);
    expect(sheet).toMatch(/<c r="C6"[^>]*><f>SUM\(C7:C8\)<\/f><v>3000\.5<\/v>/);
    expect(times(sheet, /<f>/g)).toBe(1);
  });

  it('names nobody but the department and the program', async () => {
    const core = partText(await renderXlsx(printDocument([small])), 'docProps/core.xml');
    expect(core).toContain('云川市示范服务局');
    expect(core).toContain('<cp:lastModifiedBy>明账</cp:lastModifiedBy>');
    expect([...core.matchAll(/\d{4}-\d{2}-\d{2}T[\d:.]+/g)].map(([time]) => time.slice(0, 10))).toEqual([
      '2026-04-08',
      '2026-04-08',
    ]);
  });
});

it('every table of a report has its sheet; the same report gives the same bytes', async () => {
  const document = syntheticDocument();
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const bytes = await renderXlsx(document);
  expect(times(partText(bytes, 'xl/workbook.xml'), /<sheet /g)).toBe(tables.length);
  expect(Buffer.compare(await renderXlsx(document), bytes)).toBe(0);
});

describe('names of sheets', () => {
  const named = (...titles: string[]): string[] =>
    sheetNames(titles.map((title, i) => ({ ...expenditureTable(1, `N${i}`), title })));

  it('are legal and differ', () => {
    const long = '一'.repeat(40);
    const names = named('a[b]:c*d?e/f\\g', long, long, '', 'History', "'引号'", 'ABC', 'abc');
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      expect(name).not.toMatch(/^'|'$|^history$/i);
    }
  });
});
