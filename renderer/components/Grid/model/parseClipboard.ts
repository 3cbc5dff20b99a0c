import type { ClipboardContent } from '../types.ts';
import { parseHtmlTable } from './parseHtmlTable.ts';
import { parseTsv } from './parseTsv.ts';

/** `fromTable`: the clipboard said that these are cells of a table, not lines of a text. */
export type ParsedClipboard =
  { kind: 'cells'; cells: string[][]; fromTable: boolean } | { kind: 'tooLarge'; bytes: number } | { kind: 'empty' };

/** Larger clipboards are refused: they are whole files, for which there is the import. */
export const MAX_PASTE_BYTES = 10 * 1024 * 1024;

/**
 * Turns a clipboard into a grid of raw texts (full-width digits and separators stay; the owner reads them).
 * Plain text is preferred, since it has the amounts as displayed and costs less; where the HTML table has another
 * shape (a Word cell with several paragraphs, a browser's table) the HTML is right and the text is not.
 */
export function parseClipboard(content: ClipboardContent): ParsedClipboard {
  const { text, html } = content;
  const textBytes = byteLength(text);
  if (textBytes > MAX_PASTE_BYTES) return { kind: 'tooLarge', bytes: textBytes };
  const htmlBytes = byteLength(html);
  if (text === '' && htmlBytes > MAX_PASTE_BYTES) return { kind: 'tooLarge', bytes: htmlBytes };
  const table = htmlBytes <= MAX_PASTE_BYTES ? parseHtmlTable(html) : null;
  if (text === '') return table ? { kind: 'cells', cells: table, fromTable: true } : { kind: 'empty' };
  const plain = parseTsv(text);
  if (!table) return { kind: 'cells', cells: plain, fromTable: text.includes('\t') };
  return { kind: 'cells', cells: sameShape(plain, table) ? plain : table, fromTable: true };
}

/** Trailing blank rows and columns differ between programs and do not count. */
function sameShape(a: string[][], b: string[][]): boolean {
  const left = filledSize(a);
  const right = filledSize(b);
  return left.rows === right.rows && left.cols === right.cols;
}

function filledSize(cells: string[][]): { rows: number; cols: number } {
  let rows = 0;
  let cols = 0;
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.trim() === '') return;
      rows = r + 1;
      cols = Math.max(cols, c + 1);
    });
  });
  return { rows, cols };
}

/** Bytes in UTF-8, without building them. */
function byteLength(text: string): number {
  if (text.length * 3 <= MAX_PASTE_BYTES) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    bytes += code < 0x80 ? 1 : code < 0x800 || surrogate ? 2 : 3;
  }
  return bytes;
}
