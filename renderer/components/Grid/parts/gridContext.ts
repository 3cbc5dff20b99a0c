import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { GridCore } from '../core/gridCore.ts';
import type { GridState } from '../core/gridState.ts';
import type { GridView } from '../core/gridView.ts';
import type { ColumnOffsets } from '../model/columnOffsets.ts';

/** What the parts of the grid render from; `core` never changes, the rest does with the data. */
export interface GridRenderContext {
  core: GridCore;
  view: GridView;
  offsets: ColumnOffsets;
  label: string;
  canInsertRows: boolean;
}

export const GridContext = createContext<GridRenderContext | null>(null);

export function useGrid(): GridRenderContext {
  const context = use(GridContext);
  if (!context) throw new Error('A part of the grid is rendered outside of <Grid>.');
  return context;
}

/** Subscribes to one piece of the grid's state. */
export function useGridState<T>(select: (state: GridState) => T): T {
  return useStore(useGrid().core.store, select);
}
