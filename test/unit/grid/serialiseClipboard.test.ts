import { describe, expect, it } from 'vitest';
import { parseClipboard } from '../../../renderer/components/Grid/model/parseClipboard.ts';
import { parseHtmlTable } from '../../../renderer/components/Grid/model/parseHtmlTable.ts';
import type { ClipCell } from '../../../renderer/components/Grid/model/serialiseClipboard.ts';
import { serialiseClipboard } from '../../../renderer/components/Grid/model/serialiseClipboard.ts';

const text = (value: string): ClipCell => ({ text: value, kind: 'text' });

describe('serialiseClipboard', () => {
  it('writes tab-separated text and quotes what needs it', () => {
    const { text: tsv } = serialiseClipboard([
      [text('a'), text('两\n行')],
      [text('说"好"'), { text: '1,234.50', kind: 'amount' }],
    ]);
    expect(tsv).toBe('a\t"两\n行"\r\n"说""好"""\t1,234.50');
  });

  it('keeps codes as text for a spreadsheet and leaves amounts to it', () => {
    const { html } = serialiseClipboard([
      [
        { text: '0101', kind: 'code' },
        { text: '5.00', kind: 'amount' },
      ],
    ]);
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0101</td>`);
    expect(html).toContain('<td>5.00</td>');
  });

  it('can be pasted back as it was, HTML or text', () => {
    const values = [
      ['<b>&"', '  两端  '],
      ['a\tb', '三\n行\n字'],
    ];
    const content = serialiseClipboard(values.map((row) => row.map(text)));
    expect(parseClipboard(content)).toMatchObject({ cells: values });
    expect(parseHtmlTable(content.html)?.[1]?.[1]).toBe('三\n行\n字');
    expect(content.html).not.toContain('<b>');
  });

  it('writes merged cells as such in HTML and as blanks in text', () => {
    const content = serialiseClipboard([
      [{ ...text('合并'), rowSpan: 2 }, text('b')],
      [{ ...text(''), covered: true }, text('c')],
    ]);
    expect(content.text).toBe('合并\tb\r\n\tc');
    expect(parseHtmlTable(content.html)).toEqual([
      ['合并', 'b'],
      ['', 'c'],
    ]);
  });
});
