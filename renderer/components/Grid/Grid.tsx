import { useCallback, useImperativeHandle, useInsertionEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { commitEditor, followEditedRow } from './core/editing.ts';
import { openFind } from './core/finding.ts';
import type { GridCore } from './core/gridCore.ts';
import { createGridCore, focusEditor } from './core/gridCore.ts';
import type { GridView } from './core/gridView.ts';
import { createGridView } from './core/gridView.ts';
import { handleContextMenu, handleDoubleClick, handleMouseDown } from './core/pointer.ts';
import { goTo, selectionInfo } from './core/selecting.ts';
import './grid.css';
import type { ColumnOffsets } from './model/columnOffsets.ts';
import { columnOffsets } from './model/columnOffsets.ts';
import { headerLayout } from './model/headerLayout.ts';
import { clampSelection } from './model/selection.ts';
import { applyOrder } from './model/sortOrder.ts';
import { CellHint } from './parts/CellHint.tsx';
import { ContextMenu } from './parts/ContextMenu.tsx';
import { FindPanel } from './parts/FindPanel.tsx';
import { GridContext } from './parts/gridContext.ts';
import { NoticeBar } from './parts/NoticeBar.tsx';
import { SuggestList } from './parts/SuggestList.tsx';
import { TableBody } from './parts/TableBody.tsx';
import { useHoverHint } from './parts/useHoverHint.ts';
import { VirtualBody } from './parts/VirtualBody.tsx';
import type { GridProps, GridRow } from './types.ts';

const GUTTER_WIDTH = 44;
const NO_ROWS: readonly GridRow[] = [];

/** The table editor. See `types.ts` for what it is given and what it reports. */
export function Grid(props: GridProps): ReactElement {
  const [core] = useState(() => createGridCore(props));
  const view = useGridView(core, props);
  const offsets = useOffsets(core, view, props);
  // Handlers read these when they run; set before any layout effect, so that those see them too.
  useInsertionEffect(() => {
    core.view = view;
    core.props = props;
    core.offsets = offsets;
  });
  useLayoutEffect(() => {
    followEditedRow(core);
    const { selection } = core.store.getState();
    const clamped = clampSelection(selection, view);
    if (clamped !== selection) core.store.setState({ selection: clamped });
  }, [core, view]);
  useSelectionReport(core);
  useHandle(core, props);
  const canInsertRows = props.onInsertRows !== undefined;
  const context = useMemo(
    () => ({ core, view, offsets, label: props.label, canInsertRows }),
    [core, view, offsets, props.label, canInsertRows],
  );
  return (
    <GridContext value={context}>
      <div className="mz-grid">
        <FindPanel />
        <Scroller mode={props.mode} core={core} />
        <NoticeBar />
        <SuggestList />
        <CellHint />
        <ContextMenu />
      </div>
    </GridContext>
  );
}

function Scroller({ mode, core }: { mode: GridProps['mode']; core: GridCore }): ReactElement {
  // In state as well: effects of the body need it, and run before React hands out the element of its parent.
  const [scroller, setElement] = useState<HTMLDivElement | null>(null);
  const setScroller = useCallback(
    (element: HTMLDivElement | null) => {
      core.scroller = element;
      setElement(element);
    },
    [core],
  );
  useHoverHint(core, scroller);
  return (
    <div
      ref={setScroller}
      className={`mz-grid-scroller is-${mode}`}
      onMouseDown={(event) => handleMouseDown(core, event.nativeEvent)}
      onDoubleClick={(event) => handleDoubleClick(core, event.nativeEvent)}
      onContextMenu={(event) => handleContextMenu(core, event.nativeEvent)}
    >
      {mode === 'virtual' ? <VirtualBody scroller={scroller} /> : <TableBody />}
    </div>
  );
}

function useGridView(core: GridCore, props: GridProps): GridView {
  const { columns, rows, getCell, mode } = props;
  const pinned = props.pinnedRows ?? NO_ROWS;
  const sort = useStore(core.store, (state) => state.sort);
  const header = useMemo(() => headerLayout(columns), [columns]);
  const ordered = useMemo(() => (sort ? applyOrder(rows, sort.order) : rows), [rows, sort]);
  return useMemo(
    () => createGridView({ header, rows: ordered, pinned, getCell, merged: mode === 'table' }),
    [header, ordered, pinned, getCell, mode],
  );
}

function useOffsets(core: GridCore, view: GridView, props: GridProps): ColumnOffsets {
  const widths = useStore(core.store, (state) => state.widths);
  const gutter = props.rowNumbers === false ? 0 : GUTTER_WIDTH;
  const frozen = props.frozenColumns ?? 0;
  return useMemo(() => columnOffsets(view.leaves, gutter, frozen, widths), [view.leaves, gutter, frozen, widths]);
}

/** Tells the owner of the selection, at first and whenever it moves. */
function useSelectionReport(core: GridCore): void {
  useLayoutEffect(() => {
    const report = (): void => {
      const info = core.props.onSelectionChange ? selectionInfo(core) : null;
      if (info) core.props.onSelectionChange?.(info);
    };
    report();
    return core.store.subscribe((state, before) => {
      if (state.selection !== before.selection) report();
    });
  }, [core]);
}

function useHandle(core: GridCore, props: GridProps): void {
  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => focusEditor(core),
      select: (cell) => {
        const pos = core.view.posOf(cell);
        if (pos) goTo(core, pos);
        return pos !== null;
      },
      commit: () => commitEditor(core),
      openFind: (replace) => openFind(core, replace),
    }),
    [core],
  );
}
