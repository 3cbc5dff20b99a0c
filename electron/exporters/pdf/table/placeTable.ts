import type { PageFlow } from '../flow/pageFlow.ts';
import { SIZES } from '../typography.ts';
import type { Slice } from './cutTable.ts';
import { cutTable } from './cutTable.ts';
import type { Drawable } from './drawSlice.ts';
import { drawRows } from './drawSlice.ts';
import type { MeasuredTable } from './measureTable.ts';
import type { PreparedTable } from './prepareTable.ts';
import {
  formRanges,
  NOTE_PITCH,
  notesHeight,
  SPACE_AFTER,
  SPACE_BEFORE,
  SPACE_BEFORE_NOTES,
  tightened,
} from './prepareTable.ts';
import { captionHeight, placeCaption } from './tableCaption.ts';
import { TABLE } from './tableStyle.ts';

/** Bookmarks of tables stand below the heading before them, whatever its level. */
const TABLE_LEVEL = 5;
/** So many lines of the notes at least stand on the page of the last row. */
const NOTE_LINES_KEPT = 3;

/**
 * Prints a table from the current place on, over as many pages as it needs. `isFresh`: nothing but the table's own heading is on
 * the page, so that a new page would gain nothing.
 */
export function placeTable(prepared: PreparedTable, flow: PageFlow, isFresh: boolean): void {
  flow.gap(SPACE_BEFORE);
  const fitted = tightened(prepared, flow.room);
  const slices = cut(fitted, flow, isFresh);
  if (slices !== undefined) {
    print(fitted, slices, flow);
    return;
  }
  flow.nextPage();
  const again = tightened(prepared, flow.room);
  print(again, cut(again, flow, true) ?? [], flow);
}

/** The rows of one page; `begins`: the table, or a form that has a page of its own, begins there. */
interface PageSlice extends Slice {
  readonly begins: boolean;
}

function cut(prepared: PreparedTable, flow: PageFlow, firstIsFresh: boolean): PageSlice[] | undefined {
  const { block, table, caption, furtherCaption, head, repeatsHead, notes } = prepared;
  const headHeight = repeatsHead ? sum(head.heights) : 0;
  const pages: PageSlice[] = [];
  for (const { from, to, isLast } of formRanges(block, table)) {
    const isFirst = pages.length === 0;
    const slices = cutTable(table.cells, {
      from: isFirst && !repeatsHead ? 0 : from,
      to,
      style: table.row,
      firstRoom: (isFirst ? flow.room : flow.pageHeight) - captionHeight(caption) - headHeight,
      room: flow.pageHeight - captionHeight(furtherCaption) - headHeight,
      firstIsFresh: firstIsFresh || !isFirst,
      tail: isLast ? notesHeight(Math.min(notes.length, NOTE_LINES_KEPT)) : 0,
    });
    if (slices === undefined) return undefined;
    pages.push(...slices.map((slice, i) => ({ ...slice, begins: i === 0 })));
  }
  return pages;
}

function print(prepared: PreparedTable, slices: readonly PageSlice[], flow: PageFlow): void {
  const { block, table, caption, furtherCaption, head, repeatsHead, notes } = prepared;
  flow.anchor(block.id, block.outline ? { text: block.title, level: TABLE_LEVEL } : undefined);
  slices.forEach((slice, index) => {
    if (index > 0) flow.nextPage();
    const from = flow.y;
    placeCaption(slice.begins ? caption : furtherCaption, flow);
    if (repeatsHead) draw(table, head, flow);
    draw(table, slice, flow);
    flow.down(TABLE.border);
    flow.mark(block.source, from);
  });
  if (notes.length > 0) {
    flow.gap(SPACE_BEFORE_NOTES);
    flow.lines(notes, { size: SIZES.tableNote, pitch: NOTE_PITCH, align: 'justify' }, block.source);
  }
  flow.gap(SPACE_AFTER);
}

function draw(table: MeasuredTable, rows: Drawable, flow: PageFlow): void {
  if (flow.frame === undefined) throw new Error('No page was begun');
  flow.add(...drawRows(table, rows, flow.frame.left, flow.y));
  flow.down(sum(rows.heights));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
