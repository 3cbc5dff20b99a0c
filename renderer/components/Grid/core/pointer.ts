import { fillTarget } from '../model/fillPlan.ts';
import type { Pos } from '../model/position.ts';
import { leaveEditor, openEditor, setEditMode } from './editing.ts';
import { fillBlock } from './filling.ts';
import type { GridCore } from './gridCore.ts';
import { focusEditor } from './gridCore.ts';
import type { Hit } from './hit.ts';
import { hitOf } from './hit.ts';
import { currentRange, goTo, selectAll, selectColumns, selectForMenu, selectRows, setSelection } from './selecting.ts';
import { startDrag } from './startDrag.ts';
import { toggleSuggest } from './suggesting.ts';

export function handleMouseDown(core: GridCore, event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target === core.editor) {
    setEditMode(core, 'f2');
    return;
  }
  // Scroll bars are part of the scroller itself.
  if (target === core.scroller) return;
  event.preventDefault();
  focusEditor(core);
  if (event.button !== 0) return;
  const mark = target?.closest<HTMLElement>('[data-grid-part]')?.dataset.gridPart;
  if (mark === 'suggest-button') {
    toggleSuggest(core);
    return;
  }
  leaveEditor(core);
  core.store.setState({ menu: null });
  if (mark === 'fill-handle') dragFill(core, event);
  else if (mark === undefined) pressCell(core, hitOf(target), event);
}

function pressCell(core: GridCore, hit: Hit, event: MouseEvent): void {
  if (!hit) return;
  const extend = event.shiftKey;
  const { anchor } = core.store.getState().selection;
  if (hit.zone === 'corner') {
    selectAll(core);
  } else if (hit.zone === 'cell') {
    goTo(core, hit.pos, extend);
    startDrag(core, event, { move: (over) => over.zone === 'cell' && dragTo(core, over.pos) });
  } else if (hit.zone === 'rowNumber') {
    const from = extend ? anchor.r : hit.r;
    selectRows(core, from, hit.r);
    startDrag(core, event, { move: (over) => 'r' in over && selectRows(core, from, over.r) });
  } else {
    const from = extend ? anchor.c : hit.from;
    selectColumns(core, from, hit.to);
    startDrag(core, event, { move: (over) => over.zone === 'columnHeader' && selectColumns(core, from, over.to) });
  }
}

function dragTo(core: GridCore, pos: Pos): void {
  const { selection } = core.store.getState();
  if (selection.head.r === pos.r && selection.head.c === pos.c) return;
  setSelection(core, { ...selection, active: selection.anchor, head: core.view.spans.origin(pos) });
}

function dragFill(core: GridCore, event: MouseEvent): void {
  const range = currentRange(core);
  startDrag(core, event, {
    move: (over) => over.zone === 'cell' && core.store.setState({ fill: fillTarget(range, over.pos) }),
    end: () => {
      const { fill } = core.store.getState();
      core.store.setState({ fill: null });
      if (fill) fillBlock(core, fill);
    },
  });
}

export function handleDoubleClick(core: GridCore, event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target === core.editor || target?.closest('[data-grid-part]')) return;
  if (hitOf(target)?.zone === 'cell') openEditor(core);
}

export function handleContextMenu(core: GridCore, event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target === core.editor) return;
  const hit = hitOf(target);
  if (!hit || hit.zone === 'corner') return;
  event.preventDefault();
  leaveEditor(core);
  if (hit.zone === 'cell') selectForMenu(core, hit.pos);
  else if (hit.zone === 'rowNumber') selectRowForMenu(core, hit.r);
  else selectColumns(core, hit.from, hit.to);
  core.store.setState({ menu: { x: event.clientX, y: event.clientY } });
}

function selectRowForMenu(core: GridCore, r: number): void {
  const range = currentRange(core);
  const whole = range.c0 === 0 && range.c1 === core.view.colCount - 1;
  if (!whole || r < range.r0 || r > range.r1) selectRows(core, r, r);
}
