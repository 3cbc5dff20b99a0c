import type { Cell } from '../../../shared/document/blocks.ts';
import { printedNumber, type PrintedNumber } from '../../../shared/export/printedNumber.ts';

/** The number of a cell that is to be a number in the sheet; undefined for text, codes and ordinals. */
export function cellNumber(cell: Cell): PrintedNumber | undefined {
  if (cell.header || cell.content === 'code' || cell.content === 'text') return undefined;
  const number = printedNumber(cell.text);
  if (cell.content === 'amount' || number === undefined) return number;
  // a table of the report's own does not say what its cells are: a code has neither decimals nor commas
  const isAmount = cell.align === 'right' && (number.decimals > 0 || number.grouped);
  return isAmount ? number : undefined;
}

/** The format that shows a number in the characters of the report. `grouped`: whether its table parts thousands. */
export function numberFormat({ decimals, percent }: PrintedNumber, grouped: boolean): string {
  const whole = grouped ? '#,##0' : '0';
  const fraction = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  return `${whole}${fraction}${percent ? '%' : ''}`;
}
