import type { SourceCell } from '../../../shared/recognise/sourceDocument.ts';

/** Cells with spans on a grid: what raw and finished tables have in common. */
export interface SpannedTable {
  readonly rows: number;
  readonly columns: number;
  /** Anchors, by row then column. */
  readonly cells: readonly SourceCell[];
}
