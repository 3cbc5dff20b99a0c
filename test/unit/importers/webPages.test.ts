import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../electron/importers/readFile.ts';
import type { SourceBlock, SourceDocument, SourceTable } from '../../../shared/recognise/sourceDocument.ts';
import { describeWithShared, sharedPath } from '../../support/sharedFolder.ts';
import { scoreCells, scoreHeadings, scoreParagraphs, scoreSpans } from './truth.ts';

const HTML_AS_DOC = 'reports/nasty/n36_html_as.doc';
const complete = ({ of }: { of: number }) => ({ right: of, of });
const scoresOf = (document: SourceDocument) =>
  [scoreCells, scoreSpans, scoreHeadings, scoreParagraphs].map((score) => score('003', document));

/** A page as Word packs it into one file; each byte beyond ASCII is written out. */
function asMht(page: Buffer): Buffer {
  const escaped = page.toString('latin1').replace(/[=\u0080-\u00ff]/g, (char) => {
    return `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  const body = escaped.replace(/(.{1,70})(?=[^\n=])/g, '$1=\r\n');
  return Buffer.from(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_NextPart_01"',
      '',
      '------=_NextPart_01',
      'Content-Location: file:///C:/a.htm',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="gb2312"',
      '',
      body,
      '------=_NextPart_01',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '------=_NextPart_01--',
    ].join('\r\n'),
    'latin1',
  );
}

describeWithShared([HTML_AS_DOC], 'A real report saved as a page', () => {
  const page = readFileSync(sharedPath(HTML_AS_DOC));
  it('is read whole though it is named .doc', async () => {
    const document = await readFile(page, 'n36_html_as.doc');
    expect(document.format).toBe('html');
    expect(scoresOf(document)).toEqual(scoresOf(document).map(complete));
  });
  it('is read whole from a file of several parts', async () => {
    const document = await readFile(asMht(page), '报告.mht');
    expect(scoresOf(document)).toEqual(scoresOf(document).map(complete));
  });
});

const read = async (html: string): Promise<SourceDocument> => readFile(Buffer.from(html), 'a.html');
const tablesOf = (blocks: readonly SourceBlock[]): SourceTable[] => blocks.filter((b) => b.kind === 'table');
const textsOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks.flatMap((b) => (b.kind === 'paragraph' || b.kind === 'heading' ? [b.text] : []));

describe('Web pages', () => {
  it('keep merged cells, also those that reach down to the last row', async () => {
    const { blocks } = await read(
      '<html><table><tr><th rowspan=2>科目<th colspan=2>合计<tr><th>基本<th>项目' +
        '<tr><td rowspan=0>工资<td>1.00<td>2.00<tr><td>3.00<td>4.00</table>',
    );
    const [table] = tablesOf(blocks);
    expect(table).toMatchObject({ rows: 4, columns: 3, headRows: 2 });
    expect(table?.cells.map((c) => [c.text, c.row, c.column, c.rowSpan, c.columnSpan])).toEqual([
      ['科目', 0, 0, 2, 1],
      ['合计', 0, 1, 1, 2],
      ['基本', 1, 1, 1, 1],
      ['项目', 1, 2, 1, 1],
      ['工资', 2, 0, 2, 1],
      ['1.00', 2, 1, 1, 1],
      ['2.00', 2, 2, 1, 1],
      ['3.00', 3, 1, 1, 1],
      ['4.00', 3, 2, 1, 1],
    ]);
  });

  it('look through tables that only place things on the page', async () => {
    const { blocks } = await read(
      '<body><table><tr><td>首页</td></tr><tr><td><h1>某局2024年部门预算</h1><p>一、职责</p>' +
        '<table><tr><td>科目</td><td>金额</td></tr><tr><td>工资</td><td>1.00</td></tr></table></td></tr></table>',
    );
    expect(textsOf(blocks)).toEqual(['首页', '某局2024年部门预算', '一、职责']);
    expect(tablesOf(blocks).map((t) => [t.rows, t.columns])).toEqual([[2, 2]]);
  });

  it('take lines that begin with spaces for paragraphs, other breaks for breaks', async () => {
    const { blocks } = await read('<p>第一段<br>接着<br>　　第二段<br><br>第三段</p>');
    expect(textsOf(blocks)).toEqual(['第一段\n接着', '第二段', '第三段']);
  });

  it('leave out scripts, deleted text and what is hidden, and say so', async () => {
    const { blocks, warnings, furniture } = await read(
      '<html><script>document.write("坏")</script><p>留<del>删</del>下</p><div style="display: none">藏</div>',
    );
    expect(textsOf(blocks)).toEqual(['留下']);
    expect(furniture).toEqual([{ kind: 'hidden', text: '藏', place: {} }]);
    expect(warnings.join('')).toContain('1 处隐藏');
  });

  it('are decoded by what the bytes are when the page declares something else', async () => {
    const utf8 = Buffer.from('<html><meta charset="gb2312"><p>医疗保障局</p>');
    expect(textsOf((await readFile(utf8, 'a.html')).blocks)).toEqual(['医疗保障局']);
    const gbk = Buffer.concat([Buffer.from('<html><meta charset="utf-8"><p>'), Buffer.from([0xd2, 0xbd, 0xb1, 0xa3])]);
    expect(textsOf((await readFile(gbk, 'a.html')).blocks)).toEqual(['医保']);
  });

  it('that Excel saved keep the numbers behind what they show and part the tables of a sheet', async () => {
    const rows = (title: string): string =>
      `<tr><td colspan=2>${title}</td></tr><tr><td>科目</td><td>金额</td></tr>` +
      '<tr><td>工资</td><td x:num="1234.5">1,234.50</td></tr><tr><td>津贴</td><td>2.00</td></tr>';
    const { blocks } = await read(
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><!--<x:Name>预算</x:Name>--><table>' +
        `${rows('甲单位收支总表')}<tr><td></td><td></td></tr>${rows('乙单位收支总表')}</table>`,
    );
    const tables = tablesOf(blocks);
    expect(tables.map((t) => [t.title, t.rows, t.place.sheet])).toEqual([
      ['甲单位收支总表', 3, '预算'],
      ['乙单位收支总表', 3, '预算'],
    ]);
    expect(tables[0]?.cells.find((c) => c.text === '1,234.50')?.number).toBe(1234.5);
  });
});

describe('Workbooks in the XML of Excel 2003', () => {
  const workbook = (sheet: string): Buffer =>
    Buffer.from(
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>' +
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
        '<Styles><Style ss:ID="n"><NumberFormat ss:Format="Standard"/></Style></Styles>' +
        `<Worksheet ss:Name="表一"><Table>${sheet}</Table></Worksheet></Workbook>`,
    );
  const cell = (text: string, more = '', type = 'String'): string =>
    `<Cell ${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

  it('show numbers in their format, keep merges and places, leave comments and hidden rows out', async () => {
    const bytes = workbook(
      `<Row>${cell('科目', 'ss:MergeDown="1"')}${cell('合计', 'ss:MergeAcross="1"')}</Row>` +
        `<Row>${cell('基本', 'ss:Index="2"')}${cell('项目')}</Row>` +
        `<Row ss:Hidden="1">${cell('不要')}</Row>` +
        `<Row>${cell('工资')}${cell('1234.5', 'ss:StyleID="n"', 'Number')}` +
        '<Cell><Data ss:Type="Number">2</Data><Comment><Data>批注</Data></Comment></Cell></Row>',
    );
    const { blocks, warnings } = await readFile(bytes, 'a.xls');
    expect(tablesOf(blocks)[0]?.cells.map((c) => [c.text, c.row, c.column, c.rowSpan, c.columnSpan])).toEqual([
      ['科目', 0, 0, 2, 1],
      ['合计', 0, 1, 1, 2],
      ['基本', 1, 1, 1, 1],
      ['项目', 1, 2, 1, 1],
      ['工资', 2, 0, 1, 1],
      ['1,234.50', 2, 1, 1, 1],
      ['2', 2, 2, 1, 1],
    ]);
    expect(warnings.join('')).toContain('1 个隐藏行');
  });
});
