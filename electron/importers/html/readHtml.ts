import { Parser } from 'htmlparser2';
import type { RawBlock, RawDocument, RawTable } from '../raw/rawBlock.ts';
import { CellCollector } from '../sheet/CellCollector.ts';
import { emptySheet } from '../sheet/sheetGrid.ts';
import type { SheetGrid } from '../sheet/sheetGrid.ts';
import { sheetToBlocks } from '../sheet/sheetToBlocks.ts';
import { decodeHtml } from './decodeHtml.ts';
import { HtmlBody } from './HtmlBody.ts';

const EXCEL = /urn:schemas-microsoft-com:office:excel/i;
const SHEET_NAME = /<x:Name>([^<]{1,60})</gi;
const HEAD_CHARS = 4096;

/**
 * Reads a web page, or what Word, Excel and office systems save as one (whatever its name ends in). Scripts are not run,
 * nothing is fetched. @throws ImportError
 */
export const readHtml = (bytes: Buffer): RawDocument => readPages([decodeHtml(bytes)]);

/** Reads the pages of one file, one after the other. @throws ImportError */
export function readPages(pages: readonly string[]): RawDocument {
  const collector = new CellCollector();
  const parts = pages.map((page) => readPage(page, collector));
  const hidden = parts.flatMap((part) => part.hidden);
  const warnings = parts.flatMap((part) => part.warnings);
  return {
    format: 'html',
    blocks: parts.flatMap((part) => part.blocks),
    warnings: hidden.length > 0 ? [...warnings, `网页里有 ${hidden.length} 处隐藏的内容没有读取。`] : warnings,
    furniture: hidden.map((text) => ({ kind: 'hidden', text, place: {} })),
  };
}

function readPage(
  page: string,
  collector: CellCollector,
): { blocks: RawBlock[]; warnings: string[]; hidden: string[] } {
  const body = new HtmlBody();
  const parser = new Parser({
    onopentag: (name, attributes) => body.open(name, attributes),
    onclosetag: (name) => body.close(name),
    ontext: (text) => body.text(text),
  });
  parser.write(page);
  parser.end();
  body.end();
  const { blocks, warnings, hidden } = body;
  if (!EXCEL.test(page.slice(0, HEAD_CHARS))) return { blocks, warnings, hidden };
  const names = [...page.matchAll(SHEET_NAME)].map(([, name = '']) => name.trim());
  let tables = 0;
  const ofSheets = blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block];
    const name = names[tables++] ?? `第 ${tables} 张表`;
    return sheetToBlocks(toSheet(block, name, collector)).blocks;
  });
  return { blocks: ofSheets, warnings, hidden };
}

/** A page that Excel saved is one table for a sheet: titles, tables and notes must be told apart as on a sheet. */
function toSheet(table: RawTable, name: string, collector: CellCollector): SheetGrid {
  const sheet = emptySheet(name, false);
  for (const { row, column, rowSpan, columnSpan, text, number } of table.cells) {
    collector.add(sheet, row, column, { text, isBordered: false, ...(number !== undefined && { number }) });
    if (rowSpan > 1 || columnSpan > 1) sheet.merges.push({ row, column, rowSpan, columnSpan });
  }
  return sheet;
}
