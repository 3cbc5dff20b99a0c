import { gridsOf, type TableView } from '../../layout/tableView.ts';
import type { RecognisedTable } from '../recognised.ts';
import { plain } from '../tables/plain.ts';
import { sourceGrid } from '../tables/sourceGrid.ts';

/** From this share of a table's cells on, the layout's own table stands for it. */
const REPRODUCED = 0.97;

/** The texts of a cell's value, comparable: numbers by value. */
export function cellKey(text: string): string {
  const clean = plain(text).replace(/[()]/g, '');
  return /^[-+]?[\d,]+(\.\d+)?$/.test(clean) ? String(Number(clean.replaceAll(',', ''))) : clean.replace(/[:,、]/g, '');
}

function printedTexts(view: TableView): Map<string, number> {
  const count = new Map<string, number>();
  for (const { grid, block } of gridsOf(view)) {
    const texts = [
      ...grid.rows.flatMap((row) => row.cells.map((c) => c.text)),
      ...(block?.keys.map((k) => k.text) ?? []),
    ];
    for (const text of texts) count.set(cellKey(text), (count.get(cellKey(text)) ?? 0) + 1);
  }
  return count;
}

/** Whether the layout's table prints what the source's tables of it hold, nearly to the cell: it stands for them then. */
export function isReproduced(sources: readonly RecognisedTable[], view: TableView): boolean {
  const left = printedTexts(view);
  let all = 0;
  let hit = 0;
  for (const { source } of sources) {
    const { head } = sourceGrid(source);
    for (const cell of source.cells) {
      const key = cellKey(cell.text);
      if (cell.row < head || key === '') continue;
      all += 1;
      const n = left.get(key) ?? 0;
      if (n > 0) hit += 1;
      left.set(key, n - 1);
    }
  }
  return all === 0 || hit / all >= REPRODUCED;
}
