import type { DraftCell } from '../raw/rawBlock.ts';

/** A table of one page, or of several once its parts are joined. */
export interface PageTable {
  /** The last page it reaches, from 1; `firstPage` is where it begins. */
  page: number;
  readonly firstPage: number;
  readonly joined: number[];
  rows: number;
  columns: number;
  readonly cells: DraftCell[];
  headRows: number;
  readonly landscape: boolean;
  readonly grid: 'ruled' | 'inferred';
  /** Borders of the columns from left to right, one more than columns. */
  edges: number[];
  readonly y0: number;
  readonly y1: number;
  /** Some cells are no rectangles: a line is missing. */
  readonly gaps: boolean;
}
