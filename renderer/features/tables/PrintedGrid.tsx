import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import { refusedCells } from '../../../shared/commands/cellCommands.ts';
import { parseCell } from '../../../shared/commands/parseCell.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { GridView } from '../../../shared/layout/gridView.ts';
import type { Column } from '../../../shared/layout/layout.ts';
import { fillWords } from '../../../shared/narrative/words.ts';
import { Grid } from '../../components/Grid/Grid.tsx';
import type {
  CellChange,
  CellModel,
  ColumnNode,
  EditResult,
  GridHandle,
  RejectedChange,
} from '../../components/Grid/types.ts';
import type { Focus } from '../../state/nodes.ts';
import type { Session } from '../../state/session.ts';
import { useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { printedRowId } from './printedRowId.ts';
import { printedCells, type PrintedCell } from './printedTable.ts';
import { foundCell, useFoundCells } from './useFoundCells.ts';
import { useSteps } from './useSteps.ts';

interface Props {
  title: string;
  grid: GridView;
  columns: readonly Column[];
  context: Context;
  unit: '元' | '万元';
  focus: Focus | null;
  /** How findings name the table: its number and title. */
  name: string;
}

/** Beyond this a table is shown with rows of equal height: the browser can't lay out thousands of wrapped ones at once. */
const MOST_WRAPPED_ROWS = 400;

/** One evaluated grid, as printed. */
export function PrintedGrid({ title, grid, columns, context, unit, focus, name }: Props) {
  const session = useSession();
  const steps = useSteps();
  const handle = useRef<GridHandle>(null);
  const head = useMemo(() => headNodes(columns, (text) => fillWords(text, context)), [columns, context]);
  const rows = useMemo(
    () =>
      grid.rows.map(({ row }, i) => ({
        id: printedRowId(row.key, i),
        kind: row.look === 'total' ? ('total' as const) : ('normal' as const),
      })),
    [grid],
  );
  const cellAt = useMemo(() => {
    const rowIndex = new Map(rows.map(({ id }, i) => [id, i]));
    const colIndex = new Map(grid.columns.map(({ column }, i) => [column.id, i]));
    const cells = printedCells(grid, context, unit);
    return (rowId: string, colId: string) => cells(rowIndex.get(rowId) ?? -1, colIndex.get(colId) ?? -1);
  }, [rows, grid, context, unit]);
  const marks = useFoundCells(name, grid, context);
  const getCell = useCallback(
    (rowId: string, colId: string): CellModel => {
      const model = cellAt(rowId, colId)?.model ?? { text: '', edit: '' };
      const mark = marks.get(`${rowId} ${colId}`);
      return mark ? { ...model, mark } : model;
    },
    [cellAt, marks],
  );
  const lead = useEffectEvent((wish: Focus | null): void => {
    const cell = wish?.kind === 'cell' ? wish : wish?.kind === 'found' ? foundCell(wish.place, name, grid) : undefined;
    if (cell && handle.current?.select(cell)) handle.current.focus();
  });
  // only a new wish moves the selection, not a table that changed
  useEffect(() => lead(focus), [focus]);
  const jump = (rowId: string, colId: string): void => {
    const origin = cellAt(rowId, colId)?.origin;
    if (!origin) return;
    const { dataset, year, cell } = origin;
    const node = { kind: 'dataset', dataset, year } as const;
    if (cell) useUi.getState().jump(node, { kind: 'cell', ...cell });
    else useUi.getState().select(node);
  };
  return (
    <Grid
      ref={handle}
      label={title}
      mode={rows.length > MOST_WRAPPED_ROWS ? 'virtual' : 'table'}
      columns={head}
      rows={rows}
      getCell={getCell}
      rowNumbers={false}
      onEdit={(changes) => editFacts(session, context, cellAt, changes)}
      onJump={jump}
      onUndo={steps.undo}
      onRedo={steps.redo}
    />
  );
}

/** Writes the facts behind printed cells; those that cannot take their text are refused with the reason. */
function editFacts(
  session: Session,
  { report }: Context,
  cellAt: (rowId: string, colId: string) => PrintedCell | undefined,
  changes: readonly CellChange[],
): EditResult {
  const rejected: RejectedChange[] = [];
  const read: { change: CellChange; cell: SetCell }[] = [];
  for (const change of changes) {
    const fact = cellAt(change.rowId, change.colId)?.fact;
    if (!fact) continue;
    const parsed = parseCell(report, fact.dataset, fact.target, change.text);
    if (parsed.ok)
      read.push({
        change,
        cell: { dataset: fact.dataset, year: fact.year, lineId: fact.line.id, change: parsed.change },
      });
    else rejected.push({ rowId: change.rowId, colId: change.colId, reason: parsed.message });
  }
  const refused = new Map(
    refusedCells(report, { action: 'paste', cells: read.map((r) => r.cell) }).map((r) => [r.cell, r.message]),
  );
  refused.forEach((reason, i) => rejected.push({ rowId: read[i]!.change.rowId, colId: read[i]!.change.colId, reason }));
  const cells = read.filter((_, i) => !refused.has(i)).map((r) => r.cell);
  if (!cells.length) return { accepted: 0, rejected };
  const outcome = session.run(
    cells.length === 1
      ? { name: 'setCell', params: cells[0]! }
      : { name: 'setCells', params: { action: 'paste', cells } },
  );
  if (outcome.ok) return { accepted: cells.length, rejected };
  return { accepted: 0, rejected: changes.map(({ rowId, colId }) => ({ rowId, colId, reason: outcome.reason })) };
}

function headNodes(columns: readonly Column[], fill: (text: string) => string): ColumnNode[] {
  return columns.map((column): ColumnNode => {
    if (column.children?.length) return { title: fill(column.label), children: headNodes(column.children, fill) };
    const kind = column.at ? 'amount' : 'text';
    return {
      id: column.id,
      title: fill(column.label),
      width: 60 + 44 * (column.width ?? (column.at ? 1 : 2)),
      kind,
      sortable: false,
    };
  });
}
