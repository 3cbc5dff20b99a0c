import { Workbook, type PaperSize, type Worksheet } from '@cj-tech-master/excelts';
import type { PrintDocument, TableBlock } from '../../../shared/document/blocks.ts';
import type { CellSum } from '../../../shared/export/tableSums.ts';
import { officeFont } from '../office/officeFont.ts';
import { repackZip } from '../zip/repackZip.ts';
import { sheetNames } from './sheetNames.ts';
import { writeSheet, type SheetPlaces } from './writeSheet.ts';

/** Totals to be written as formulas, by the id of their table's block. */
export type SumsByTable = ReadonlyMap<string, readonly CellSum[]>;

const PAPER: Readonly<Record<PrintDocument['page']['paper'], number>> = { A4: 9, A3: 8 };
const MM_PER_INCH = 25.4;
const PROGRAM = '明账';

/**
 * Makes an Excel file of the tables of a document: a sheet for each, with numbers as numbers, ready to be printed. The same
 * document gives the same bytes. The document must have a table.
 */
export async function renderXlsx(document: PrintDocument, sums: SumsByTable = new Map()): Promise<Uint8Array> {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  if (tables.length === 0) throw new Error('a workbook needs a table');
  const book = new Workbook();
  const date = documentDate(document.info.date);
  Object.assign(book, {
    creator: document.info.author,
    lastModifiedBy: PROGRAM,
    title: document.info.title,
    subject: document.info.subject,
    created: date,
    modified: date,
  });
  const names = sheetNames(tables);
  const { fonts, paper } = document.page;
  tables.forEach((block, i) => {
    const sheet = book.addWorksheet(names[i]);
    const places = writeSheet(sheet, block, {
      page: document.page,
      font: officeFont(fonts.table),
      titleFont: officeFont(fonts.heading),
      sums: sums.get(block.id) ?? [],
    });
    setUpPages(sheet, block, places, document.page, PAPER[paper]);
  });
  return repackZip(await book.xlsx.writeBuffer(), () => undefined);
}

/** The report's own date at noon UTC; never the clock. */
function documentDate(date: string): Date {
  const parsed = new Date(`${date.slice(0, 10)}T12:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
}

function setUpPages(
  sheet: Worksheet,
  block: TableBlock,
  { headEnd, formRows }: SheetPlaces,
  { tableMargins, pageNumber }: PrintDocument['page'],
  paperSize: PaperSize,
): void {
  const [top, right, bottom, left] = tableMargins.map((mm) => mm / MM_PER_INCH);
  Object.assign(sheet.pageSetup, {
    paperSize,
    orientation: block.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `1:${headEnd}`,
    margins: { top, right, bottom, left, header: 0.3, footer: Math.min(0.4, bottom ?? 0.4) },
  });
  const number = { dash: '— &P —', plain: '&P', none: '' }[pageNumber];
  if (number !== '') sheet.headerFooter.oddFooter = `&C${number}`;
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: headEnd, topLeftCell: `A${headEnd + 1}`, showGridLines: false }];
  for (const row of formRows) sheet.getRow(row - 1).addPageBreak();
}
