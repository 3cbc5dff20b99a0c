import { beforeAll, expect, it } from 'vitest';
import type { PdfResult } from '../../electron/exporters/pdf/renderPdf.ts';
import { renderPdf } from '../../electron/exporters/pdf/renderPdf.ts';
import type { Block, PrintDocument } from '../../shared/document/blocks.ts';
import { countOf, PAGE_NUMBER, pdfBookmarks, pdfInfo, pdfLines, pdfPageObjects, pdfPages } from '../support/pdfText.ts';
import { printedStrings } from '../support/printedStrings.ts';
import { paragraph, printDocument, syntheticDocument } from '../support/syntheticDocument.ts';
import {
  amount,
  code,
  emptyTable,
  expenditureTable,
  head,
  performanceTable,
  projectTable,
  table,
  text,
  wideTable,
} from '../support/syntheticTables.ts';
import { describeWithTools } from '../support/tools.ts';

const fonts = { source: 'bundled' } as const;
const render = (document: PrintDocument): Promise<PdfResult> => renderPdf(document, { fonts });

/** The strings of which the PDF has fewer than the blocks. Repeated heads and captions may give it more. */
function lost(document: PrintDocument, pdf: Uint8Array): string[] {
  const printed = pdfPages(pdf).join('');
  const strings = printedStrings(document);
  const all = strings.join('\u0000');
  return [...new Set(strings)].filter((part) => countOf(printed, part) < countOf(all, part));
}

describeWithTools(['poppler'], 'nothing of the blocks is lost in the PDF', () => {
  const cases: Record<string, () => Block[]> = {
    'a whole report': () => syntheticDocument().blocks,
    'twenty columns over many pages': () => [wideTable(60)],
    'a head of three levels over many pages': () => [expenditureTable(120)],
    'merged labels cut by page ends': () => [performanceTable(12, 90)],
    'merged labels and amounts cut by page ends': () => [projectTable(40)],
    'a table without rows': () => [emptyTable()],
    'small tables that share pages': () =>
      Array.from({ length: 9 }, (_, i) => ({
        ...expenditureTable(6, `T${i}`),
        orientation: 'portrait',
        newPage: false,
        title: `共页的第${i}张表`,
      })),
  };
  it.each(Object.entries(cases))('%s', async (_, blocks) => {
    const document = printDocument(blocks());
    const { pdf, pages } = await render(document);
    expect(lost(document, pdf)).toEqual([]);
    expect(pdfPages(pdf)).toHaveLength(pages);
  });

  it('a row taller than several pages, beside a merged label', async () => {
    const tall = (char: string, times: number) => text(char.repeat(times));
    const rows = [
      [text('首行', { rowSpan: 4 }), text('一'), text('短')],
      [null, text('二'), tall('鑫', 4000)],
      [null, tall('淼', 3000), tall('焱', 2500)],
      [null, text('四'), text('末行')],
    ];
    const document = printDocument([
      table('T', '超高行', { widths: [1, 2, 4], head: [[head('甲'), head('乙'), head('丙')]], body: rows }),
    ]);
    const { pdf, pages } = await render(document);
    const printed = pdfPages(pdf).join('');
    expect(pages).toBeGreaterThan(4);
    for (const [char, times] of [
      ['鑫', 4000],
      ['淼', 3000],
      ['焱', 2500],
      ['末行', 1],
    ] as const)
      expect(countOf(printed, char)).toBe(times);
    // Head and caption stand on every page, with the label of the merged cell where its rows go on.
    for (const page of pdfPages(pdf)) {
      expect(page).toContain('甲乙丙');
      expect(page).toContain('首行');
    }
    for (const page of pdfPages(pdf).slice(1))
      expect(page).toContain('超高行（续）部门名称：云川市示范服务局单位：万元');
  });

  it('a merged cell whose own text is taller than a page', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => [
      i === 0 ? text('鑫'.repeat(2600), { rowSpan: 5 }) : null,
      text(`第${i}行`),
    ]);
    const document = printDocument([
      table('T', '合并格', { widths: [1, 1], head: [[head('甲'), head('乙')]], body: rows }),
    ]);
    const printed = pdfPages((await render(document)).pdf).join('');
    expect(countOf(printed, '鑫')).toBe(2600);
    for (let i = 0; i < 5; i += 1) expect(countOf(printed, `第${i}行`)).toBe(1);
  });

  it('a head taller than a page is printed once', async () => {
    const document = printDocument([
      table('T', '高表头', {
        widths: [1, 1],
        head: [[head('鑫'.repeat(3000)), head('乙')]],
        body: [[text('甲一'), text('乙一')]],
      }),
    ]);
    const { pdf, problems } = await render(document);
    const printed = pdfPages(pdf).join('');
    expect(countOf(printed, '鑫')).toBe(3000);
    expect(printed).toContain('甲一乙一');
    expect(problems.map((problem) => problem.code)).toContain('headTooTall');
  });

  it('rare characters, long codes, long words and long paragraphs', async () => {
    const rare = '𠮷祎頔玥龑';
    const document = printDocument([
      paragraph(`${rare}负责人签字。${'长文'.repeat(4000)}`),
      table('T', '长编码', {
        widths: [1, 1, 6],
        head: [[head('编码'), head('名'), head('说明')]],
        body: [
          [
            code('𠮷'.repeat(20) + '41070226000000000176091234567890'),
            text(rare),
            text('supercalifragilistic'.repeat(12)),
          ],
        ],
        fontSize: 12,
      }),
    ]);
    const { pdf, problems } = await render(document);
    expect(lost(document, pdf)).toEqual([]);
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  it('notes stay with the last row, and long notes flow on', async () => {
    for (let rows = 20; rows < 34; rows += 1) {
      const document = printDocument([{ ...expenditureTable(rows), notes: ['说明：本表末尾的附注与最后一行同页。'] }]);
      const lastPage = pdfPages((await render(document)).pdf).at(-1) ?? '';
      expect(lastPage).toContain('本表末尾的附注');
      expect(lastPage).toContain(`示范服务管理支出第${rows}项`);
    }
  });
});

