import { pathToFileURL } from 'node:url';
import type { Block, Cell, PrintDocument, TableBlock } from '../../../shared/document/blocks.ts';
import { chartSvg } from '../../../shared/document/chartSvg.ts';
import { NOTO } from '../../../electron/platform/fonts/bundledFonts.ts';

/** The same blocks as a page for Chromium to print, with the same fonts, sizes and margins. */
export function blocksAsHtml(document: PrintDocument): string {
  const face = (family: string, weight: number, file: string): string =>
    `@font-face{font-family:${family};font-weight:${weight};src:url(${pathToFileURL(file).href})}`;
  const margins = (all: readonly number[]): string => all.map((mm) => `${mm}mm`).join(' ');
  const { textMargins, tableMargins, bodySize, linePitch } = document.page;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(document.info.title)}</title><style>
${face('NSerif', 400, NOTO.serif.file)}${face('NSerif', 700, NOTO.serifBold.file)}${face('NSans', 400, NOTO.sans.file)}${face('NSans', 700, NOTO.sansBold.file)}
@page text{size:A4;margin:${margins(textMargins)}}@page portrait{size:A4;margin:${margins(tableMargins)}}
@page landscape{size:A4 landscape;margin:${margins(tableMargins)}}
body{margin:0;font-family:NSerif}.text{page:text;font-size:${bodySize}pt;line-height:${linePitch}pt}.portrait{page:portrait}.landscape{page:landscape}
p{margin:0;text-align:justify}.body{text-indent:2em}h2{font:700 ${bodySize}pt NSans;margin:0}h3{font:700 16pt NSans;text-align:center;margin:0}
table{border-collapse:collapse;width:100%;table-layout:fixed;line-height:1.32}td,th{border:.5pt solid;padding:2.2pt 2.5pt;overflow-wrap:anywhere}
thead{display:table-header-group}tr{break-inside:avoid}.caption{display:flex;justify-content:space-between;font-size:10.5pt}small{font-size:9pt}
</style><body>${document.blocks.map(blockHtml).join('\n')}</body></html>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'cover':
      return `<div class="text" style="text-align:center;break-after:page">${block.lines.map((line) => `<h1>${escaped(line.text)}</h1>`).join('')}</div>`;
    case 'contents':
      return `<div class="text" style="break-after:page"><h1>${escaped(block.title)}</h1>${block.entries.map((entry) => `<p>${escaped(entry.text)}</p>`).join('')}</div>`;
    case 'heading':
      return `<div class="text"><h2>${escaped(block.text)} ${escaped(block.subtext ?? '')}</h2></div>`;
    case 'paragraph':
      return `<div class="text"><p class="${block.style}">${block.runs.map((run) => (run.bold ? `<b>${escaped(run.text)}</b>` : escaped(run.text))).join('')}</p></div>`;
    case 'chart':
      return `<div class="text"><h3>${escaped(block.title)}</h3>${chartSvg(block, { fontFamily: 'NSans' }) ?? escaped(block.emptyText)}</div>`;
    case 'table':
      return tableHtml(block);
    case 'pageBreak':
      return '<div style="break-after:page"></div>';
  }
}

function tableHtml(block: TableBlock): string {
  const sum = block.widths.reduce((total, one) => total + one, 0);
  const columns = block.widths.map((one) => `<col style="width:${(one / sum) * 100}%">`).join('');
  const rows = (all: (Cell | null)[][], tag: 'td' | 'th'): string =>
    all.map((row) => `<tr>${row.map((cell) => cellHtml(cell, tag)).join('')}</tr>`).join('');
  return `<div class="${block.orientation}"><div class="caption">${escaped(block.number ?? '')}</div><h3>${escaped(block.title)}</h3>
<div class="caption"><span>${escaped(block.captionLeft ?? '')}</span><span>${escaped(block.captionRight ?? '')}</span></div>
<table style="font-size:${block.fontSize}pt"><colgroup>${columns}</colgroup><thead>${rows(block.head, 'th')}</thead><tbody>${rows(block.body, 'td')}</tbody></table>
${block.notes.map((note) => `<small>${escaped(note)}</small><br>`).join('')}</div>`;
}

function cellHtml(cell: Cell | null, tag: 'td' | 'th'): string {
  if (cell === null) return '';
  return `<${tag} rowspan="${cell.rowSpan ?? 1}" colspan="${cell.colSpan ?? 1}" style="text-align:${tag === 'th' ? 'center' : cell.align}">${escaped(cell.text)}</${tag}>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
