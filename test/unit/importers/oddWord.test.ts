import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../electron/importers/readFile.ts';
import type { SourceBlock } from '../../../shared/recognise/sourceDocument.ts';

const bytesOf = (name: string): Buffer => readFileSync(new URL(`../../fixtures/importers/${name}`, import.meta.url));

function plain(block: SourceBlock): unknown {
  if (block.kind === 'image') return 'image';
  if (block.kind !== 'table') return block.kind === 'heading' ? [block.level, block.text] : block.text;
  const cells = block.cells.map((c) => [c.text, c.row, c.column, c.rowSpan, c.columnSpan].join(' '));
  return { title: block.title, headRows: block.headRows, landscape: block.landscape, cells };
}

const BLOCKS = [
  [1, '第一部分 概况'],
  [2, '一、主要职责'],
  '负责甲、乙两项工作。',
  [2, '二、机构设置'],
  '（一）内设科室',
  '（二）下属单位',
  [2, '三、其他'],
  '改前新字，链接：说明页',
  '旁有文本框。',
  '框中第一行',
  '框中第二行',
  {
    title: '样例支出表',
    headRows: 2,
    landscape: true,
    cells: [
      '科目 0 0 2 1',
      '编码 0 1 1 2',
      '合计 0 3 1 2',
      '类 1 1 1 1',
      '款 1 2 1 1',
      '基本 1 3 1 1',
      '项目 1 4 1 1',
      '工资 2 0 1 1',
      '301 2 1 1 1',
      '01 2 2 1 1',
      '1,234.50 2 3 1 1',
      ' 2 4 1 1',
      '公用 3 0 1 1',
      '302 3 1 2 1',
      '01 3 2 1 1',
      '2.00 3 3 1 1',
      '3.00 3 4 1 1',
      '差旅 4 0 1 1',
      '11 4 2 1 1',
      '内甲\t内乙 4 3 1 1',
      '5.00 4 4 1 1',
      '总计 5 0 1 3',
      '1,241.50 5 3 1 1',
      '8.00 5 4 1 1',
    ],
  },
  '表后一段。',
  // the footnote
  '甲为示例。',
];

describe.each(['docx', 'doc'])('A Word file with a bit of everything, as .%s', (format) => {
  it('gives what it says now, with its numbers, merges and text boxes', async () => {
    // The name is wrong on purpose: what the file is decides.
    const document = await readFile(bytesOf(`oddWord.${format}`), 'oddWord.pdf');
    expect(document.format).toBe(format);
    expect(document.blocks.map(plain)).toEqual(BLOCKS);
    expect(document.warnings).toEqual([
      '表格里嵌套了表格，内层表格按文字读取',
      '文件有脚注或尾注，已放在正文之后',
      '文件有 1 段批注没有读取',
    ]);
    const furniture = document.furniture.map(({ kind, text }) => `${kind} ${text.replaceAll(' ', '')}`);
    expect(furniture).toEqual(expect.arrayContaining(['runningHead 某某局预算', 'pageNumber 第1页', 'hidden 请核实']));
  });
});

describe('A Word 97 file that is refused', () => {
  /** The file with a number of its head changed: the head lies where the mark of Word 97 is. */
  function withHead(offset: number, change: (value: number) => number): Buffer {
    const bytes = bytesOf('oddWord.doc');
    const head = bytes.indexOf(Buffer.from([0xec, 0xa5]));
    bytes.writeUInt16LE(change(bytes.readUInt16LE(head + offset)), head + offset);
    return bytes;
  }

  it.each([
    ['a password', withHead(10, (flags) => flags | 0x100), 'ENCRYPTED', '取消密码'],
    ['the format of Word 95', withHead(0, () => 0xa5dc), 'UNSUPPORTED', '另存为 .docx'],
    ['a cut end', bytesOf('oddWord.doc').subarray(0, 9000), 'CORRUPT', '请重新取得这个文件'],
  ])('for %s says so', async (_, bytes, code, words) => {
    await expect(readFile(bytes, 'a.doc')).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });
});