describeWithTools(['poppler'], 'the parts of a printed report fit together', () => {
  let document: PrintDocument;
  let result: PdfResult;
  beforeAll(async () => {
    document = syntheticDocument({ times: 3 });
    result = await render(document);
  });

  it('page numbers of the contents are those at the foot of the pages where the headings stand', () => {
    const pages = pdfLines(result.pdf);
    const contents = pages
      .slice(1, 2)
      .flat()
      .filter((line) => / \d+$/.test(line));
    expect(contents.length).toBeGreaterThan(15);
    for (const line of contents) {
      const [, title, number] = /^(.*) (\d+)$/.exec(line) ?? [];
      const foot = `— ${number} —`;
      const page = pages.find((lines) => lines.includes(foot))?.join('') ?? '';
      expect(page.replaceAll(/\s/g, '')).toContain((title ?? '').replaceAll(/\s/g, ''));
    }
  });

  it('cover and contents carry no number, the first page after them is 1', () => {
    const feet = pdfLines(result.pdf).map((lines) => lines.findLast((line) => PAGE_NUMBER.test(line)));
    expect(feet.slice(0, 3)).toEqual([undefined, undefined, '— 1 —']);
    expect(feet.at(-1)).toBe(`— ${result.pages - 2} —`);
  });

  it('bookmarks are nested by level and lead to the place of their heading', () => {
    const bookmarks = pdfBookmarks(result.pdf);
    const pages = pdfPageObjects(result.pdf);
    const texts = pdfPages(result.pdf);
    const depth = (title: string) => bookmarks.find((bookmark) => bookmark.title.includes(title))?.depth;
    expect(depth('第二部分')).toBe(0);
    expect(depth('二、收入预算总体情况说明')).toBe(1);
    expect(depth('（一）收入预算')).toBe(2);
    expect(depth('项目绩效目标汇总表')).toBe(1);
    for (const bookmark of bookmarks) {
      const page = pages.findIndex(({ object }) => object === bookmark.page);
      expect(texts[page]).toContain(bookmark.title.replaceAll(/\s/g, ''));
      expect(bookmark.x).toBe(0);
      const fromTop = (pages[page]?.height ?? 0) - bookmark.y;
      const place = result.places.find((one) => one.page === page + 1 && Math.abs(fromTop - one.y0) < 1);
      expect(place, `${bookmark.title}`).toBeDefined();
    }
  });

  it('a heading is never the last thing on its page', () => {
    for (const [index, lines] of pdfLines(result.pdf).entries()) {
      const body = lines.filter((line) => line.trim() !== '' && !PAGE_NUMBER.test(line));
      const last = body.at(-1) ?? '';
      if (index > 1) expect(last, `page ${index + 1}`).not.toMatch(/^([一二三四五六七八九十]、|（[一二三]）)[^。]*$/);
    }
  });

  it('carries title, author, language and the date of the report', () => {
    const info = pdfInfo(result.pdf);
    expect(info.get('Title')).toBe('云川市示范服务局2026年部门预算');
    expect(info.get('Author')).toBe('云川市示范服务局');
    expect(info.get('CreationDate')).toMatch(/^2026-04-08/);
    expect(info.get('Tagged')).toBe('no');
    expect(Buffer.from(result.pdf).toString('latin1')).toContain('/Lang (zh-CN)');
  });

  it('amounts keep their place when a merged cell is cut: printed once', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [
      i === 0 ? text('合并标签', { rowSpan: 90 }) : null,
      i === 0 ? amount('7,654.32', { rowSpan: 90 }) : null,
      text(`第${i}行`),
    ]);
    const cut = await render(
      printDocument([
        table('T', '合并', { widths: [1, 1, 1], head: [[head('甲'), head('乙'), head('丙')]], body: rows }),
      ]),
    );
    const pages = pdfPages(cut.pdf);
    expect(pages.length).toBeGreaterThan(1);
    expect(countOf(pages.join(''), '7,654.32')).toBe(1);
    expect(countOf(pages.join(''), '合并标签')).toBe(pages.length);
  });
});
