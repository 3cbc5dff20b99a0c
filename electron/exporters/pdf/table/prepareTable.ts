import type { TableBlock } from '../../../../shared/document/blocks.ts';
import type { Frame } from '../flow/frame.ts';
import { innerHeight, innerWidth } from '../flow/frame.ts';
import type { PdfProblem } from '../pdfProblem.ts';
import type { TextLine } from '../text/breakLines.ts';
import { breakLines } from '../text/breakLines.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';
import type { SliceCell } from './cutTable.ts';
import type { Drawable } from './drawSlice.ts';
import type { MeasuredTable } from './measureTable.ts';
import { measureTable } from './measureTable.ts';
import { rowHeights } from './rowHeights.ts';
import type { TableCaption } from './tableCaption.ts';
import { captionHeight, tableCaption } from './tableCaption.ts';
import { tableProblems } from './tableProblems.ts';
import { TABLE } from './tableStyle.ts';

/** A table that is ready to be printed on pages of one frame. */
export interface PreparedTable {
  block: TableBlock;
  table: MeasuredTable;
  caption: TableCaption;
  furtherCaption: TableCaption;
  head: Drawable;
  /** Is the head printed again on every page? */
  repeatsHead: boolean;
  notes: TextLine[];
}

export const NOTE_PITCH = SIZES.tableNote * 1.45;
export const SPACE_BEFORE_NOTES = 4;
/** Space around a table that shares its page. */
export const SPACE_BEFORE = 8;
export const SPACE_AFTER = 8;

/** A table smaller than this part of a page is not divided. */
const SMALL = 0.4;
/** So many rows at least stand on the page on which a table begins. */
const FIRST_ROWS = 3;

/** Measures a table for the pages of `frame` and reports what does not fit as it should. */
export function prepareTable(block: TableBlock, frame: Frame, type: Typography, problems: PdfProblem[]): PreparedTable {
  const width = innerWidth(frame);
  const table = measureTable(withBody(block), width, type);
  const head = headOf(table);
  const repeatsHead = sum(head.heights) <= innerHeight(frame) * TABLE.tallestHead;
  problems.push(...tableProblems(block, table, repeatsHead));
  return {
    block,
    table,
    caption: tableCaption(block, width, type, false),
    furtherCaption: tableCaption(block, width, type, true),
    head,
    repeatsHead,
    notes: block.notes.flatMap((text) =>
      breakLines([{ text, chain: type.chain('table', false) }], { size: SIZES.tableNote, width }),
    ),
  };
}

/** A table without rows is printed with one blank row, so that it looks like a table. */
function withBody(block: TableBlock): TableBlock {
  if (block.body.length > 0) return block;
  return { ...block, body: [block.widths.map(() => ({ text: '', align: 'left' }))] };
}

function headOf(table: MeasuredTable): Drawable {
  const cells = table.cells.filter((cell) => cell.isHead);
  return { cells: cells.map(whole), heights: rowHeights(cells, 0, table.grid.headRows, table.row) };
}

function whole(cell: SliceCell['cell']): SliceCell {
  return { cell, row: cell.row, rowSpan: cell.rowSpan, lines: cell.lines };
}

/** The height that has to be free for a table to begin: caption, head and some rows, or all of a small table. */
export function startHeight(prepared: PreparedTable, pageHeight: number): number {
  const { table, caption, head, repeatsHead } = prepared;
  const all = wholeHeight(prepared);
  if (all <= pageHeight * SMALL) return SPACE_BEFORE + all;
  const { headRows, rows } = table.grid;
  const last = Math.min(headRows + FIRST_ROWS, rows);
  const firstCells = table.cells.filter((cell) => cell.row >= headRows && cell.row < last && cell.rowSpan === 1);
  const first = Math.min(sum(rowHeights(firstCells, headRows, last, table.row)), pageHeight * SMALL);
  return SPACE_BEFORE + captionHeight(caption) + (repeatsHead ? sum(head.heights) : 0) + first + TABLE.border;
}

/** The height of the whole table with caption and notes, if it stood on one page; of its highest form, if each has its own. */
function wholeHeight({ block, table, caption, notes }: PreparedTable): number {
  const heights = formRanges(block, table).map(({ from, to, isLast }, index) => {
    const cells = table.cells.filter((cell) => cell.row >= (index === 0 ? 0 : from) && cell.row < to);
    const rows = sum(rowHeights(cells, index === 0 ? 0 : from, to, table.row));
    return captionHeight(caption) + rows + TABLE.border + (isLast ? notesHeight(notes.length) : 0);
  });
  return Math.max(...heights);
}

/** The rows of each form that begins on a page of its own; of the whole body where none does. */
export function formRanges(
  block: TableBlock,
  { grid }: MeasuredTable,
): readonly { readonly from: number; readonly to: number; readonly isLast: boolean }[] {
  const starts = [0, ...(block.formStarts ?? []).filter((row) => row > 0)].map((row) => grid.headRows + row);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? grid.rows, isLast: i === starts.length - 1 }));
}

export const notesHeight = (lines: number): number => (lines === 0 ? 0 : lines * NOTE_PITCH + SPACE_BEFORE_NOTES);

/** The same table with less space in its rows, when that makes it fit into `room` points and nothing else does. */
export function tightened(prepared: PreparedTable, room: number): PreparedTable {
  for (const paddingY of TABLE.paddingsY) {
    const table = { ...prepared.table, row: { ...prepared.table.row, paddingY } };
    const candidate = { ...prepared, table, head: headOf(table) };
    if (wholeHeight(candidate) <= room) return candidate;
  }
  return prepared;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
