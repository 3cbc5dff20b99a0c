import type { TextLine } from '../text/breakLines.ts';
import type { MeasuredCell, RowStyle } from './measureTable.ts';
import { cellHeight } from './measureTable.ts';
import { TABLE } from './tableStyle.ts';

/** A cell, or the part of it that stands on one page. */
export interface SliceCell {
  cell: MeasuredCell;
  /** From 0 at the top of the slice. */
  row: number;
  rowSpan: number;
  lines: readonly TextLine[];
}

/** The rows of a table that stand on one page; a row that is split has a part in several slices. */
export interface Slice {
  cells: SliceCell[];
  heights: number[];
}

export interface CutOptions {
  /** Rows [from, to) of the table are cut. */
  from: number;
  to: number;
  style: RowStyle;
  /** Heights in points: what is free on the current page and on every further one. */
  firstRoom: number;
  room: number;
  /** Does the table begin at the top of a page? */
  firstIsFresh: boolean;
  /** Height that must remain below the last row (the notes). */
  tail: number;
}

const TOLERANCE = 0.01;

/**
 * Cuts rows into slices for pages. Every line of every cell is printed: a row that does not fit goes to the next page, a row
 * higher than a page is split between lines. A merged cell that is cut is closed on each page; a label is printed again on
 * the next one, an amount is not. Undefined when not even the first row fits on a page that is already in use.
 */
export function cutTable(cells: readonly MeasuredCell[], options: CutOptions): Slice[] | undefined {
  return new TableCutter(cells, options).cut();
}

class TableCutter {
  readonly #options: CutOptions;
  /** The cells that begin in each row. */
  readonly #starting = new Map<number, MeasuredCell[]>();
  /** Cells that are begun and reach into the current row, with the lines still to print. */
  #open = new Map<MeasuredCell, readonly TextLine[]>();

  constructor(cells: readonly MeasuredCell[], options: CutOptions) {
    this.#options = options;
    for (const cell of cells) {
      const row = this.#starting.get(cell.row);
      if (row === undefined) this.#starting.set(cell.row, [cell]);
      else row.push(cell);
    }
  }

