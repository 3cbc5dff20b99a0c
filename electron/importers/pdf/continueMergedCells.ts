import type { DraftCell } from '../raw/rawBlock.ts';
import { isAmountText } from '../tables/isAmountText.ts';
import type { Seam } from './appendPart.ts';

/**
 * Lengthens merged cells of the table that go on below the page break.
 * @param moved the cells of the next page with the rows they get in the table
 * @returns the cells that are new
 */
export function continueMergedCells(seam: Seam, moved: readonly DraftCell[]): DraftCell[] {
  const { table, bottom } = seam;
  const seamRow = table.rows;
  const amounts = amountColumns(seam);
  const merged = mergedColumns(seam);
  const aboveOf = (cell: DraftCell): DraftCell | undefined => {
    const above = cell.row === seamRow ? bottom[cell.column] : undefined;
    const fits = above?.column === cell.column && above.columnSpan === cell.columnSpan;
    return fits && !amounts.has(cell.column) ? above : undefined;
  };
  const sure = surelyContinued(moved, aboveOf);
  return moved.filter((cell) => {
    const above = aboveOf(cell);
    const text = above && continuedText(above, cell, sure, merged.has(cell.column));
    if (above === undefined || text === undefined) return true;
    above.rowSpan = cell.row + cell.rowSpan - above.row;
    above.text = text;
    return false;
  });
}

/** The text of the cell that both are; undefined when they are two. */
function continuedText(
  above: DraftCell,
  cell: DraftCell,
  sure: { column: number; rowSpan: number },
  isMergedColumn: boolean,
): string | undefined {
  const [upper, lower] = [above.text.trim(), cell.text.trim()];
  if (lower === '') return upper !== '' && (cell.rowSpan > 1 || above.rowSpan > 1) ? above.text : undefined;
  if (cell.rowSpan <= 1) return undefined;
  // A label centred in the whole cell may be printed on the later page only.
  if (upper === '') return above.rowSpan > 1 || isMergedColumn ? cell.text : undefined;
  // Merged columns are nested: what stands left of one that goes on and is at least as tall goes on, too.
  const isOuter = cell.column < sure.column && cell.rowSpan >= sure.rowSpan && above.rowSpan > 1;
  return isOuter && !isAmountText(cell.text) ? above.text + cell.text : undefined;
}

/** The rightmost merged cell that certainly goes on: it is blank at the top of the new page. */
function surelyContinued(
  moved: readonly DraftCell[],
  aboveOf: (cell: DraftCell) => DraftCell | undefined,
): { column: number; rowSpan: number } {
  let sure = { column: -1, rowSpan: 0 };
  for (const cell of moved) {
    const above = aboveOf(cell);
    if (!above || cell.text.trim() !== '' || cell.rowSpan <= 1) continue;
    if (above.text.trim() !== '' && above.rowSpan > 1 && cell.column > sure.column)
      sure = { column: cell.column, rowSpan: cell.rowSpan };
  }
  return sure;
}

/** Columns of amounts: a blank there is a blank, not a merged cell. */
function amountColumns({ table, headRows }: Seam): ReadonlySet<number> {
  const columns = new Set<number>();
  const body = table.cells.filter(
    (cell) => cell.row >= Math.max(1, headRows) && cell.columnSpan === 1 && cell.text.trim() !== '',
  );
  for (let column = 0; column < table.columns; column++) {
    const cells = body.filter((cell) => cell.column === column);
    if (cells.length > 0 && cells.filter((cell) => isAmountText(cell.text)).length > cells.length * 0.7)
      columns.add(column);
  }
  return columns;
}

/** Columns that consist of merged cells for more than half of their rows. */
function mergedColumns({ table, cells, headRows, partRows }: Seam): ReadonlySet<number> {
  const covered = new Map<number, number>();
  for (const cell of [...table.cells.filter(({ row }) => row >= headRows), ...cells])
    if (cell.rowSpan > 1) covered.set(cell.column, (covered.get(cell.column) ?? 0) + cell.rowSpan);
  const half = (table.rows + partRows) / 2;
  return new Set([...covered].filter(([, rows]) => rows > half).map(([column]) => column));
}
