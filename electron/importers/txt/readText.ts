import { decodeText } from '../text/decodeText.ts';
import type { RawDocument } from '../raw/rawBlock.ts';
import { csvBlocks } from './csvBlocks.ts';
import { isCommaSeparated, readCsvRows } from './csvRows.ts';
import { readCellPerLine, isCellPerLine } from './cellPerLine.ts';
import { readLines } from './readLines.ts';

const NO_SPANS = '纯文本和 CSV 文件没有合并单元格的信息，多级表头请核对';

/** Tags of bold and the like that a conversion left in the text. */
const MARKUP = /<\/?(?:b|strong|i|em|u|s|sub|sup|font|span)(?:\s[^<>\n]*)?>/gi;
const BREAK = /<br\s*\/?>/gi;

const withoutMarkup = (text: string): string => text.replace(MARKUP, '').replace(BREAK, ' ');

/**
 * Reads plain text: comma-separated values, tables as tab-separated rows between lines of prose, or Word's way of saving
 * one cell per line. Every block and cell knows its line.
 * @param name tells .csv; everything else is seen from the text
 */
export function readText(bytes: Buffer, name: string): RawDocument {
  const text = withoutMarkup(decodeText(bytes));
  if (isCommaSeparated(text, name)) {
    return { format: 'csv', blocks: csvBlocks(readCsvRows(text)), warnings: [NO_SPANS], furniture: [] };
  }
  const lines = text.split(/\r\n|[\r\n\f\u2028]/);
  const blocks = isCellPerLine(lines) ? readCellPerLine(lines) : readLines(lines);
  const hasTable = blocks.some((block) => block.kind === 'table');
  return { format: 'txt', blocks, warnings: hasTable ? [NO_SPANS] : [], furniture: [] };
}
