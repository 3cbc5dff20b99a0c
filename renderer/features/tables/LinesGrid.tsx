import { useCallback, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { Grid } from '../../components/Grid/Grid.tsx';
import type { CellChange, CellModel, EditCause, EditResult, GridHandle, GridRow } from '../../components/Grid/types.ts';
import type { Focus } from '../../state/nodes.ts';
import { useOpen } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { catalogueYear } from './catalogueYear.ts';
import { editorCell } from './editorCell.ts';
import { lineTotals } from './lineTotals.ts';
import { projectLabels } from './projectLabels.ts';
import { totalCell } from './totalCell.ts';
import { useEditorColumns } from './useEditorColumns.ts';
import { useEmptyRow } from './useEmptyRow.ts';
import { useLineActions } from './useLineActions.ts';
import { useSelectionSum } from './useSelectionSum.ts';
import { useSteps } from './useSteps.ts';

export interface LinesGridProps {
  readonly label: string;
  readonly dataset: DatasetId;
  readonly year: 'this' | 'prior';
  readonly focus: Focus | null;
  /** Only the lines of this project; null: only those without one. */
  readonly project?: string | null;
  /** Only the lines of this unit; null: of all. */
  readonly unit?: string | null;
  /** Columns that are left out, by id. */
  readonly hidden?: readonly string[];
}

const TOTAL_ROW = '__total';
const TOTAL: readonly GridRow[] = [{ id: TOTAL_ROW, kind: 'total' }];
const NO_TOTAL: readonly GridRow[] = [];
const NONE: readonly string[] = [];

/** The lines of a dataset in the grid: every entry is a command. */
export function LinesGrid({ label, dataset, year, focus, project, unit = null, hidden = NONE }: LinesGridProps) {
  const { report } = useOpen();
  const grid = useRef<GridHandle>(null);
  const all = (year === 'this' ? report.current : report.prior)[dataset];
  const lines = useMemo(() => all.filter((l) => isShown(l, project, unit)), [all, project, unit]);
  const byId = useMemo(() => new Map(lines.map((l) => [l.id, l])), [lines]);
  const emptyRow = useEmptyRow(all);
  const rows = useMemo<GridRow[]>(() => [...lines.map((l) => ({ id: l.id })), { id: emptyRow }], [lines, emptyRow]);
  const { shown, frozen, columns, yuanColumns, firstId } = useEditorColumns({ dataset, year, lines, hidden });
  const actions = useLineActions({ dataset, year, columns, yuanColumns, emptyRow, project, unit });
  const steps = useSteps();
  const getCell = useCells({ dataset, year, lines, byId, columns, firstId });
  const sums = [...columns.values()].some((c) => c.node !== undefined || c.kind === 'quantity');

  useEffect(() => {
    if (focus?.kind === 'cell' && grid.current?.select(focus)) grid.current.focus();
  }, [focus]);
  const tellSum = useSelectionSum(getCell, columns);
  const edit = (changes: readonly CellChange[], cause: EditCause): EditResult => {
    const grows = cause === 'type' && changes.some((c) => c.rowId === emptyRow);
    // the next empty row must be there before Enter moves on to it
    return grows ? flushSync(() => actions.edit(changes, cause)) : actions.edit(changes, cause);
  };
  return (
    <Grid
      ref={grid}
      label={label}
      mode="virtual"
      columns={shown}
      frozenColumns={frozen}
      rows={rows}
      pinnedRows={sums && lines.length > 0 ? TOTAL : NO_TOTAL}
      getCell={getCell}
      onEdit={edit}
      onInsertRows={actions.insert}
      onDeleteRows={actions.remove}
      onMoveRows={actions.move}
      batch={actions.batch}
      onUndo={steps.undo}
      onRedo={steps.redo}
      onSelectionChange={tellSum}
      onColumnResize={(colId, width) => {
        const { columnWidths, set } = useUi.getState();
        set({ columnWidths: { ...columnWidths, [`${dataset}:${colId}`]: width } });
      }}
    />
  );
}

const isShown = (line: Line, project: string | null | undefined, unit: string | null): boolean =>
  (project === undefined || (line.project ?? null) === project) && (unit === null || line.unit === unit);

interface Cells {
  dataset: DatasetId;
  year: 'this' | 'prior';
  lines: readonly Line[];
  byId: ReadonlyMap<string, Line>;
  columns: ReturnType<typeof useEditorColumns>['columns'];
  firstId: string | undefined;
}

function useCells({ dataset, year, lines, byId, columns, firstId }: Cells) {
  const { report } = useOpen();
  const unit = useUi((s) => s.moneyUnit);
  const { projects } = report.current;
  const { projects: former } = report.prior;
  const labels = useMemo(
    () => projectLabels({ current: { projects }, prior: { projects: former } }),
    [projects, former],
  );
  const { units } = report;
  const inYear = catalogueYear(report, year);
  const source = useMemo(
    () => ({ report: { units }, dataset, year: inYear, projects: labels }),
    [units, dataset, inYear, labels],
  );
  const totals = useMemo(() => lineTotals(dataset, lines), [dataset, lines]);
  return useCallback(
    (rowId: string, colId: string): CellModel => {
      const column = columns.get(colId);
      if (!column) return { text: '', edit: '' };
      if (rowId === TOTAL_ROW) {
        const total = totalCell(totals, lines, column, unit);
        return colId === firstId && !total.text ? { ...total, text: '合计' } : total;
      }
      const line = byId.get(rowId);
      return line ? editorCell(source, line, column) : { text: '', edit: '' };
    },
    [source, totals, lines, byId, columns, firstId, unit],
  );
}
