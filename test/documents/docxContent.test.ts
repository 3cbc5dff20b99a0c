import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/exporters/docx/renderDocx.ts';
import { partText, times } from '../support/officeParts.ts';
import { paragraph, printDocument, syntheticDocument } from '../support/syntheticDocument.ts';
import { head, table, text } from '../support/syntheticTables.ts';

const fonts = { source: 'bundled' } as const;

describe('a whole report as a Word file', () => {
  const document = syntheticDocument();
  let bytes: Uint8Array = new Uint8Array();
  let body = '';
  let styles = '';
  beforeAll(async () => {
    ({ bytes } = await renderDocx(document, { fonts }));
    body = partText(bytes, 'word/document.xml');
    styles = partText(bytes, 'word/styles.xml');
  });

  it('has headings of Word’s own styles', () => {
    for (const level of [1, 2, 3]) {
      const printed = document.blocks.filter((block) => block.kind === 'heading' && block.level === level);
      expect(times(body, new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'g'))).toBe(printed.length);
    }
    expect(styles).toContain('w:styleId="Heading1"');
  });

  it('has a contents field whose entries stand there with their pages, and asks for no update', () => {
    const contents = document.blocks.find((block) => block.kind === 'contents');
    if (contents?.kind !== 'contents') throw new Error('no contents');
    expect(body).toMatch(/<w:instrText[^>]*> TOC \\o/);
    expect(times(body, /PAGEREF _Toc\d+ \\h/g)).toBe(contents.entries.length);
    for (const { text: entry } of contents.entries) expect(body).toContain(entry);
    expect(body).not.toContain('w:dirty');
    expect(partText(bytes, 'word/settings.xml')).not.toContain('updateFields');
    const marks = new Set([...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name));
    for (const [, mark] of body.matchAll(/PAGEREF (\S+)/g)) expect(marks).toContain(mark);
  });

  it('has tables of fixed widths with repeated head rows and merged cells', () => {
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(times(body, /<w:tbl>/g)).toBeGreaterThanOrEqual(tables.length);
    const heads = tables.reduce((sum, { head: rows }) => sum + rows.length, 0);
    expect(times(body, /<w:tblHeader\/>/g)).toBeGreaterThanOrEqual(heads);
    expect(body).toContain('<w:gridSpan');
    expect(body).toContain('<w:vMerge w:val="restart"/>');
    expect(times(body, /<w:tblLayout w:type="fixed"\/>/g)).toBe(times(body, /<w:tbl>/g));
  });

  it('has landscape sections, page numbers that begin at 1 behind the contents, and Chinese fonts', () => {
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(times(body, /<w:pgNumType w:start="1"/g)).toBe(1);
    expect(styles).toMatch(/w:eastAsia="仿宋"/);
    expect(body).toMatch(/w:eastAsia="方正小标宋简体"/);
  });

  it('shows charts as pictures with their figures as alternative text', () => {
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    expect(times(body, /<w:drawing>/g)).toBe(charts.length);
    expect(body).toMatch(/descr="[^"]*卫生健康 [\d.]+万元/);
    expect(partText(bytes, 'word/media/image1.svg')).toMatch(/^<svg /);
    expect(partText(bytes, 'word/media/image1.png')).toContain('PNG');
  });

  it('names nobody but the department and the program, and no time but the report’s date', () => {
    const core = partText(bytes, 'docProps/core.xml');
    expect(core).toContain('<dc:creator>云川市示范服务局</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>明账</cp:lastModifiedBy>');
    expect(times(core, /2026-04-08T12:00:00Z/g)).toBe(2);
    expect(times(core, /\d{4}-\d{2}-\d{2}T/g)).toBe(2);
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await renderDocx(document, { fonts });
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
  });
});

it('damaged tables and strange characters lose no text', async () => {
  const odd = table('X', '缺格的表', {
    widths: [1, 1, 1],
    head: [[head('甲', { colSpan: 9 }), null]],
    body: [[text('一', { rowSpan: 7 }), text('二<&>"')], [text('三'), text('四'), text('五\n六')], []],
  });
  const { bytes } = await renderDocx(printDocument([odd, paragraph('尾\u0001声 𠮷 龜')]), { fonts });
  const body = partText(bytes, 'word/document.xml');
  for (const part of ['甲', '二&lt;&amp;&gt;', '三', '四', '五', '六', '尾声 𠮷 龜']) expect(body).toContain(part);
});

it('a document without blocks is a Word file of one blank page', async () => {
  const { bytes } = await renderDocx(printDocument([]), { fonts });
  expect(partText(bytes, 'word/document.xml')).toContain('<w:sectPr');
});
