import type { MouseEvent, ReactElement } from 'react';
import { focusEditor } from '../core/gridCore.ts';
import { cycleSort } from '../core/sorting.ts';
import { clampColumnWidth } from '../model/columnOffsets.ts';
import type { HeaderCell } from '../model/headerLayout.ts';
import type { SortDirection } from '../model/sortOrder.ts';
import { useGrid, useGridState } from './gridContext.ts';

/** Inside of a header cell: title, sort button and the handle that changes the width. */
export function HeaderTitle({ cell }: { cell: HeaderCell }): ReactElement {
  const { leaf } = cell;
  return (
    <>
      <span className="mz-grid-title" title={cell.title}>
        {cell.title}
      </span>
      {leaf && leaf.sortable !== false && <SortButton colId={leaf.id} title={leaf.title} />}
      {leaf && <ResizeHandle colId={leaf.id} index={cell.col} />}
    </>
  );
}

const NEXT_SORT: Record<SortDirection | 'none', string> = {
  none: '按此列升序查看',
  ascending: '按此列降序查看',
  descending: '恢复原来的顺序',
};

function SortButton({ colId, title }: { colId: string; title: string }): ReactElement {
  const { core } = useGrid();
  const direction = useGridState((state) => (state.sort?.colId === colId ? state.sort.direction : null));
  const label = `${title}：${NEXT_SORT[direction ?? 'none']}（不改变数据的顺序）`;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`mz-grid-sort${direction ? ' is-on' : ''}`}
      data-grid-part="sort"
      aria-label={label}
      title={label}
      onClick={() => {
        cycleSort(core, colId);
        focusEditor(core);
      }}
    >
      {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '⇅'}
    </button>
  );
}

function ResizeHandle({ colId, index }: { colId: string; index: number }): ReactElement {
  const { core } = useGrid();
  const onMouseDown = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const startX = event.clientX;
    const startWidth = core.offsets.widths[index] ?? 0;
    const widthAt = (x: number): number => clampColumnWidth(startWidth + x - startX);
    const onMove = (move: globalThis.MouseEvent): void => {
      core.store.setState({ widths: { [colId]: widthAt(move.clientX) } });
    };
    const onUp = (up: globalThis.MouseEvent): void => {
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
      if (widthAt(up.clientX) !== startWidth) core.props.onColumnResize?.(colId, widthAt(up.clientX));
      core.store.setState({ widths: {} });
    };
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
  };
  return <div className="mz-grid-resize" data-grid-part="resize" aria-hidden="true" onMouseDown={onMouseDown} />;
}
