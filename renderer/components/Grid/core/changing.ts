import type { PlannedCell } from '../model/pastePlan.ts';
import { rejectionNotice } from '../model/rejectionNotice.ts';
import type { CellChange, EditCause, RejectedChange } from '../types.ts';
import type { GridCore } from './gridCore.ts';
import { currentRange, isOneCell } from './selecting.ts';

const COVERED = '在合并单元格里面，只有左上角的格可以写。';

export interface ChangeOptions {
  /** Changes that are added as they are: cells of rows that the view does not have yet. */
  extra?: readonly CellChange[];
  /** Said first in the notice, e.g. that columns were left out. */
  remark?: string | undefined;
}

/** Hands changes to the owner and shows what was refused. Read-only cells are refused here, with their own reason. */
export function applyChanges(
  core: GridCore,
  cells: readonly PlannedCell[],
  cause: EditCause,
  options: ChangeOptions = {},
): void {
  const { changes, refused } = splitChanges(core, cells, cause);
  if (options.extra) changes.push(...options.extra);
  const result = changes.length > 0 ? core.props.onEdit(changes, cause) : { accepted: 0, rejected: [] };
  const rejected = [...refused, ...result.rejected];
  const notice = rejectionNotice(cause, result.accepted, rejected, core.view.placeOf);
  if (notice && options.remark) notice.details.unshift(options.remark);
  const remark = options.remark ? { tone: 'info' as const, title: options.remark, details: [], first: null } : null;
  core.store.setState({ notice: notice ?? remark });
}

function splitChanges(
  core: GridCore,
  cells: readonly PlannedCell[],
  cause: EditCause,
): { changes: CellChange[]; refused: RejectedChange[] } {
  const { view } = core;
  const changes: CellChange[] = [];
  const refused: RejectedChange[] = [];
  const erases = cause === 'delete' || cause === 'cut';
  for (const { r, c, text } of cells) {
    const pos = { r, c };
    const ref = view.refAt(pos);
    if (!ref) continue;
    const origin = view.spans.origin(pos);
    if (origin.r !== r || origin.c !== c) {
      if (text.trim() !== '') refused.push({ ...ref, reason: COVERED });
      continue;
    }
    const readOnly = view.readOnlyOf(pos);
    if (!readOnly) {
      changes.push({ ...ref, text });
      continue;
    }
    // A blank, or the value it has already, pasted over a computed cell is no loss; nor is erasing an empty one.
    const shown = view.cell(pos).text;
    if (erases ? shown !== '' : text.trim() !== '' && text.trim() !== shown) {
      refused.push({ ...ref, reason: readOnly.reason });
    }
  }
  return { changes, refused };
}

/** Empties the selected cells. On one read-only cell it shows the reason at the cell. */
export function clearSelection(core: GridCore, cause: 'delete' | 'cut'): void {
  const range = currentRange(core);
  const { active } = core.store.getState().selection;
  if (isOneCell(core.view, range) && core.view.readOnlyOf(active)) {
    core.store.setState({ hint: active });
    return;
  }
  const cells: PlannedCell[] = [];
  for (let r = range.r0; r <= range.r1; r++) {
    for (let c = range.c0; c <= range.c1; c++) cells.push({ r, c, text: '' });
  }
  applyChanges(core, cells, cause);
}
