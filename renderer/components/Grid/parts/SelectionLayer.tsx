import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { GridCore } from '../core/gridCore.ts';
import { isOneCell } from '../core/selecting.ts';
import type { Range } from '../model/range.ts';
import { selectedRange } from '../model/selection.ts';
import { expandRange } from '../model/spans.ts';
import { useGrid, useGridState } from './gridContext.ts';
import { markSelected } from './markSelected.ts';
import { OverlayPiece } from './OverlayPiece.tsx';

type Part = 'rows' | 'pinned';

/**
 * Selection drawn over the cells, so that moving it renders no row. `rows`: over the scrolling rows; `pinned`: over the
 * rows that stay in view. What lies in frozen columns is drawn in a strip that sticks to the left edge.
 */
export function SelectionLayer({ part }: { part: Part }): ReactElement | null {
  const { core, view } = useGrid();
  const selection = useGridState((state) => state.selection);
  useGridState((state) => state.layoutVersion);
  const fill = useGridState((state) => state.fill);
  const editing = useGridState((state) => state.edit !== null);
  useEffect(() => {
    if (part === 'rows') markSelected(core);
  });
  const { active } = selection;
  const range = expandRange(selectedRange(selection), view.spans);
  const size = view.spans.size(active);
  const activeRange = { r0: active.r, r1: active.r + size.rows - 1, c0: active.c, c1: active.c + size.cols - 1 };
  return (
    <>
      {!isOneCell(view, range) && <Block part={part} range={range} className="mz-grid-range" />}
      {fill && <Block part={part} range={fill} className="mz-grid-fillrange" />}
      <Block part={part} range={activeRange} className="mz-grid-active" />
      {!editing && <FillHandle part={part} range={range} />}
      <SuggestButton part={part} range={activeRange} />
    </>
  );
}

interface BlockProps {
  part: Part;
  range: Range;
}

/** A block of cells, in one piece or cut at the edge of the frozen columns. */
function Block({ part, range, className }: BlockProps & { className: string }): ReactElement | null {
  const { core, offsets } = useGrid();
  const rows = rowsOf(core, part, range);
  if (!rows) return null;
  const { frozenCount, xs } = offsets;
  const piece = (c0: number, c1: number): ReactElement | null => {
    const left = xs[c0] ?? 0;
    const width = (xs[c1 + 1] ?? left) - left;
    return c0 > c1 ? null : <OverlayPiece rows={rows} className={className} left={left} width={width} place={whole} />;
  };
  const frozen = piece(range.c0, Math.min(range.c1, frozenCount - 1));
  return (
    <>
      {piece(Math.max(range.c0, frozenCount), range.c1)}
      {frozen && <div className="mz-grid-frozenlayer">{frozen}</div>}
    </>
  );
}

const whole = (top: number, height: number): { top: number; height: number } => ({ top, height });

const HANDLE = 8;
const atBottom = (top: number, height: number): { top: number; height: number } => ({
  top: top + height - HANDLE / 2,
  height: HANDLE,
});

function FillHandle({ part, range }: BlockProps): ReactElement | null {
  const { core, offsets } = useGrid();
  const rows = rowsOf(core, part, range);
  if (!rows || rows.r1 !== range.r1) return null;
  const left = (offsets.xs[range.c1 + 1] ?? 0) - HANDLE / 2;
  return inStrip(
    range.c1 < offsets.frozenCount,
    <OverlayPiece
      rows={rows}
      className="mz-grid-handle"
      left={left}
      width={HANDLE}
      place={atBottom}
      gridPart="fill-handle"
      title="拖动以填充"
    />,
  );
}

const BUTTON_WIDTH = 18;
const atTop = (top: number, height: number): { top: number; height: number } => ({
  top: top + 2,
  height: Math.min(24, height - 4),
});

/** Opens the drop-down of a cell with choices or codes, for the mouse; the keyboard has Alt+↓. */
function SuggestButton({ part, range }: BlockProps): ReactElement | null {
  const { core, view, offsets } = useGrid();
  const rows = rowsOf(core, part, range);
  const leaf = view.leaves[range.c0];
  const has = leaf?.options !== undefined || leaf?.suggest !== undefined;
  if (!rows || !has || view.readOnlyOf({ r: range.r0, c: range.c0 })) return null;
  const left = (offsets.xs[range.c1 + 1] ?? 0) - BUTTON_WIDTH - 2;
  return inStrip(
    range.c0 < offsets.frozenCount,
    <OverlayPiece
      rows={rows}
      className="mz-grid-suggestbutton"
      left={left}
      width={BUTTON_WIDTH}
      place={atTop}
      gridPart="suggest-button"
      title="打开列表（Alt+↓）"
    />,
  );
}

function inStrip(frozen: boolean, piece: ReactElement): ReactElement {
  return frozen ? <div className="mz-grid-frozenlayer is-front">{piece}</div> : piece;
}

/** The rows of a block that belong to one part, or null. */
function rowsOf(core: GridCore, part: Part, range: Range): { r0: number; r1: number } | null {
  if (!core.rows.pinnedSticks) return part === 'rows' ? range : null;
  const r0 = part === 'pinned' ? range.r0 : Math.max(0, range.r0);
  const r1 = part === 'pinned' ? Math.min(-1, range.r1) : range.r1;
  return r0 <= r1 ? { r0, r1 } : null;
}
