import { isAmountText } from './isAmountText.ts';
import type { SpannedTable } from './spannedTable.ts';

const MAX_STEPS = 6;

/**
 * How many of the first rows are the head, where the file does not say: the first row and whatever its merged cells force
 * (a head cell over two rows, or over two columns that must be told apart below), cut before the first row of amounts.
 */
export function inferHeadRows(table: SpannedTable): number {
  if (table.columns < 2 || table.rows === 0) return 0;
  let head = 1;
  for (let step = 0; step < MAX_STEPS; step++) {
    const grown = Math.min(grow(table, head), table.rows);
    if (grown === head) break;
    head = grown;
  }
  const firstAmount = table.cells.find((c) => c.row < head && /[.,．，]/.test(c.text) && isAmountText(c.text));
  return firstAmount ? firstAmount.row : head;
}

function grow(table: SpannedTable, head: number): number {
  let grown = head;
  for (const cell of table.cells) {
    if (cell.row >= head) continue;
    const end = cell.row + cell.rowSpan;
    grown = Math.max(grown, end);
    const isGroup = cell.columnSpan > 1 && cell.columnSpan < table.columns;
    if (isGroup && end === grown && end <= head) grown = end + 1;
  }
  return grown;
}
