import { clusterValues } from './clusterValues.ts';
import { columnOf } from './columnOf.ts';
import { inferColumns } from './inferColumns.ts';
import type { Interval } from './inferColumns.ts';
import { inferRows } from './inferRows.ts';
import { mergeHorizontal } from './mergeRules.ts';
import type { PageContent } from './pageContent.ts';
import type { PageTable } from './pageTable.ts';
import { cellText } from './textLine.ts';
import type { TextLine } from './textLine.ts';
import type { TextRun } from './textRun.ts';
import { toTextRuns } from './textRun.ts';

const LEAST_CELLS = 6;
const MOST_HEAD_ROWS = 5;

/**
 * A table without column lines, from the places of its texts: rows by rules or base lines, columns by the gaps that
 * run down between the texts. Null when the lines show no columns.
 */
export function inferredTable(lines: readonly TextLine[], page: PageContent): PageTable | null {
  const x0 = Math.min(...lines.map((line) => line.x0)) - 2;
  const x1 = Math.max(...lines.map((line) => line.x1)) + 2;
  const y0 = Math.min(...lines.map((line) => line.y - line.size));
  const y1 = Math.max(...lines.map((line) => line.y)) + 2;
  const rows = inferRows(lines.map(toTextRuns), rulesBetween(page, y0, y1, x0, x1));
  const columns = rows.length < 3 ? [] : inferColumns(rows, x0, x1);
  if (columns.length < 2) return null;
  const headRows = countHeadRows(rows);
  const cells = rows.flatMap((row, index) => cellsOf(row, index, columns, index < headRows));
  if (cells.length < LEAST_CELLS) return null;
  return {
    page: page.number,
    firstPage: page.number,
    joined: [],
    rows: rows.length,
    columns: columns.length,
    cells,
    headRows,
    landscape: page.width > page.height,
    grid: 'inferred',
    edges: [x0, ...columns.slice(1).map((column, i) => ((columns[i]?.to ?? 0) + column.from) / 2), x1],
    y0,
    y1,
    gaps: false,
  };
}

/** The heights of the long rules among the lines. */
function rulesBetween(page: PageContent, y0: number, y1: number, x0: number, x1: number): number[] {
  const reach = 12;
  const rules = mergeHorizontal(page.horizontal).filter(
    (rule) => rule.y >= y0 - reach && rule.y <= y1 + reach && rule.x1 - rule.x0 > 20 && rule.x0 < x1 && rule.x1 > x0,
  );
  return clusterValues(
    rules.map((rule) => rule.y),
    2.4,
  );
}

/** The rows above the first amount. */
function countHeadRows(rows: readonly (readonly TextRun[])[]): number {
  const first = rows.findIndex((row) => row.some((run) => run.isAmount && /[.,]/.test(run.text)));
  return Math.min(first < 0 ? 1 : first, MOST_HEAD_ROWS);
}

function cellsOf(
  row: readonly TextRun[],
  index: number,
  columns: readonly Interval[],
  isHead: boolean,
): PageTable['cells'] {
  const runs = [...row].sort((a, b) => a.x0 - b.x0);
  const byColumn = new Map<number, { glyphs: TextRun['glyphs'][number][]; span: number }>();
  for (const [i, run] of runs.entries()) {
    const own = columnOf(run, columns);
    const { column, span } =
      isHead && runs.length < columns.length
        ? widen(run, own, columns, runs[i - 1], runs[i + 1])
        : { column: own, span: 1 };
    const cell = byColumn.get(column);
    if (cell) cell.glyphs.push(...run.glyphs);
    else byColumn.set(column, { glyphs: [...run.glyphs], span });
  }
  return [...byColumn]
    .map(([column, cell]) => ({ row: index, column, rowSpan: 1, columnSpan: cell.span, text: cellText(cell.glyphs) }))
    .filter((cell) => cell.text !== '')
    .sort((a, b) => a.column - b.column);
}

/** A head stands centred over the columns that it spans: neighbours are taken in while that centres it better. */
function widen(
  run: TextRun,
  own: number,
  columns: readonly Interval[],
  before: TextRun | undefined,
  after: TextRun | undefined,
): { column: number; span: number } {
  const centre = (run.x0 + run.x1) / 2;
  const leftEnd = before ? (before.x1 + run.x0) / 2 : -Infinity;
  const rightEnd = after ? (run.x1 + after.x0) / 2 : Infinity;
  const off = (from: number, to: number): number => {
    const [left, right] = [columns[from], columns[to]];
    return left && right ? Math.abs((left.from + right.to) / 2 - centre) : Infinity;
  };
  const middleOf = (index: number): number => ((columns[index]?.from ?? NaN) + (columns[index]?.to ?? NaN)) / 2;
  let [from, to] = [own, own];
  for (;;) {
    const toLeft = middleOf(from - 1) > leftEnd ? off(from - 1, to) : Infinity;
    const toRight = middleOf(to + 1) < rightEnd ? off(from, to + 1) : Infinity;
    if (Math.min(toLeft, toRight) >= off(from, to) - 1) break;
    if (toLeft < toRight) from--;
    else to++;
  }
  return { column: from, span: to - from + 1 };
}
