import type { Pos } from '../model/position.ts';
import type { GridCore } from './gridCore.ts';

export function canJump(core: GridCore, pos: Pos): boolean {
  return core.view.cell(pos).readOnly?.jump === true && core.props.onJump !== undefined;
}

/** Leads to where a computed cell is made; without a way there the cell shows its reason. */
export function jumpFrom(core: GridCore, pos: Pos): void {
  const ref = core.view.refAt(pos);
  if (ref && canJump(core, pos)) core.props.onJump?.(ref.rowId, ref.colId);
  else core.store.setState({ hint: pos });
}
