import { fillDown, fillRight, fillSeries } from '../model/fillPlan.ts';
import type { Pos } from '../model/position.ts';
import type { Range } from '../model/range.ts';
import { rangeBetween } from '../model/range.ts';
import { selectRange } from '../model/selection.ts';
import { applyChanges } from './changing.ts';
import type { GridCore } from './gridCore.ts';
import { currentRange, setSelection } from './selecting.ts';

/** Ctrl+D and Ctrl+R. */
export function fillSelection(core: GridCore, direction: 'down' | 'right'): void {
  const plan = direction === 'down' ? fillDown : fillRight;
  applyChanges(core, plan(currentRange(core), editText(core)), 'fill');
}

/** The end of a drag of the fill handle: repeats the selected block over the target and selects both. */
export function fillBlock(core: GridCore, target: Range): void {
  const range = currentRange(core);
  applyChanges(core, fillSeries(range, target, editText(core)), 'fill');
  const whole = rangeBetween(
    { r: Math.min(range.r0, target.r0), c: Math.min(range.c0, target.c0) },
    { r: Math.max(range.r1, target.r1), c: Math.max(range.c1, target.c1) },
  );
  setSelection(core, selectRange(whole));
}

function editText(core: GridCore): (pos: Pos) => string {
  return (pos) => core.view.cell(pos).edit;
}
