import { useCallback, useMemo } from 'react';
import type { SetCell } from '../../../shared/commands/planCells.ts';
import { parseCell } from '../../../shared/commands/parseCell.ts';
import type { Context } from '../../../shared/layout/context.ts';
import type { GridView } from '../../../shared/layout/gridView.ts';
import type { Column } from '../../../shared/layout/layout.ts';
import { fillWords } from '../../../shared/narrative/words.ts';
import { Grid } from '../../components/Grid/Grid.tsx';
import type { CellChange, CellModel, ColumnNode, EditResult, RejectedChange } from '../../components/Grid/types.ts';
import { useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { factOf, printedCell } from './printedTable.ts';
import { sourcesOf } from './sourcesOf.ts';

interface Props {
  title: string;
  grid: GridView;
  columns: readonly Column[];
  context: Context;
  unit: '元' | '万元';
}

/** One evaluated grid, as printed. */
export function PrintedGrid({ title, grid, columns, context, unit }: Props) {
  const session = useSession();
  const head = useMemo(() => headNodes(columns, (text) => fillWords(text, context)), [columns, context]);
  const rows = useMemo(
    () =>
      grid.rows.map(({ row }, i) => ({
        id: `${row.key}|${i}`,
        kind: row.look === 'total' ? ('total' as const) : ('normal' as const),
      })),
    [grid],
  );
  const place = useCallback(
    (rowId: string, colId: string) => ({
      r: rows.findIndex((x) => x.id === rowId),
      c: grid.columns.findIndex((x) => x.column.id === colId),
    }),
    [rows, grid],
  );
  const getCell = useCallback(
    (rowId: string, colId: string): CellModel => {
      const { r, c } = place(rowId, colId);
      return r < 0 || c < 0 ? { text: '', edit: '' } : printedCell(grid, r, c, context, unit);
    },
    [place, grid, context, unit],
  );
  const edit = (changes: readonly CellChange[]): EditResult => {
    const rejected: RejectedChange[] = [];
    const cells: SetCell[] = [];
    for (const { rowId, colId, text } of changes) {
      const { r, c } = place(rowId, colId);
      const fact = factOf(grid.rows[r]!.cells[c]!, grid.columns[c]!.column, grid.rows[r]!, context, unit);
      if (!fact) continue;
      const { dataset, year, line } = fact.source;
      const parsed = parseCell(context.report, dataset, fact.target, text);
      if (parsed.ok) cells.push({ dataset, year, lineId: line.id, change: parsed.change });
      else rejected.push({ rowId, colId, reason: parsed.message });
    }
    if (!cells.length) return { accepted: 0, rejected };
    const outcome = session.run(
      cells.length === 1
        ? { name: 'setCell', params: cells[0]! }
        : { name: 'setCells', params: { action: 'paste', cells } },
    );
    if (outcome.ok) return { accepted: cells.length, rejected };
    return { accepted: 0, rejected: changes.map(({ rowId, colId }) => ({ rowId, colId, reason: outcome.reason })) };
  };
  const jump = (rowId: string, colId: string): void => {
    const { r, c } = place(rowId, colId);
    const at = grid.rows[r]?.cells[c]?.at;
    if (!at?.dataset) return;
    const [source] = sourcesOf(at, context);
    const year = source?.year ?? (at.year === 'prior' ? 'prior' : 'this');
    const node = { kind: 'dataset', dataset: source?.dataset ?? at.dataset, year } as const;
    if (source?.node)
      useUi.getState().jump(node, { kind: 'cell', rowId: source.line.id, colId: `amount:${source.node}` });
    else useUi.getState().select(node);
  };
  return (
    <Grid
      label={title}
      mode="table"
      columns={head}
      rows={rows}
      getCell={getCell}
      rowNumbers={false}
      onEdit={edit}
      onJump={jump}
      onUndo={() => void session.undo()}
      onRedo={() => void session.redo()}
    />
  );
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
