import { encodeCell } from '@cj-tech-master/excelts';
import type { BodyPlace } from '../../../shared/export/tableSums.ts';

/**
 * SUM of cells of a table, neighbours as ranges: SUM(C7:C9,C12).
 * @param firstRow the row of the sheet, from 1, that the body begins in
 */
export function sumFormula(addends: readonly BodyPlace[], firstRow: number): string {
  const ranges: { from: BodyPlace; to: BodyPlace }[] = [];
  for (const place of addends) {
    const last = ranges.at(-1);
    const isNext =
      last !== undefined &&
      ((last.to.column === place.column && last.to.row + 1 === place.row && last.from.column === place.column) ||
        (last.to.row === place.row && last.to.column + 1 === place.column && last.from.row === place.row));
    if (isNext) last.to = place;
    else ranges.push({ from: place, to: place });
  }
  const address = ({ row, column }: BodyPlace): string => encodeCell({ c: column, r: row + firstRow - 1 });
  const parts = ranges.map(({ from, to }) => (from === to ? address(from) : `${address(from)}:${address(to)}`));
  return `SUM(${parts.join(',')})`;
}
