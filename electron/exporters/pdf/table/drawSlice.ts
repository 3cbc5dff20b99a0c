import type { PageItem } from '../flow/pagePlan.ts';
import type { LinePlace } from '../text/placeLine.ts';
import { baselineIn, placeLine } from '../text/placeLine.ts';
import type { SliceCell } from './cutTable.ts';
import { textWidth } from './fitColumns.ts';
import type { MeasuredTable } from './measureTable.ts';
import { TABLE } from './tableStyle.ts';

/** Cells with their rows, ready to be drawn: the head, or a slice of the body. */
export interface Drawable {
  cells: readonly SliceCell[];
  heights: readonly number[];
}

/** Text and borders of some rows of a table whose upper left corner is at (x, y). Points. */
export function drawRows(table: MeasuredTable, rows: Drawable, x: number, y: number): PageItem[] {
  const edgesX = edges(table.widths, x);
  const edgesY = edges(rows.heights, y);
  const items: PageItem[] = [];
  for (const cell of rows.cells) items.push(...cellText(table, cell, edgesX, edgesY));
  items.push({ kind: 'rules', path: borders(rows, table.widths.length, edgesX, edgesY), lineWidth: TABLE.border });
  return items;
}

function edges(sizes: readonly number[], from: number): number[] {
  const all = [from];
  for (const size of sizes) all.push((all.at(-1) ?? from) + size);
  return all;
}

function cellText(
  table: MeasuredTable,
  { cell, row, rowSpan, lines }: SliceCell,
  edgesX: readonly number[],
  edgesY: readonly number[],
): PageItem[] {
  const left = (edgesX[cell.column] ?? 0) + TABLE.paddingX + TABLE.border / 2;
  const top = edgesY[row] ?? 0;
  const bottom = edgesY[row + rowSpan] ?? top;
  const start = (top + bottom - lines.length * table.row.pitch) / 2;
  const place: Omit<LinePlace, 'baseline'> = {
    x: left + cell.indent,
    width: textWidth(table.widths, cell) - cell.indent,
    size: table.size,
    align: cell.isHead ? 'center' : cell.cell.align,
  };
  return lines.flatMap((line, i) => {
    const baseline = baselineIn(start + i * table.row.pitch, table.row.pitch, table.size);
    return placeLine(line, { ...place, baseline }).map((run): PageItem => ({ kind: 'text', run }));
  });
}

/** One path with a line wherever two different cells meet. */
function borders(rows: Drawable, columns: number, edgesX: readonly number[], edgesY: readonly number[]): string {
  const rowCount = rows.heights.length;
  const owner: (SliceCell | undefined)[] = Array.from({ length: rowCount * columns });
  for (const cell of rows.cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      for (let c = cell.cell.column; c < cell.cell.column + cell.cell.columnSpan; c += 1) owner[r * columns + c] = cell;
  const at = (r: number, c: number): SliceCell | undefined => owner[r * columns + c];
  const half = TABLE.border / 2;
  let path = '';
  for (let r = 0; r <= rowCount; r += 1) {
    const isEdge = r === 0 || r === rowCount;
    for (const [a, b] of stretches(columns, (c) => isEdge || at(r - 1, c) !== at(r, c)))
      path += `M${num((edgesX[a] ?? 0) - half)} ${num(edgesY[r] ?? 0)}L${num((edgesX[b] ?? 0) + half)} ${num(edgesY[r] ?? 0)}`;
  }
  for (let c = 0; c <= columns; c += 1) {
    const isEdge = c === 0 || c === columns;
    for (const [a, b] of stretches(rowCount, (r) => isEdge || at(r, c - 1) !== at(r, c)))
      path += `M${num(edgesX[c] ?? 0)} ${num(edgesY[a] ?? 0)}L${num(edgesX[c] ?? 0)} ${num(edgesY[b] ?? 0)}`;
  }
  return path;
}

/** The longest runs [a, b) of indices below `count` for which `holds`. */
function stretches(count: number, holds: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let start = -1;
  for (let i = 0; i <= count; i += 1) {
    const isIn = i < count && holds(i);
    if (isIn && start < 0) start = i;
    if (!isIn && start >= 0) {
      found.push([start, i]);
      start = -1;
    }
  }
  return found;
}

const num = (value: number): string => String(Math.round(value * 100) / 100);
