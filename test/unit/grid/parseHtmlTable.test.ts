import { describe, expect, it } from 'vitest';
import { parseHtmlTable } from '../../../renderer/components/Grid/model/parseHtmlTable.ts';
import { excelEmptyRows, excelMerged, wordTable, wpsPlain } from './clipboardFixtures.ts';

describe('parseHtmlTable', () => {
  it('expands merged cells: the text stands top left, the rest is blank', () => {
    expect(parseHtmlTable(excelMerged.html)).toEqual([
      ['名称', '', '金额'],
      ['类', '第一行\n第二行', '1,234.50'],
      ['', '项目支出', '２０'],
    ]);
  });

  it('reads a run of empty rows, and leaves out rows that are not displayed', () => {
    expect(parseHtmlTable(excelEmptyRows.html)).toEqual([['a'], [''], [''], [''], ['b']]);
  });

  it('reads the HTML of WPS and of Word', () => {
    expect(parseHtmlTable(wpsPlain.html)?.[1]).toEqual(['2010102', '一般行政管理事务', '3,400.00']);
    expect(parseHtmlTable(wordTable.html)).toEqual([
      ['目标一\n目标二', '100'],
      ['质量', '95'],
    ]);
  });

  it.each<[string, string, string[][] | null]>([
    ['no table', '<p>a</p>', null],
    ['tables below each other', '<table><tr><td>a</table><table><tr><td>b</table>', [['a'], ['b']]],
    [
      'a table inside a cell is its text',
      '<table><tr><td>a<table><tr><td>b<td>c</table></td><td>d</table>',
      [['a\nb c', 'd']],
    ],
    ['entities', '<table><tr><td>1&nbsp;&lt;&#20;&#x4e2d;&amp;amp;</table>', [['1 <\u0014中&amp;']]],
    ['a > inside an attribute', '<table><tr><td title="a>b">c</table>', [['c']]],
    [
      'spans that cross',
      '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>',
      [
        ['a', 'b'],
        ['', 'c'],
      ],
    ],
    ['a bad span counts as one', '<table><tr><td rowspan=x colspan=0>a<td>b</table>', [['a', 'b']]],
    ['scripts are no text', '<table><tr><td>a<script>alert(1)</script></table>', [['a']]],
    ['the end is missing', '<table><tr><td>a<td>b', [['a', 'b']]],
  ])('%s', (_name, html, expected) => {
    expect(parseHtmlTable(html)).toEqual(expected);
  });

  it('refuses to lay out spans that ask for millions of cells', () => {
    const cell = '<td rowspan=1000 colspan=1000>a';
    expect(parseHtmlTable(`<table><tr>${cell.repeat(5)}</table>`)).toBeNull();
  });
});
