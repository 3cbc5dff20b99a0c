import type { StoreApi } from 'zustand';
import { createStore } from 'zustand';
import type { ColumnOffsets } from '../model/columnOffsets.ts';
import { columnOffsets } from '../model/columnOffsets.ts';
import { headerLayout } from '../model/headerLayout.ts';
import type { GridProps } from '../types.ts';
import type { GridState } from './gridState.ts';
import { INITIAL_STATE } from './gridState.ts';
import type { GridView } from './gridView.ts';
import { createGridView } from './gridView.ts';

/** Place of rows in the layer that holds editor and selection, CSS pixels. */
export interface RowBox {
  top: number;
  height: number;
}

/** How a body mode lays out its rows. */
export interface RowGeometry {
  /** Top of the layer inside the scrolled content. */
  layerTop: number;
  /** Height of what stays in view above the rows. */
  stickyHeight: () => number;
  /** True when pinned rows lie in the part that stays in view (their boxes are then relative to that part). */
  pinnedSticks: boolean;
  rowBox: (r0: number, r1: number) => RowBox | null;
  pageRows: (viewHeight: number) => number;
}

/**
 * What the parts of one grid share: its state, and the view and props of the last render (handlers read them when they
 * run, so none of them has to be made anew on each render and rows stay memoised).
 */
export interface GridCore {
  store: StoreApi<GridState>;
  view: GridView;
  props: GridProps;
  offsets: ColumnOffsets;
  rows: RowGeometry;
  scroller: HTMLElement | null;
  editor: HTMLTextAreaElement | null;
  /** Number of the last question to a `suggest` function. */
  suggestTicket: number;
  /** Timer that shows or hides the hint of the cell under the pointer. */
  hintTimer: number;
}

const NO_ROWS: RowGeometry = {
  layerTop: 0,
  stickyHeight: () => 0,
  pinnedSticks: false,
  rowBox: () => null,
  pageRows: () => 1,
};

export function createGridCore(props: GridProps): GridCore {
  const view = createGridView({
    header: headerLayout(props.columns),
    rows: props.rows,
    pinned: props.pinnedRows ?? [],
    getCell: props.getCell,
    merged: false,
  });
  return {
    store: createStore<GridState>(() => INITIAL_STATE),
    view,
    props,
    offsets: columnOffsets(view.leaves, 0, 0, {}),
    rows: NO_ROWS,
    scroller: null,
    editor: null,
    suggestTicket: 0,
    hintTimer: 0,
  };
}

export function focusEditor(core: GridCore): void {
  core.editor?.focus({ preventScroll: true });
}
