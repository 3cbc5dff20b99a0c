import { useMemo } from 'react';
import type { FindingPlace } from '../../../shared/checks/finding.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { GridView } from '../../../shared/layout/gridView.ts';
import type { CellModel, CellRef } from '../../components/Grid/types.ts';
import { useUi } from '../../state/uiStore.ts';
import { printedRowId } from './printedRowId.ts';

type Marks = ReadonlyMap<string, NonNullable<CellModel['mark']>>;

/** The cells of a printed grid that belong to the finding that was gone to, by row id and column id. */
export function useFoundCells(table: string, grid: GridView, context: Context): Marks {
  const found = useUi((ui) => ui.found);
  const { unitId } = context.scope;
  return useMemo(() => {
    const marks = new Map<string, 'here' | 'other'>();
    const mark = (place: FindingPlace, side: 'here' | 'other'): void => {
      const at = isOfUnit(place, unitId) ? foundCell(place, table, grid) : undefined;
      if (at) marks.set(`${at.rowId} ${at.colId}`, side);
    };
    for (const place of found?.against ?? []) mark(place, 'other');
    if (found) mark(found.where, 'here');
    return marks;
  }, [found, table, grid, unitId]);
}

const isOfUnit = ({ node }: FindingPlace, unitId: string | undefined): boolean =>
  unitId === undefined || node?.id.endsWith(`@${unitId}`) === true;

/**
 * The cell of a grid that a finding names; undefined where it lies in another table. Forms of one title (a project each)
 * are told apart by what the cell shows.
 */
export function foundCell(place: FindingPlace, table: string, grid: GridView): CellRef | undefined {
  const { cell } = place;
  if (!cell || place.table !== table) return undefined;
  const row = grid.rows[cell.row];
  const column = grid.columns[cell.column];
  if (!row || !column) return undefined;
  if (place.text !== undefined && row.cells[cell.column]?.text !== place.text) return undefined;
  return { rowId: printedRowId(row.row.key, cell.row), colId: column.column.id };
}
