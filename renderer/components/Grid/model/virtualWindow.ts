/** Rows that must be in the page: `first` … `last` − 1. */
export interface RowWindow {
  first: number;
  last: number;
}

const OVERSCAN = 8;
/** The window moves in steps, so that most scroll events change nothing. */
const STEP = 4;

/** `scrollTop` and `height` in CSS pixels of the part that scrolls. */
export function virtualWindow(scrollTop: number, height: number, rowHeight: number, rowCount: number): RowWindow {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN);
  const last = Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN;
  const snappedFirst = Math.min(first - (first % STEP), Math.max(0, rowCount - 1));
  return { first: snappedFirst, last: Math.min(rowCount, last + ((STEP - (last % STEP)) % STEP)) };
}
