import { App } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { DATASETS, type DatasetId } from '../../../shared/budget/datasets.ts';
import type { Line } from '../../../shared/budget/lines.ts';
import { sumQuantities } from '../../../shared/budget/sumQuantities.ts';
import type { MoneyUnit } from '../../../shared/money/unit.ts';
import { Grid } from '../../components/Grid/Grid.tsx';
import type { CellModel, ColumnNode, GridHandle, GridRow, SelectionInfo } from '../../components/Grid/types.ts';
import type { Focus } from '../../state/nodes.ts';
import { useOpen, useSession } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { editorCell, money, nodeAmount } from './editorCell.ts';
import { columnLeaves, editorColumns, type EditorColumn, type EditorNode } from './editorColumns.ts';
import { NEW_ROW } from './planEdit.ts';
import { selectionWords } from './selectionWords.ts';
import { choicesOf, suggestSubjects } from './suggestions.ts';
import { useLineActions } from './useLineActions.ts';
import './tables.css';

interface Props {
  dataset: DatasetId;
  year: 'this' | 'prior';
  focus: Focus | null;
}

const TOTAL: readonly GridRow[] = [{ id: '__total', kind: 'total' }];

/** Edits the lines of one dataset, of this year or the last. */
export function DatasetEditor({ dataset, year, focus }: Props) {
  const { report } = useOpen();
  const unit = useUi((s) => s.moneyUnit);
  const widths = useUi((s) => s.columnWidths);
  const grid = useRef<GridHandle>(null);
  const lines = (year === 'this' ? report.current : report.prior)[dataset];
  const nodes = useMemo(() => editorColumns(dataset, unit), [dataset, unit]);
  const columns = useMemo(() => new Map(columnLeaves(nodes).map((c) => [c.id, c])), [nodes]);
  const byId = useMemo(() => new Map(lines.map((l) => [l.id, l])), [lines]);
  const rows = useMemo<GridRow[]>(() => [...lines.map((l) => ({ id: l.id })), { id: NEW_ROW }], [lines]);
  const actions = useLineActions({ dataset, year, columns });

  const getCell = useCallback(
    (rowId: string, colId: string): CellModel => {
      const column = columns.get(colId)!;
      if (rowId === '__total') return totalCell(dataset, lines, column, unit);
      if (rowId === NEW_ROW)
        return column.target
          ? { text: '', edit: '' }
          : { text: '', edit: '', readOnly: { reason: '名称由科目编码得出。' } };
      const line = byId.get(rowId);
      return line ? editorCell(report, dataset, line, column) : { text: '', edit: '' };
    },
    [byId, columns, dataset, lines, report, unit],
  );
  useEffect(() => {
    if (focus?.kind === 'cell') grid.current?.select(focus);
  }, [focus]);

  const shown = useMemo(
    () =>
      gridColumns(
        nodes,
        (id) => widths[`${dataset}:${id}`],
        (column) => columnProps(dataset, column, () => report, byId),
      ),
    [nodes, widths, dataset, report, byId],
  );
  const sums = [...columns.values()].some((c) => c.node !== undefined || c.kind === 'quantity');
  const frozen = useMemo(() => frozenColumns(nodes), [nodes]);
  const step = useSteps();
  const title = `${DATASETS[dataset].title}（${year === 'this' ? report.year : report.year - 1}年${year === 'this' ? '' : '，上年数'}）`;
  return (
    <section className="tb">
      <header className="tb-bar">
        <h2>{title}</h2>
        <span>金额单位：{unit}</span>
        <span>{lines.length} 行</span>
      </header>
      <div className="tb-grid">
        <Grid
          ref={grid}
          label={title}
          mode="virtual"
          columns={shown}
          frozenColumns={frozen}
          rows={rows}
          pinnedRows={sums ? TOTAL : []}
          getCell={getCell}
          onEdit={actions.edit}
          onInsertRows={actions.insert}
          onDeleteRows={actions.remove}
          onMoveRows={actions.move}
          onUndo={() => step('undo')}
          onRedo={() => step('redo')}
          onSelectionChange={(selection: SelectionInfo) =>
            useUi.getState().set({
              selectionSum: selectionWords(selection, (cell) => getCell(cell.rowId, cell.colId), columns, unit),
            })
          }
          onColumnResize={(colId, width) =>
            useUi.getState().set({ columnWidths: { ...widths, [`${dataset}:${colId}`]: width } })
          }
        />
      </div>
    </section>
  );
}

/** Undo and redo, told in words. */
function useSteps(): (kind: 'undo' | 'redo') => void {
  const session = useSession();
  const { message } = App.useApp();
  return (kind) => {
    void session[kind]().then((label) => {
      if (label) void message.info(`${kind === 'undo' ? '已撤销' : '已重做'}：${label}`, 3);
    });
  };
}

const WIDEST_FROZEN = 420;

/** The columns that name a line stay in view, as long as they leave room for the amounts. */
function frozenColumns(nodes: readonly EditorNode[]): number {
  let width = 0;
  let count = 0;
  for (const node of nodes) {
    if ('children' in node || node.kind === 'amount' || node.kind === 'quantity') break;
    width += node.width;
    if (width > WIDEST_FROZEN) break;
    count += 1;
  }
  return count < nodes.length ? count : 0;
}

/** The pinned row: sums of the amounts and quantities. */
function totalCell(dataset: DatasetId, lines: readonly Line[], column: EditorColumn, unit: MoneyUnit): CellModel {
  const readOnly = { reason: '合计由各行相加得出。' };
  const { target } = column;
  if (target?.kind === 'quantity') {
    const { amount, scale, blank } = sumQuantities(lines, target.quantity, true);
    return { text: blank ? '' : String(amount! / 10 ** scale), edit: '', readOnly };
  }
  const tree = DATASETS[dataset].axis?.tree;
  if (column.node && tree) {
    const parts = lines.map((line) => nodeAmount(tree, line, column.node!)).filter((p) => p !== undefined);
    if (!parts.length) return { text: '', edit: '', readOnly };
    return {
      ...money(
        parts.reduce((a, b) => a + b, 0),
        unit,
      ),
      readOnly,
      bold: true,
    };
  }
  const isFirst = column.id === columnLeaves(editorColumns(dataset, unit))[0]?.id;
  return { text: isFirst ? '合计' : '', edit: '', readOnly, bold: true };
}

function columnProps(
  dataset: DatasetId,
  column: EditorColumn,
  report: () => Parameters<typeof choicesOf>[2],
  byId: ReadonlyMap<string, Line>,
) {
  if (column.kind === 'select') return { options: choicesOf(dataset, column.id, report()) };
  if (column.kind === 'code' && column.target?.kind === 'dimension') {
    const kind = column.target.dimension as 'function' | 'economic' | 'govEconomic';
    return {
      suggest: (query: string, cell: { rowId: string }) => suggestSubjects(kind, query, byId.get(cell.rowId), report()),
    };
  }
  return {};
}

function gridColumns(
  nodes: readonly EditorNode[],
  width: (id: string) => number | undefined,
  props: (column: EditorColumn) => object,
): ColumnNode[] {
  return nodes.map((node) =>
    'children' in node
      ? { title: node.title, children: gridColumns(node.children, width, props) }
      : { id: node.id, title: node.title, width: width(node.id) ?? node.width, kind: node.kind, ...props(node) },
  );
}
