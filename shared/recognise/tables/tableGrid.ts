import type { SourceTable } from '../sourceDocument.ts';
import { sourceGrid, type SourceGrid } from './sourceGrid.ts';
import { unfoldPanes } from './unfoldPanes.ts';

/** The grid that a table is read on: one printed side by side is one long list. Its columns are those of `columns`. */
export const tableGrid = (source: SourceTable): SourceGrid => unfoldPanes(sourceGrid(source));
