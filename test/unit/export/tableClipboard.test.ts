import { expect, test } from 'vitest';
import { tableClipboard } from '../../../shared/export/tableClipboard.ts';
import { parseClipboard } from '../../../renderer/components/Grid/model/parseClipboard.ts';
import { amount, code, head, table, text } from '../../support/syntheticTables.ts';

const block = table('T', '样表', {
  widths: [1, 2, 1],
  head: [[head('编码'), head('名称', { colSpan: 2 }), null]],
  body: [
    [code('0012'), text('甲<乙>\n丙'), amount('1,234.50')],
    [code('0013'), text('丁\t戊'), amount('')],
  ],
});

test('text has a place for every column', () => {
  expect(tableClipboard(block).text.split('\r\n')).toEqual([
    '编码\t名称\t',
    '0012\t甲<乙> 丙\t1,234.50',
    '0013\t丁 戊\t',
  ]);
});

test('HTML keeps merged cells, codes and line breaks; the grid reads it back', () => {
  const content = tableClipboard(block);
  expect(content.html).toContain('<th colspan="2"');
  expect(content.html).toContain('甲&lt;乙&gt;<br>丙');
  expect(content.html).toContain(String.raw`mso-number-format:'\@'`);
  const read = parseClipboard(content);
  expect(read.kind === 'cells' && read.cells[1]).toEqual(['0012', '甲<乙> 丙', '1,234.50']);
});
