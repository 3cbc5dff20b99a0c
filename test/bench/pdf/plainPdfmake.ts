import { createRequire } from 'node:module';
import type { Block, Cell, PrintDocument, TableBlock } from '../../../shared/document/blocks.ts';
import { chartSvg } from '../../../shared/document/chartSvg.ts';
import { NOTO } from '../../../electron/platform/fonts/bundledFonts.ts';

/**
 * The same blocks printed the way pdfmake's own documentation shows: one document definition, text nodes, tables with
 * `headerRows`. No layout, cutting, fonts or patches of ours: the yardstick.
 */
export async function plainPdfmake(document: PrintDocument): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const { default: Printer }: { default: PrinterClass } = require('pdfmake/js/Printer.js');
  const resolver = { resolve: () => {}, resolved: () => Promise.resolve() };
  const fonts = {
    Serif: { normal: NOTO.serif.file, bold: NOTO.serifBold.file },
    Sans: { normal: NOTO.sans.file, bold: NOTO.sansBold.file },
  };
  const printer = new Printer(fonts, null, resolver);
  const pdf = await printer.createPdfKitDocument(definition(document), { tableLayouts: { thin: THIN } });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}

interface PdfStream {
  on: (event: 'data' | 'end' | 'error', listener: (chunk: Uint8Array) => void) => void;
  end: () => void;
}
type PrinterClass = new (
  fonts: object,
  virtualfs: null,
  resolver: object,
) => { createPdfKitDocument: (definition: object, options: object) => Promise<PdfStream> };

const PADDING = 2.5;
const THIN = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 2.2,
  paddingBottom: () => 2.2,
};
const POINTS = 72 / 25.4;
const PORTRAIT = 595.28;
const LANDSCAPE = 841.89;

interface Section {
  section: object[];
  pageSize: string;
  pageOrientation: 'portrait' | 'landscape';
  pageMargins: number[];
  footer: null | ((page: number) => object);
}

function definition(document: PrintDocument): object {
  const { textMargins, tableMargins } = document.page;
  const sections: Section[] = [];
  const footer = (page: number): object => ({ text: `— ${page} —`, alignment: 'center', fontSize: 14 });
  const open = (kind: string, orientation: 'portrait' | 'landscape', isText: boolean): object[] => {
    const [top, right, bottom, left] = (isText ? textMargins : tableMargins).map((mm) => mm * POINTS);
    const last = sections.at(-1);
    if (kind === 'text' && last?.pageOrientation === 'portrait' && last.footer !== null && last.pageMargins[0] === left)
      return last.section;
    const section: Section = {
      section: [],
      pageSize: 'A4',
      pageOrientation: orientation,
      pageMargins: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0],
      footer: kind === 'front' ? null : footer,
    };
    sections.push(section);
    return section.section;
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      const { orientation } = block;
      const width = (orientation === 'landscape' ? LANDSCAPE : PORTRAIT) - (tableMargins[1] + tableMargins[3]) * POINTS;
      open('table', orientation, false).push(...tableNodes(block, width));
    } else {
      const isFront = block.kind === 'cover' || block.kind === 'contents';
      open(isFront ? 'front' : 'text', 'portrait', true).push(...textNodes(block, document));
    }
  }
  const date = new Date(0);
  return {
    content: sections,
    defaultStyle: { font: 'Serif', fontSize: 12 },
    info: { title: document.info.title, author: document.info.author, creationDate: date },
    version: '1.7',
  };
}

function textNodes(block: Exclude<Block, TableBlock>, document: PrintDocument): object[] {
  const { bodySize, linePitch } = document.page;
  const body = { fontSize: bodySize, lineHeight: linePitch / (bodySize * 1.437) };
  switch (block.kind) {
    case 'cover':
      return block.lines.map(({ text }) => ({
        text,
        fontSize: 30,
        bold: true,
        alignment: 'center',
        margin: [0, 60, 0, 0],
      }));
    case 'contents':
      return [
        { text: block.title, fontSize: 22, alignment: 'center' },
        ...block.entries.map(({ text, target }) => ({
          columns: [
            { text, fontSize: 14 },
            { text: [{ text: '', pageReference: target }], width: 50, alignment: 'right', fontSize: 14 },
          ],
        })),
      ];
    case 'heading':
      return [
        {
          ...body,
          text: [block.text, block.subtext ?? ''].join(' '),
          font: 'Sans',
          bold: true,
          id: block.id,
          outline: true,
        },
      ];
    case 'paragraph': {
      const text = block.runs.map((run) => ({ text: run.text, bold: run.bold === true }));
      return [{ ...body, text, leadingIndent: 2 * bodySize, alignment: 'justify' }];
    }
    case 'chart': {
      const svg = chartSvg(block, { fontFamily: 'Sans' });
      return [
        { text: block.title, alignment: 'center' },
        svg === undefined ? { text: block.emptyText } : { svg, font: 'Sans', alignment: 'center' },
      ];
    }
    case 'pageBreak':
      return [];
  }
}

function tableNodes(block: TableBlock, width: number): object[] {
  const columns = block.widths.length;
  const available = width - columns * 2 * PADDING - (columns + 1) * 0.5;
  const sum = block.widths.reduce((total, one) => total + one, 0);
  return [
    { text: block.number ?? '', fontSize: 10.5 },
    { text: block.title, font: 'Sans', bold: true, fontSize: 16, alignment: 'center', id: block.id, outline: true },
    { text: block.subtitle ?? '', fontSize: 10.5, alignment: 'center' },
    {
      columns: [{ text: block.captionLeft ?? '' }, { text: block.captionRight ?? '', alignment: 'right' }],
      fontSize: 10.5,
    },
    {
      fontSize: Math.min(block.fontSize, 8),
      layout: 'thin',
      table: {
        headerRows: block.head.length,
        widths: block.widths.map((one) => (one / sum) * available),
        body: [
          ...block.head.map((row) => row.map((cell) => cellNode(cell, true))),
          ...block.body.map((row) => row.map((cell) => cellNode(cell, false))),
        ],
      },
    },
    ...block.notes.map((text) => ({ text, fontSize: 9 })),
  ];
}

function cellNode(cell: Cell | null, isHead: boolean): object {
  if (cell === null) return {};
  return {
    text: cell.text,
    alignment: isHead ? 'center' : cell.align,
    bold: isHead || cell.header === true || cell.bold === true,
    ...(cell.colSpan ? { colSpan: cell.colSpan } : {}),
    ...(cell.rowSpan ? { rowSpan: cell.rowSpan } : {}),
  };
}
