import type { Cell, TableBlock } from '../document/blocks.ts';
import { escapeMarkup } from '../document/escapeMarkup.ts';

/** A printed table for the clipboard: text with tabs and lines, and HTML with merged cells that Word and Excel take. */
export function tableClipboard({ head, body }: TableBlock): { text: string; html: string } {
  const rows = [...head, ...body];
  const text = rows.map((row) => row.map((cell) => plain(cell?.text ?? '')).join('\t')).join('\r\n');
  const html = rows.map((row, r) => `<tr>${row.map((cell) => cellHtml(cell, r < head.length)).join('')}</tr>`).join('');
  return { text, html: `<table border="1" style="border-collapse:collapse">${html}</table>` };
}

/** Tabs and line breaks part cells and rows. */
const plain = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');

function cellHtml(cell: Cell | null, isHead: boolean): string {
  if (cell === null) return '';
  const tag = isHead || cell.header ? 'th' : 'td';
  const spans = [
    ...((cell.colSpan ?? 1) > 1 ? [` colspan="${cell.colSpan}"`] : []),
    ...((cell.rowSpan ?? 1) > 1 ? [` rowspan="${cell.rowSpan}"`] : []),
  ].join('');
  // Excel would turn a code into a number and drop its leading zeros
  const format = cell.content === 'code' ? String.raw`;mso-number-format:'\@'` : '';
  const words = escapeMarkup(cell.text).replaceAll('\n', '<br>');
  return `<${tag}${spans} style="text-align:${cell.align}${format}">${words}</${tag}>`;
}
