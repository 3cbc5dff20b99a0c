import { useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Grid } from '../../../renderer/components/Grid/Grid.tsx';
import type { GridHandle, SelectionInfo } from '../../../renderer/components/Grid/types.ts';
import type { HarnessStore } from './harnessStore.ts';
import { incomeColumns, incomeTable, TOTAL_ROW } from './incomeTable.ts';
import { performanceColumns, performanceStore } from './performanceTable.ts';

/** What the tests read and drive beside the page itself. */
export interface HarnessWindow {
  store: HarnessStore;
  grid: GridHandle | null;
  jumps: string[];
  resized: Record<string, number>;
  causes: string[];
}

declare global {
  interface Window {
    harness: HarnessWindow;
  }
}

const query = new URLSearchParams(location.search);
const mode = query.get('mode') === 'table' ? 'table' : 'virtual';
const income = incomeTable(mode === 'table' ? 0 : Number(query.get('rows') ?? 200));
const store = mode === 'table' ? performanceStore() : income.store;
const harness: HarnessWindow = { store, grid: null, jumps: [], resized: {}, causes: [] };
window.harness = harness;

const PINNED = [TOTAL_ROW];

function Page(): ReactElement {
  const cells = useSyncExternalStore(store.subscribe, () => store.getCell);
  const [selection, setSelection] = useState<SelectionInfo | null>(null);
  const [widths, setWidths] = useState<Record<string, number>>({});
  const getCell = useMemo(() => (mode === 'table' ? cells : income.withTotals(cells)), [cells]);
  const columns = useMemo(() => (mode === 'table' ? performanceColumns : withWidths(widths)), [widths]);
  const status = selection ? `已选 ${selection.rowCount} 行 ${selection.colCount} 列` : '';
  const line = document.getElementById('status');
  if (line) line.textContent = status;
  return (
    <Grid
      ref={(grid) => {
        harness.grid = grid;
      }}
      label={mode === 'table' ? '项目绩效目标表' : '部门收入总表'}
      mode={mode}
      columns={columns}
      frozenColumns={mode === 'table' ? 0 : 2}
      rows={store.rows}
      pinnedRows={mode === 'table' ? undefined : PINNED}
      getCell={getCell}
      onEdit={(changes, cause) => {
        harness.causes.push(cause);
        return store.edit(changes);
      }}
      onInsertRows={store.insert}
      onDeleteRows={store.remove}
      onMoveRows={store.move}
      batch={store.batch}
      onUndo={store.undo}
      onRedo={store.redo}
      onJump={(rowId, colId) => harness.jumps.push(`${rowId}:${colId}`)}
      onSelectionChange={setSelection}
      onColumnResize={(colId, width) => {
        harness.resized[colId] = width;
        setWidths((now) => ({ ...now, [colId]: width }));
      }}
    />
  );
}

function withWidths(widths: Record<string, number>): typeof incomeColumns {
  return incomeColumns.map((node) => ('children' in node ? node : { ...node, width: widths[node.id] ?? node.width }));
}

const root = document.getElementById('grid');
if (root) createRoot(root).render(<Page />);
