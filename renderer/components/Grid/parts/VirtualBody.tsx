import { useCallback, useInsertionEffect, useLayoutEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { RowGeometry } from '../core/gridCore.ts';
import { placeEditor } from '../core/placeEditor.ts';
import type { CellModel } from '../types.ts';
import type { RowWindow } from '../model/virtualWindow.ts';
import { virtualWindow } from '../model/virtualWindow.ts';
import { CellEditor } from './CellEditor.tsx';
import { EmptyNote } from './EmptyNote.tsx';
import { useGrid } from './gridContext.ts';
import { GridRowView } from './GridRowView.tsx';
import { SelectionLayer } from './SelectionLayer.tsx';
import { lineHeight, VirtualHeader } from './VirtualHeader.tsx';

/** Height of a row, CSS pixels; the style sheet has the same number. */
export const ROW_HEIGHT = 28;

/** Body for any number of rows: all of one height, only those in view are in the page. */
export function VirtualBody({ scroller }: { scroller: HTMLElement | null }): ReactElement {
  const { core, view, offsets, label } = useGrid();
  const { rowCount, pinnedCount } = view;
  const headHeight = view.header.depth * lineHeight(view.header.depth);
  const pinnedHeight = pinnedCount * ROW_HEIGHT;
  const [rows, setRows] = useState<RowWindow>({ first: 0, last: 40 });

  useInsertionEffect(() => {
    core.rows = virtualGeometry(headHeight, pinnedCount);
  }, [core, headHeight, pinnedCount]);

  const updateWindow = useCallback(() => {
    if (!scroller) return;
    const next = virtualWindow(scroller.scrollTop, scroller.clientHeight, ROW_HEIGHT, rowCount);
    setRows((now) => (now.first === next.first && now.last === next.last ? now : next));
    if (core.store.getState().selection.active.c < core.offsets.frozenCount || pinnedCount > 0) placeEditor(core);
  }, [core, scroller, rowCount, pinnedCount]);

  useLayoutEffect(() => {
    if (!scroller) return undefined;
    updateWindow();
    scroller.addEventListener('scroll', updateWindow, { passive: true });
    const observer = new ResizeObserver(updateWindow);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', updateWindow);
      observer.disconnect();
    };
  }, [scroller, updateWindow]);

  return (
    <>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={view.header.depth + pinnedCount + rowCount}
        aria-colcount={view.colCount + (offsets.gutter > 0 ? 1 : 0)}
        aria-multiselectable="true"
        className="mz-grid-table"
        style={{ width: offsets.totalWidth, ['--grid-frozen-width' as string]: `${offsets.frozenWidth}px` }}
      >
        <VirtualHeader />
        {pinnedCount > 0 && <PinnedRows top={headHeight} height={pinnedHeight} />}
        <div
          role="rowgroup"
          className="mz-grid-body"
          style={{ height: rowCount * ROW_HEIGHT, width: offsets.totalWidth }}
        >
          {rowsBetween(rows.first, Math.min(rows.last, rowCount)).map((r) => (
            <ViewRow key={view.rowAt(r)?.id ?? r} r={r} top={r * ROW_HEIGHT} />
          ))}
        </div>
      </div>
      <div
        className="mz-grid-layer"
        style={{ top: headHeight + pinnedHeight, width: offsets.totalWidth, height: rowCount * ROW_HEIGHT }}
      >
        <SelectionLayer part="rows" />
        <CellEditor />
      </div>
      {rowCount === 0 && <EmptyNote top={headHeight + pinnedHeight} />}
    </>
  );
}

function PinnedRows({ top, height }: { top: number; height: number }): ReactElement {
  const { view, offsets } = useGrid();
  return (
    <div role="rowgroup" className="mz-grid-pinned" style={{ top, height, width: offsets.totalWidth }}>
      {rowsBetween(-view.pinnedCount, 0).map((r) => (
        <ViewRow key={view.rowAt(r)?.id ?? r} r={r} top={(r + view.pinnedCount) * ROW_HEIGHT} />
      ))}
      <div className="mz-grid-layer" role="presentation" style={{ top: 0, width: offsets.totalWidth, height }}>
        <SelectionLayer part="pinned" />
      </div>
    </div>
  );
}

function ViewRow({ r, top }: { r: number; top: number }): ReactElement | null {
  const { view, offsets } = useGrid();
  const row = view.rowAt(r);
  if (!row) return null;
  const cells: CellModel[] = view.leaves.map((_, c) => view.cell({ r, c }));
  const ariaRow = view.header.depth + view.pinnedCount + r + 1;
  return (
    <GridRowView row={row} index={r} top={top} ariaRow={ariaRow} cells={cells} leaves={view.leaves} offsets={offsets} />
  );
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
}

function virtualGeometry(headHeight: number, pinnedCount: number): RowGeometry {
  const sticky = headHeight + pinnedCount * ROW_HEIGHT;
  return {
    layerTop: sticky,
    stickyHeight: () => sticky,
    pinnedSticks: true,
    rowBox: (r0, r1) => ({ top: (r0 < 0 ? r0 + pinnedCount : r0) * ROW_HEIGHT, height: (r1 - r0 + 1) * ROW_HEIGHT }),
    pageRows: (viewHeight) => Math.max(1, Math.floor((viewHeight - sticky) / ROW_HEIGHT) - 1),
  };
}
