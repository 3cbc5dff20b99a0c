import type { TableBlock } from '../../../shared/document/blocks.ts';
import { gridOf, type Grid, type GridCell } from '../pdf/table/grid.ts';
import { htmlAttribute, htmlText } from './escapeHtml.ts';

/**
 * A table with its number, title and unit as caption, head cells that say what they are the head of, and the names of the rows
 * as row heads. A wide table scrolls by itself and can be reached by keyboard.
 */
export function htmlTable(block: TableBlock): string {
  const grid = gridOf(block);
  const id = htmlAttribute(block.id);
  const rows = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, i) => rowOf(grid, from + i)).join('\n');
  const widths = block.widths.reduce((sum, width) => sum + width, 0);
  const columns = block.widths.map((width) => `<col style="width:${((100 * width) / widths).toFixed(2)}%">`).join('');
  const head = grid.headRows > 0 ? `<thead>\n${rows(0, grid.headRows)}\n</thead>\n` : '';
  const notes = block.notes.map((note) => `<p class="note">${htmlText(note)}</p>`).join('\n');
  return `<section class="table ${block.orientation}${block.newPage ? ' page' : ''}" id="${id}">
<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}-caption">
<table>
<caption id="${id}-caption">${caption(block)}</caption>
<colgroup>${columns}</colgroup>
${head}<tbody>
${rows(grid.headRows, grid.rows)}
</tbody>
</table>
</div>
${notes}
</section>`;
}

function caption({ number, title, subtitle, captionLeft, captionRight }: TableBlock): string {
  const span = (name: string, text: string | undefined): string =>
    text ? `<span class="${name}">${htmlText(text)}</span>` : '';
  const sides = captionLeft || captionRight ? `${span('left', captionLeft)}${span('right', captionRight)}` : '';
  return (
    span('number', number) +
    `<strong class="title">${htmlText(title)}</strong>` +
    span('subtitle', subtitle) +
    (sides ? `<span class="sides">${sides}</span>` : '')
  );
}

function rowOf(grid: Grid, row: number): string {
  const cells = grid.cells.filter((cell) => cell.row === row);
  const names = row < grid.headRows ? new Set<GridCell>() : rowNames(cells);
  return `<tr>${cells.map((cell) => cellOf(cell, names.has(cell))).join('')}</tr>`;
}

/** The cells that name their row: a text right before an amount, else the first text of the row. */
function rowNames(cells: readonly GridCell[]): ReadonlySet<GridCell> {
  const isName = ({ cell }: GridCell): boolean =>
    cell.content !== 'amount' && cell.content !== 'code' && !cell.header && cell.text.trim() !== '';
  const beforeAmounts = cells.filter((cell, i) => isName(cell) && cells[i + 1]?.cell.content === 'amount');
  if (beforeAmounts.length > 0) return new Set(beforeAmounts);
  const first = cells.some(({ cell }) => cell.header) ? undefined : cells.find(isName);
  return new Set(first ? [first] : []);
}

function cellOf(placed: GridCell, isName: boolean): string {
  const { cell, rowSpan, columnSpan, isHead } = placed;
  const isTitle = isHead || cell.header === true;
  const tag = isTitle || isName ? 'th' : 'td';
  const classes = [cell.align, ...(cell.bold && !isTitle ? ['sum'] : []), ...(isName ? ['name'] : [])];
  const attributes = [
    ...(tag === 'th' ? [`scope="${scopeOf(placed, isName)}"`] : []),
    ...(columnSpan > 1 ? [`colspan="${columnSpan}"`] : []),
    ...(rowSpan > 1 ? [`rowspan="${rowSpan}"`] : []),
    `class="${classes.join(' ')}"`,
    ...(cell.indent ? [`style="padding-left:${cell.indent + 0.3}em"`] : []),
  ];
  return `<${tag} ${attributes.join(' ')}>${htmlText(cell.text)}</${tag}>`;
}

/** Head cells stand above their columns; side labels of forms and names of rows before their rows. */
function scopeOf({ isHead, columnSpan, rowSpan }: GridCell, isName: boolean): string {
  if (isHead) return columnSpan > 1 ? 'colgroup' : 'col';
  return rowSpan > 1 && !isName ? 'rowgroup' : 'row';
}
