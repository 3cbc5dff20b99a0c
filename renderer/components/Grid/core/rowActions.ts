import { selectCell } from '../model/selection.ts';
import type { Outcome } from '../types.ts';
import type { GridCore } from './gridCore.ts';
import { currentRange, setSelection } from './selecting.ts';

/** Inserts as many rows as are selected, above or below them. */
export function insertRows(core: GridCore, where: 'above' | 'below'): void {
  const { onInsertRows, rows } = core.props;
  if (!onInsertRows) {
    warn(core, '这张表不能插入行', '');
    return;
  }
  const range = currentRange(core);
  const first = Math.max(0, range.r0);
  const count = Math.max(1, range.r1 - first + 1);
  const beforeRowId =
    where === 'above' ? (core.view.rows[first]?.id ?? null) : idAfter(rows, core.view.rows[Math.max(0, range.r1)]?.id);
  const outcome = onInsertRows(beforeRowId, count);
  if (!outcome.ok) {
    warn(core, '没有插入行', outcome.reason);
    return;
  }
  const at = where === 'above' ? first : Math.min(range.r1 + 1, core.view.rowCount);
  setSelection(core, selectCell({ r: core.view.rowCount === 0 ? 0 : at, c: range.c0 }));
}

export function deleteRows(core: GridCore): void {
  const ids = selectedRowIds(core);
  if (!core.props.onDeleteRows || ids.length === 0) {
    warn(core, '这里没有可以删除的行', '');
    return;
  }
  report(core, '没有删除行', core.props.onDeleteRows(ids));
}

/** Moves the selected rows by one place in the data; not while the view is sorted, where it would show nothing. */
export function moveRows(core: GridCore, direction: 'up' | 'down'): void {
  const ids = selectedRowIds(core);
  const { onMoveRows, rows } = core.props;
  if (!onMoveRows || ids.length === 0) {
    warn(core, '这里没有可以移动的行', '');
    return;
  }
  if (core.store.getState().sort) {
    warn(core, '没有移动行', '现在是排序查看，请先恢复原来的顺序。');
    return;
  }
  const range = currentRange(core);
  const first = Math.max(0, range.r0);
  if (direction === 'up' ? first === 0 : range.r1 >= rows.length - 1) return;
  const before = direction === 'up' ? rows[first - 1]?.id : rows[range.r1 + 2]?.id;
  const outcome = onMoveRows(ids, before ?? null);
  report(core, '没有移动行', outcome);
  if (!outcome.ok) return;
  const shift = direction === 'up' ? -1 : 1;
  const { selection } = core.store.getState();
  const shifted = (pos: { r: number; c: number }): { r: number; c: number } => ({ r: pos.r + shift, c: pos.c });
  const { active, anchor, head } = selection;
  setSelection(core, { active: shifted(active), anchor: shifted(anchor), head: shifted(head) }, shifted(head));
}

export function selectedRowIds(core: GridCore): string[] {
  const range = currentRange(core);
  return core.view.rows.slice(Math.max(0, range.r0), range.r1 + 1).map((row) => row.id);
}

function idAfter(rows: readonly { id: string }[], id: string | undefined): string | null {
  const index = rows.findIndex((row) => row.id === id);
  return rows[index + 1]?.id ?? null;
}

function report(core: GridCore, title: string, outcome: Outcome): void {
  if (!outcome.ok) warn(core, title, outcome.reason);
}

function warn(core: GridCore, title: string, detail: string): void {
  core.store.setState({ notice: { tone: 'warning', title, details: detail ? [detail] : [], first: null } });
}
