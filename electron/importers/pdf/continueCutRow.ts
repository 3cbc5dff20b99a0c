import type { DraftCell } from '../raw/rawBlock.ts';
import { isAmountText } from '../tables/isAmountText.ts';
import { spanGrid } from '../tables/spanGrid.ts';
import type { Seam } from './appendPart.ts';
import type { PageTable } from './pageTable.ts';

const NEW_ITEM = /^(?:[一二三四五六七八九十廿卅]+、|[（(][一二三四五六七八九十廿卅\d]+[)）]|\d{3,}|\d+[.、])/;
const SUM_OR_GROUP = /合\s*计|总\s*计|小\s*计|结转|结余|其中|^[一二三四五六七八九十]/;
const ENDS_SENTENCE = /[。；;]$/;
/** Rows above the seam that show which columns always hold something. */
const RECENT_ROWS = 12;
/** After a text this long a number at the start of a line is part of the sentence. */
const LONG_TEXT = 20;

/**
 * Where the page cut a row in two, the rest of its texts is glued to the last row. A page break leaves no sign in the
 * file: the rest is known by lacking a code or an amount that each row has, and by not beginning anything new.
 */
export function continueCutRow(seam: Seam): void {
  const top = seam.cells.filter((cell) => cell.row === seam.firstRow);
  const texts = top.filter((cell) => cell.text.trim() !== '');
  if (!isRest(seam, top, texts)) return;
  for (const cell of texts) {
    const above = seam.bottom[cell.column];
    if (above) above.text += cell.text;
  }
  // Merged cells that began in the cut row begin one row lower, without text.
  const spanning = top.filter((cell) => cell.rowSpan > 1);
  seam.cells = seam.cells.filter((cell) => cell.row > seam.firstRow);
  for (const cell of spanning)
    seam.cells.push({ ...cell, row: seam.firstRow + 1, rowSpan: cell.rowSpan - 1, text: '' });
  seam.firstRow++;
}

function isRest(seam: Seam, top: readonly DraftCell[], texts: readonly DraftCell[]): boolean {
  const { table, bottom } = seam;
  if (texts.length === 0 || texts.length > Math.max(1, Math.ceil(table.columns / 2))) return false;
  if (top.some((cell) => cell.rowSpan > 1 && cell.text.trim() !== '')) return false;
  const completes = (cell: DraftCell): boolean => {
    const above = bottom[cell.column];
    if (!above || above.column !== cell.column || above.columnSpan !== cell.columnSpan) return false;
    const text = above.text.trim();
    if (text === '' || ENDS_SENTENCE.test(text) || isAmountText(cell.text)) return false;
    return above.text.length > LONG_TEXT || !NEW_ITEM.test(cell.text.trim());
  };
  if (!texts.every(completes)) return false;
  const covers = (cell: DraftCell, column: number): boolean =>
    cell.column <= column && column < cell.column + cell.columnSpan;
  const lacksValue = alwaysFilled(table).some((column) => !texts.some((cell) => covers(cell, column)));
  return lacksValue || texts.some((cell) => isListColumn(seam, cell.column) && !SUM_OR_GROUP.test(cell.text));
}

/** The columns in which nearly each of the last rows has a text of its own. */
function alwaysFilled(table: PageTable): number[] {
  const recent = spanGrid(table).slice(-RECENT_ROWS);
  const columns: number[] = [];
  for (let column = 0; column < table.columns; column++) {
    const filled = recent.filter((row) => {
      const cell = row[column];
      return cell !== undefined && cell.text.trim() !== '' && cell.rowSpan === 1 && cell.columnSpan === 1;
    });
    if (filled.length > recent.length * 0.8) columns.push(column);
  }
  return columns;
}

/** A column whose texts are numbered: 一、…; a text without number is a rest. */
function isListColumn({ table, headRows }: Seam, column: number): boolean {
  const texts = table.cells.filter(
    (cell) => cell.row >= Math.max(1, headRows) && cell.column === column && cell.text.trim() !== '',
  );
  return texts.length > 5 && texts.filter((cell) => NEW_ITEM.test(cell.text.trim())).length > texts.length * 0.6;
}
