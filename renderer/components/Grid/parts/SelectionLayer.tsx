import { useEffect, useLayoutEffect, useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { GridCore, RowBox } from '../core/gridCore.ts';
import { isOneCell } from '../core/selecting.ts';
import type { Range } from '../model/range.ts';
import { selectedRange } from '../model/selection.ts';
import { expandRange } from '../model/spans.ts';
import { useGrid, useGridState } from './gridContext.ts';
import { markSelected } from './markSelected.ts';

/**
 * Selection drawn over the cells, so that moving it renders no row. `rows`: over the scrolling rows; `pinned`: over the
 * rows that stay in view. What lies in frozen columns is drawn in a strip that sticks to the left edge.
 */
export function SelectionLayer({ part }: { part: 'rows' | 'pinned' }): ReactElement | null {
  const { core, view } = useGrid();
  const selection = useGridState((state) => state.selection);
  useGridState((state) => state.layoutVersion);
  const fill = useGridState((state) => state.fill);
  const editing = useGridState((state) => state.edit !== null);
  const { active } = selection;
  const range = expandRange(selectedRange(selection), view.spans);
  const size = view.spans.size(active);
  const activeRange = { r0: active.r, r1: active.r + size.rows - 1, c0: active.c, c1: active.c + size.cols - 1 };
  useEffect(() => {
    if (part === 'rows') markSelected(core);
  });
  const single = isOneCell(view, range);
  return (
    <>
      {!single && <Block core={core} part={part} range={range} className="mz-grid-range" />}
      {fill && <Block core={core} part={part} range={fill} className="mz-grid-fillrange" />}
      <Block core={core} part={part} range={activeRange} className={`mz-grid-active${editing ? ' is-editing' : ''}`} />
      {!editing && <FillHandle core={core} part={part} range={range} />}
      <SuggestButton core={core} part={part} range={activeRange} />
    </>
  );
}

interface BlockProps {
  core: GridCore;
  part: 'rows' | 'pinned';
  range: Range;
  className: string;
}

function Block({ core, part, range, className }: BlockProps): ReactElement | null {
  const { offsets } = useGrid();
  const rows = rowsOf(core, part, range);
  const box = useRowBox(core, rows?.r0 ?? 0, rows?.r1 ?? -1);
  if (!rows || !box) return null;
  const { frozenCount, xs } = offsets;
  const piece = (c0: number, c1: number): CSSProperties | null => {
    if (c0 > c1) return null;
    const left = xs[c0] ?? 0;
    return { left, width: (xs[c1 + 1] ?? left) - left, top: box.top, height: box.height };
  };
  const moving = piece(Math.max(range.c0, frozenCount), range.c1);
  const frozen = piece(range.c0, Math.min(range.c1, frozenCount - 1));
  return (
    <>
      {moving && <div className={className} style={moving} />}
      {frozen && (
        <div className="mz-grid-frozenlayer">
          <div className={className} style={frozen} />
        </div>
      )}
    </>
  );
}

function FillHandle({ core, part, range }: Omit<BlockProps, 'className'>): ReactElement | null {
  const { offsets } = useGrid();
  const rows = rowsOf(core, part, range);
  const box = useRowBox(core, rows?.r0 ?? 0, rows?.r1 ?? -1);
  if (!rows || !box || rows.r1 !== range.r1) return null;
  const style = { left: (offsets.xs[range.c1 + 1] ?? 0) - 4, top: box.top + box.height - 4 };
  const handle = <div className="mz-grid-handle" data-grid-part="fill-handle" title="拖动以填充" style={style} />;
  return range.c1 < offsets.frozenCount ? <div className="mz-grid-frozenlayer">{handle}</div> : handle;
}

/** Opens the drop-down of a cell with choices or codes, for the mouse; the keyboard has Alt+↓. */
function SuggestButton({ core, part, range }: Omit<BlockProps, 'className'>): ReactElement | null {
  const { view, offsets } = useGrid();
  const rows = rowsOf(core, part, range);
  const box = useRowBox(core, rows?.r0 ?? 0, rows?.r1 ?? -1);
  const leaf = view.leaves[range.c0];
  const has = leaf?.options !== undefined || leaf?.suggest !== undefined;
  if (!rows || !box || !has || view.readOnlyOf({ r: range.r0, c: range.c0 })) return null;
  const style = { left: (offsets.xs[range.c1 + 1] ?? 0) - 20, top: box.top + 2, height: Math.min(24, box.height - 4) };
  const button = (
    <div className="mz-grid-suggestbutton" data-grid-part="suggest-button" title="打开列表（Alt+↓）" style={style}>
      ▾
    </div>
  );
  return range.c0 < offsets.frozenCount ? <div className="mz-grid-frozenlayer is-front">{button}</div> : button;
}

/** The rows of a block that belong to one part, or null. */
function rowsOf(core: GridCore, part: 'rows' | 'pinned', range: Range): { r0: number; r1: number } | null {
  if (!core.rows.pinnedSticks) return part === 'rows' ? range : null;
  const r0 = part === 'pinned' ? range.r0 : Math.max(0, range.r0);
  const r1 = part === 'pinned' ? Math.min(-1, range.r1) : range.r1;
  return r0 <= r1 ? { r0, r1 } : null;
}

/** Measured after the rows are laid out; rendered again before anything is painted when it differs. */
function useRowBox(core: GridCore, r0: number, r1: number): RowBox | null {
  const [box, setBox] = useState<RowBox | null>(null);
  useLayoutEffect(() => {
    const next = r0 <= r1 ? core.rows.rowBox(r0, r1) : null;
    setBox((now) => (now?.top === next?.top && now?.height === next?.height ? now : next));
  });
  return box;
}
