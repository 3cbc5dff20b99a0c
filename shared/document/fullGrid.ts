import type { Cell } from './blocks.ts';

/** The texts of a block's cells on the full grid: a merged cell's text in every place that it covers. */
export function fullGrid(rows: readonly (readonly (Cell | null)[])[]): string[][] {
  const texts = rows.map((row) => row.map((cell) => cell?.text ?? ''));
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      for (let y = r; y < Math.min(rows.length, r + (cell.rowSpan ?? 1)); y++)
        for (let x = c; x < Math.min(row.length, c + (cell.colSpan ?? 1)); x++) texts[y]![x] = cell.text;
    }),
  );
  return texts;
}
