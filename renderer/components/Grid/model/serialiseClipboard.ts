import type { CellKind, ClipboardContent } from '../types.ts';

/** A cell to be copied; `covered` places lie under a merged cell and have no text. */
export interface ClipCell {
  text: string;
  kind: CellKind;
  rowSpan?: number | undefined;
  colSpan?: number | undefined;
  covered?: boolean | undefined;
}

/** Writes a block of cells as spreadsheets expect it: tab-separated text (quoted where needed) and an HTML table. */
export function serialiseClipboard(cells: readonly (readonly ClipCell[])[]): ClipboardContent {
  const text = cells.map((row) => row.map((cell) => quote(cell.covered ? '' : cell.text)).join('\t')).join('\r\n');
  const body = cells.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('');
  return { text, html: `<meta charset="utf-8"><table>${body}</table>` };
}

function quote(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function htmlCell(cell: ClipCell): string {
  if (cell.covered) return '';
  const rowSpan = (cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : '';
  const colSpan = (cell.colSpan ?? 1) > 1 ? ` colspan="${cell.colSpan}"` : '';
  // Codes are text: a spreadsheet would drop their leading zeros and round what has more than 15 digits.
  const style = cell.kind === 'code' || cell.kind === 'text' ? ` style="mso-number-format:'\\@'"` : '';
  return `<td${rowSpan}${colSpan}${style}>${escapeHtml(cell.text)}</td>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">');
}
