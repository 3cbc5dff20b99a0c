import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { refuseStreamBombs } from '../../../electron/importers/pdf/refuseStreamBombs.ts';

const MB = 1024 * 1024;
const pdf = (dictionary: string, stream: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\r\n`),
    stream,
    Buffer.from('\r\nendstream\n'),
  ]);

it('refuses a stream that grows beyond any page, in words', () => {
  const bomb = deflateSync(Buffer.alloc(65 * MB));
  expect(() => refuseStreamBombs(pdf('/Filter /FlateDecode', bomb))).toThrow('改为导入 Word 或 Excel 原件');
  expect(() => refuseStreamBombs(Buffer.concat([pdf('', Buffer.from('x')), pdf('/Filter[/Fl]', bomb)]))).toThrow(
    '异常庞大',
  );
});

it('lets large pictures, other packings and damaged streams pass: they have limits of their own', () => {
  const bomb = deflateSync(Buffer.alloc(65 * MB));
  for (const file of [
    pdf('/Subtype /Image /Filter /FlateDecode', bomb),
    pdf('/Filter /DCTDecode', bomb),
    pdf('/Filter /FlateDecode', Buffer.alloc(100_000, 'x')),
    pdf('/Filter /FlateDecode', deflateSync(Buffer.alloc(63 * MB))),
    pdf('/Filter /FlateDecode', bomb).subarray(0, 10_000),
  ])
    expect(() => refuseStreamBombs(file)).not.toThrow();
});