  cut(): Slice[] | undefined {
    const { from, to, firstRoom, room, firstIsFresh } = this.#options;
    const slices: Slice[] = [];
    let row = from;
    while (row < to) {
      const isFresh = slices.length > 0 || firstIsFresh;
      const free = slices.length === 0 ? firstRoom : room;
      const heights = this.#fitting(row, free);
      if (heights.length === 0 && isFresh) {
        // Only the notes do not fit below this last row: they follow on a page of their own.
        const alone = this.#height(row, row, []);
        if (alone + TABLE.border <= free + TOLERANCE) heights.push(alone);
      }
      const part = this.#partOfNext(row, heights, free, isFresh);
      if (part !== undefined) {
        slices.push(this.#take(row, [...heights, part], true));
        row += heights.length;
        if (this.#isFinished(row)) row += 1;
      } else if (heights.length > 0) {
        slices.push(this.#take(row, heights));
        row += heights.length;
      } else {
        return undefined;
      }
    }
    return slices;
  }

  /**
   * The height of the part of the next row that is printed below `heights`: only a row that is higher than a page is split, where
   * enough of the page is free, or where nothing else stands on it.
   */
  #partOfNext(row: number, heights: readonly number[], free: number, isFresh: boolean): number | undefined {
    const { room, to, style } = this.#options;
    const next = row + heights.length;
    if (next >= to) return undefined;
    const left = free - sum(heights) - TABLE.border;
    const isTall = this.#height(next, next, []) + TABLE.border > room + TOLERANCE;
    const mustBegin = heights.length === 0 && isFresh;
    if (!mustBegin && !(isTall && left >= room * TABLE.splitWhenFree)) return undefined;
    const most = Math.max(1, this.#lineCount(left));
    const needed = Math.max(1, ...[...this.#covering(next, row)].map((cell) => this.#remaining(cell).length));
    return cellHeight(Math.min(most, needed), style);
  }

  /** Heights of the rows from `row` on that fit into `free` points. */
  #fitting(row: number, free: number): number[] {
    const heights: number[] = [];
    let used = TABLE.border;
    for (let r = row; r < this.#options.to; r += 1) {
      const height = this.#height(r, row, heights);
      const below = r === this.#options.to - 1 ? this.#options.tail : 0;
      if (used + height + below > free + TOLERANCE) break;
      used += height;
      heights.push(height);
    }
    const end = this.#betterEnd(row, heights, free);
    return heights.slice(0, end - row);
  }

  /** Height of row `r` below the rows from `top` on whose heights are known. */
  #height(r: number, top: number, above: readonly number[]): number {
    const { style } = this.#options;
    let height = cellHeight(1, style);
    for (const cell of this.#covering(r, top)) {
      if (lastRow(cell) !== r) continue;
      const first = Math.max(cell.row, top) - top;
      height = Math.max(height, cellHeight(this.#remaining(cell).length, style) - sum(above.slice(first)));
    }
    return height;
  }

  /** Cells that stand in row `r`, begun at or below `top` or open there. */
  *#covering(r: number, top: number): Generator<MeasuredCell> {
    for (const cell of this.#open.keys()) if (lastRow(cell) >= r) yield cell;
    for (let start = top; start <= r; start += 1)
      for (const cell of this.#starting.get(start) ?? []) if (lastRow(cell) >= r && !this.#open.has(cell)) yield cell;
  }

  /**
   * Moves the end of a slice up to where a merged cell begins, when the little of it that would stand on this page cannot
   * hold its text.
   */
  #betterEnd(row: number, heights: readonly number[], free: number): number {
    let end = row + heights.length;
    if (end >= this.#options.to) return end;
    for (const cell of this.#covering(end, row)) {
      if (cell.row >= end || cell.row <= row || this.#open.has(cell)) continue;
      const height = sum(heights.slice(cell.row - row, end - row));
      const isLittle = height < free * TABLE.splitWhenFree;
      if (isLittle && cellHeight(cell.lines.length, this.#options.style) > height + TOLERANCE) end = cell.row;
    }
    return end;
  }

  /** Prints rows from `row` on; the last of them in part when it is split. */
  #take(row: number, heights: readonly number[], splitsLast = false): Slice {
    const end = row + heights.length;
    const slice: Slice = { cells: [], heights: [...heights] };
    const cells = new Set<MeasuredCell>();
    for (let r = row; r < end; r += 1) for (const cell of this.#covering(r, row)) cells.add(cell);
    const open = new Map<MeasuredCell, readonly TextLine[]>();
    for (const cell of [...cells].toSorted(inReadingOrder)) {
      const top = Math.max(cell.row, row);
      const bottom = Math.min(lastRow(cell) + 1, end);
      const height = sum(heights.slice(top - row, bottom - row));
      const isCut = lastRow(cell) >= (splitsLast ? end - 1 : end);
      const lines = this.#remaining(cell);
      const printed = isCut ? lines.slice(0, this.#lineCount(height)) : lines;
      slice.cells.push({ cell, row: top - row, rowSpan: bottom - top, lines: printed });
      if (isCut) open.set(cell, this.#rest(cell, lines.slice(printed.length), lastRow(cell) >= end));
    }
    this.#open = open;
    return slice;
  }

  #rest(cell: MeasuredCell, rest: readonly TextLine[], hasMoreRows: boolean): readonly TextLine[] {
    return rest.length === 0 && hasMoreRows && cell.isLabel ? cell.lines : rest;
  }

  #lineCount(height: number): number {
    const { pitch, paddingY } = this.#options.style;
    return Math.max(0, Math.floor((height - 2 * paddingY - TABLE.border + TOLERANCE) / pitch));
  }

  #isFinished(row: number): boolean {
    for (const [cell, rest] of this.#open) if (lastRow(cell) === row && rest.length > 0) return false;
    for (const cell of this.#open.keys()) if (lastRow(cell) === row) this.#open.delete(cell);
    return true;
  }

  #remaining(cell: MeasuredCell): readonly TextLine[] {
    return this.#open.get(cell) ?? cell.lines;
  }
}

const lastRow = (cell: MeasuredCell): number => cell.row + cell.rowSpan - 1;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const inReadingOrder = (a: MeasuredCell, b: MeasuredCell): number => a.row - b.row || a.column - b.column;
