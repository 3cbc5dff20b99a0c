import type { PrintDocument, TableBlock } from '../../../../shared/document/blocks.ts';

const ROWS = 40;
const scope = { kind: 'department', name: '' } as const;

/**
 * A small document with a table, text and a heading. Printing it once at idle opens the fonts and lets the engine compile the
 * code, so that the first real export is as fast as the later ones.
 */
export function warmDocument(): PrintDocument {
  const source = { kind: 'table', id: 'warm', scope } as const;
  const table: TableBlock = {
    kind: 'table',
    id: 'warm',
    source,
    title: '预热',
    orientation: 'landscape',
    widths: [1, 1, 2],
    head: [['科目', '金额', '说明'].map((text) => ({ text, align: 'center', header: true }))],
    body: Array.from({ length: ROWS }, (_, i) => [
      { text: '一般公共服务支出', align: 'left' },
      { text: `${i},234.56`, align: 'right', content: 'amount' },
      { text: '反映政府提供一般公共服务的支出，按规定用途使用。'.repeat(3), align: 'left' },
    ]),
    notes: [],
    empty: false,
    newPage: true,
    outline: true,
    fontSize: 9,
  };
  return {
    info: { title: '', author: '', subject: '', date: '2000-01-01' },
    page: {
      paper: 'A4',
      textMargins: [37, 26, 35, 28],
      tableMargins: [22, 18, 22, 18],
      bodySize: 16,
      linePitch: 28,
      fonts: { title: 'xiaobiaosong', heading: 'sans', subheading: 'kai', body: 'fangsong', table: 'serif' },
      pageNumber: 'dash',
    },
    blocks: [
      { kind: 'heading', id: 'heading', source, level: 2, text: '一、收支情况', outline: true },
      {
        kind: 'paragraph',
        source,
        runs: [{ text: '收入总计2,309.88万元，下降15.34%，主要原因：政策调整。'.repeat(10) }],
        style: 'body',
      },
      table,
    ],
  };
}
