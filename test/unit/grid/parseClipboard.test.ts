import { describe, expect, it } from 'vitest';
import { MAX_PASTE_BYTES, parseClipboard } from '../../../renderer/components/Grid/model/parseClipboard.ts';
import { excelMerged, wordTable, wpsPlain } from './clipboardFixtures.ts';

const cellsOf = (content: { text: string; html: string }): string[][] | string => {
  const parsed = parseClipboard(content);
  return parsed.kind === 'cells' ? parsed.cells : parsed.kind;
};

describe('parseClipboard', () => {
  it('takes the plain text where both have the same shape', () => {
    expect(cellsOf(excelMerged)).toEqual([
      ['名称', '', '金额'],
      ['类', '第一行\n第二行', '1,234.50'],
      ['', '项目支出', '２０'],
    ]);
    const shown = { ...wpsPlain, html: wpsPlain.html.replace('3,400.00', '3400') };
    expect(cellsOf(shown)).toEqual([
      ['2010101', '行政运行', '12.00'],
      ['2010102', '一般行政管理事务', '3,400.00'],
    ]);
  });

  it('takes the HTML where the plain text has lost the shape', () => {
    expect(cellsOf(wordTable)).toEqual([
      ['目标一\n目标二', '100'],
      ['质量', '95'],
    ]);
  });

  it('takes what there is when only one of the two is there', () => {
    expect(cellsOf({ text: '1\t2', html: '' })).toEqual([['1', '2']]);
    expect(cellsOf({ text: '', html: wpsPlain.html })).toHaveLength(2);
    expect(cellsOf({ text: '文字', html: '<p>文字</p>' })).toEqual([['文字']]);
    expect(cellsOf({ text: '', html: '' })).toBe('empty');
  });

  it('knows cells of a table from lines of a text', () => {
    expect(parseClipboard({ text: 'a\nb', html: '<p>a</p><p>b</p>' })).toMatchObject({ fromTable: false });
    expect(parseClipboard({ text: 'a\nb', html: '<table><tr><td>a<tr><td>b</table>' })).toMatchObject({
      fromTable: true,
    });
    expect(parseClipboard({ text: 'a\tb', html: '' })).toMatchObject({ fromTable: true });
  });

  it('refuses more than 10 MB, counted in UTF-8', () => {
    expect(parseClipboard({ text: '1'.repeat(MAX_PASTE_BYTES), html: '' }).kind).toBe('cells');
    expect(parseClipboard({ text: '1'.repeat(MAX_PASTE_BYTES + 1), html: '' })).toEqual({
      kind: 'tooLarge',
      bytes: MAX_PASTE_BYTES + 1,
    });
    const chinese = '元'.repeat(Math.ceil(MAX_PASTE_BYTES / 3) + 1);
    expect(parseClipboard({ text: chinese, html: '' }).kind).toBe('tooLarge');
  });

  it('drops HTML that is too large when the text is not', () => {
    const html = `<table><tr><td>${' '.repeat(MAX_PASTE_BYTES)}a<td>b</table>`;
    expect(cellsOf({ text: 'x', html })).toEqual([['x']]);
  });
});
