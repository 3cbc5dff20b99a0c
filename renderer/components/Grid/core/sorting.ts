import type { SortDirection } from '../model/sortOrder.ts';
import { sortOrder } from '../model/sortOrder.ts';
import type { GridCore } from './gridCore.ts';

/** Sorts the view by a column, or gives the rows their own order back (null). The data keep their order. */
export function sortView(core: GridCore, colId: string, direction: SortDirection | null): void {
  if (direction === null) {
    core.store.setState({ sort: null });
    return;
  }
  const order = sortOrder(core.props.rows, (rowId) => core.props.getCell(rowId, colId).text, direction);
  core.store.setState({ sort: { colId, direction, order } });
}

/** Ascending, descending, own order: what the header's button goes through. */
export function cycleSort(core: GridCore, colId: string): void {
  const { sort } = core.store.getState();
  const current = sort?.colId === colId ? sort.direction : null;
  sortView(core, colId, current === null ? 'ascending' : current === 'ascending' ? 'descending' : null);
}
