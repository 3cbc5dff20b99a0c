import type { TableBlock } from '../../../../shared/document/blocks.ts';
import type { Frame } from '../flow/frame.ts';
import { innerHeight, innerWidth } from '../flow/frame.ts';
import type { PageFlow } from '../flow/pageFlow.ts';
import type { PdfProblem } from '../pdfProblem.ts';
import { breakLines } from '../text/breakLines.ts';
import type { TextLine } from '../text/breakLines.ts';
import type { Typography } from '../typography.ts';
import { SIZES } from '../typography.ts';
import type { Slice, SliceCell } from './cutTable.ts';
import { cutTable } from './cutTable.ts';
import type { Drawable } from './drawSlice.ts';
import { drawRows } from './drawSlice.ts';
import type { MeasuredTable } from './measureTable.ts';
import { cellHeight, measureTable } from './measureTable.ts';
import { rowHeights } from './rowHeights.ts';
import type { TableCaption } from './tableCaption.ts';
import { captionHeight, placeCaption, tableCaption } from './tableCaption.ts';
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

/** Bookmarks of tables stand below the heading before them, whatever its level. */
const TABLE_LEVEL = 5;
const NOTE_PITCH = SIZES.tableNote * 1.45;
const SPACE_BEFORE_NOTES = 4;
const SPACE_AFTER = 14;
/** So many lines of the notes at least stand on the page of the last row. */
const NOTE_LINES_KEPT = 3;

/** Measures a table for the pages of `frame` and reports what does not fit as it should. */
export function prepareTable(block: TableBlock, frame: Frame, type: Typography, problems: PdfProblem[]): PreparedTable {
  const width = innerWidth(frame);
  const table = measureTable(withBody(block), width, type);
  const { grid } = table;
  const headCells = table.cells.filter((cell) => cell.isHead);
  const heights = rowHeights(headCells, 0, grid.headRows, table.pitch);
  const headHeight = sum(heights);
  const repeatsHead = headHeight <= innerHeight(frame) * TABLE.tallestHead;
  report(block, table, repeatsHead, problems);
  return {
    block,
    table,
    caption: tableCaption(block, width, type, false),
    furtherCaption: tableCaption(block, width, type, true),
    head: { cells: headCells.map(whole), heights },
    repeatsHead,
    notes: block.notes.flatMap((text) =>
      breakLines([{ text, chain: type.chain('table', false) }], { size: SIZES.tableNote, width }),
    ),
  };
}

const whole = (cell: SliceCell['cell']): SliceCell => ({
  cell,
  row: cell.row,
  rowSpan: cell.rowSpan,
  lines: cell.lines,
});

/** A table without rows is printed with one blank row, so that it looks like a table. */
function withBody(block: TableBlock): TableBlock {
  if (block.body.length > 0) return block;
  return { ...block, body: [block.widths.map(() => ({ text: '', align: 'left' }))] };
}

/** The height that has to be free for a table to begin: caption, head and the first row. */
export function startHeight({ table, caption, head, repeatsHead }: PreparedTable): number {
  const firstRow = table.cells.filter((cell) => cell.row === table.grid.headRows && cell.rowSpan === 1);
  const row = cellHeight(Math.max(1, ...firstRow.map((cell) => cell.lines.length)), table.pitch);
  return captionHeight(caption) + (repeatsHead ? sum(head.heights) : 0) + row + TABLE.border;
}

/** Prints a table from the current place on, over as many pages as it needs. */
export function placeTable(prepared: PreparedTable, flow: PageFlow): void {
  const { block, table, caption, furtherCaption, head, repeatsHead, notes } = prepared;
  const headHeight = repeatsHead ? sum(head.heights) : 0;
  const cut = (): Slice[] | undefined =>
    cutTable(table.cells, {
      from: repeatsHead ? table.grid.headRows : 0,
      to: table.grid.rows,
      pitch: table.pitch,
      firstRoom: flow.room - captionHeight(caption) - headHeight,
      room: flow.pageHeight - captionHeight(furtherCaption) - headHeight,
      firstIsFresh: flow.isAtTop,
      tail: notes.length === 0 ? 0 : Math.min(notes.length, NOTE_LINES_KEPT) * NOTE_PITCH + SPACE_BEFORE_NOTES,
    });
  let slices = cut();
  if (slices === undefined) {
    flow.nextPage();
    slices = cut() ?? [];
  }
  flow.anchor(block.id, block.outline ? { text: block.title, level: TABLE_LEVEL } : undefined);
  let isFirst = true;
  for (const slice of slices) {
    if (!isFirst) flow.nextPage();
    const from = flow.y;
    placeCaption(isFirst ? caption : furtherCaption, flow);
    if (repeatsHead) draw(table, head, flow);
    draw(table, slice, flow);
    flow.down(TABLE.border);
    flow.mark(block.source, from);
    isFirst = false;
  }
  placeNotes(prepared, flow);
  flow.gap(SPACE_AFTER);
}

function draw(table: MeasuredTable, rows: Drawable, flow: PageFlow): void {
  if (flow.frame === undefined) throw new Error('No page was begun');
  flow.add(...drawRows(table, rows, flow.frame.left, flow.y));
  flow.down(sum(rows.heights));
}

function placeNotes({ notes, block }: PreparedTable, flow: PageFlow): void {
  if (notes.length === 0) return;
  flow.gap(SPACE_BEFORE_NOTES);
  flow.lines(notes, { size: SIZES.tableNote, pitch: NOTE_PITCH, align: 'justify' }, block.source);
}

function report(block: TableBlock, table: MeasuredTable, repeatsHead: boolean, problems: PdfProblem[]): void {
  const { source, title } = block;
  if (table.grid.isRagged)
    problems.push({
      severity: 'warning',
      code: 'raggedTable',
      message: `表“${title}”的各行单元格数不一致，已补齐空格打印。`,
      hint: '请检查版式中该表的列数和合并单元格。',
      source,
    });
  if (table.tooWide !== undefined)
    problems.push({
      severity: 'error',
      code: 'amountTooWide',
      message: `表“${title}”中的“${table.tooWide.cell.text}”用最小字号仍放不进所在的列，已折行打印。`,
      hint: '请加宽该列，或把该表改为横向。',
      source,
    });
  else if (table.size < block.fontSize)
    problems.push({
      severity: 'info',
      code: 'tableShrunk',
      message: `表“${title}”的字号由 ${block.fontSize} 磅缩小到 ${table.size} 磅，使金额不折行。`,
      source,
    });
  if (!repeatsHead)
    problems.push({
      severity: 'warning',
      code: 'headTooTall',
      message: `表“${title}”的表头高过页面的六成，续页上不再重复。`,
      hint: '请缩短表头文字，或加宽该列。',
      source,
    });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
