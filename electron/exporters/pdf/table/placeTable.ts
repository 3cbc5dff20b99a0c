import type { PageFlow } from '../flow/pageFlow.ts';
import { SIZES } from '../typography.ts';
import type { Slice } from './cutTable.ts';
import { cutTable } from './cutTable.ts';
import type { Drawable } from './drawSlice.ts';
import { drawRows } from './drawSlice.ts';
import type { MeasuredTable } from './measureTable.ts';
import type { PreparedTable } from './prepareTable.ts';
import { NOTE_PITCH, notesHeight, SPACE_AFTER, SPACE_BEFORE, SPACE_BEFORE_NOTES, tightened } from './prepareTable.ts';
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

function cut(prepared: PreparedTable, flow: PageFlow, firstIsFresh: boolean): Slice[] | undefined {
  const { table, caption, furtherCaption, head, repeatsHead, notes } = prepared;
  const headHeight = repeatsHead ? sum(head.heights) : 0;
  return cutTable(table.cells, {
    from: repeatsHead ? table.grid.headRows : 0,
    to: table.grid.rows,
    style: table.row,
    firstRoom: flow.room - captionHeight(caption) - headHeight,
    room: flow.pageHeight - captionHeight(furtherCaption) - headHeight,
    firstIsFresh,
    tail: notesHeight(Math.min(notes.length, NOTE_LINES_KEPT)),
  });
}

function print(prepared: PreparedTable, slices: readonly Slice[], flow: PageFlow): void {
  const { block, table, caption, furtherCaption, head, repeatsHead, notes } = prepared;
  flow.anchor(block.id, block.outline ? { text: block.title, level: TABLE_LEVEL } : undefined);
  slices.forEach((slice, index) => {
    if (index > 0) flow.nextPage();
    const from = flow.y;
    placeCaption(index === 0 ? caption : furtherCaption, flow);
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
