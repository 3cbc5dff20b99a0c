import type { EditMode } from '../model/keyCommand.ts';
import { selectCell } from '../model/selection.ts';
import type { CellRef } from '../types.ts';
import type { GridCore } from './gridCore.ts';
import { fitEditor } from './placeEditor.ts';

/**
 * The text field was typed into while a cell was selected: the cell is now being edited, with what was typed. Called
 * on `compositionstart` and `input` only: a key press alone must never start editing, or an input method loses its
 * first letter.
 */
export function beginTyping(core: GridCore): void {
  const { edit, selection } = core.store.getState();
  const ref = core.view.refAt(selection.active);
  if (edit || !ref) return;
  core.store.setState({ edit: { ...ref, mode: 'type', initial: null }, refusal: null, hint: null, menu: null });
}

/** F2 or double click: opens the cell with its text. A read-only cell shows its reason instead. */
export function openEditor(core: GridCore): void {
  const { selection } = core.store.getState();
  const ref = core.view.refAt(selection.active);
  const { editor } = core;
  if (!ref || !editor) return;
  if (core.view.readOnlyOf(selection.active)) {
    core.store.setState({ hint: selection.active });
    return;
  }
  const text = core.view.cell(selection.active).edit;
  editor.value = text;
  editor.setSelectionRange(text.length, text.length);
  core.store.setState({ edit: { ...ref, mode: 'f2', initial: text }, refusal: null, hint: null });
  fitEditor(core);
}

export function setEditMode(core: GridCore, mode: EditMode): void {
  const { edit } = core.store.getState();
  if (edit && edit.mode !== mode) core.store.setState({ edit: { ...edit, mode } });
}

/** Ends editing without writing. */
export function closeEditor(core: GridCore): void {
  core.suggestTicket += 1;
  core.store.setState({ edit: null, refusal: null, suggest: null });
  if (core.editor) core.editor.value = '';
  fitEditor(core);
}

/**
 * Writes the text of the cell being edited. False when the owner refused it: the cell then stays open with the reason,
 * so that nothing typed is lost.
 */
export function commitEditor(core: GridCore, text = core.editor?.value ?? ''): boolean {
  const { edit } = core.store.getState();
  if (!edit) return true;
  const cell: CellRef = { rowId: edit.rowId, colId: edit.colId };
  if (edit.initial !== text) {
    const [refused] = core.props.onEdit([{ ...cell, text }], 'type').rejected;
    if (refused) {
      core.store.setState({ refusal: refused.reason, suggest: null });
      return false;
    }
  }
  closeEditor(core);
  return true;
}

/** As `commitEditor`, for when the user has already gone elsewhere: a refused text is shown in the notice instead. */
export function leaveEditor(core: GridCore): void {
  const { edit } = core.store.getState();
  const text = core.editor?.value ?? '';
  if (!edit || commitEditor(core)) return;
  const { refusal } = core.store.getState();
  const place = core.view.placeOf(edit);
  closeEditor(core);
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  core.store.setState({
    notice: { tone: 'warning', title: `“${shown}”没有写入`, details: [`${place}：${refusal ?? ''}`], first: edit },
  });
}

/** Keeps the open editor on its row when rows were added, removed or sorted meanwhile. */
export function followEditedRow(core: GridCore): void {
  const { edit, selection } = core.store.getState();
  if (!edit) return;
  const pos = core.view.posOf(edit);
  if (!pos) {
    const text = core.editor?.value ?? '';
    closeEditor(core);
    const notice = {
      tone: 'warning' as const,
      title: '正在编辑的行已不在表中',
      details: [`未写入：${text}`],
      first: null,
    };
    core.store.setState({ notice });
  } else if (pos.r !== selection.active.r || pos.c !== selection.active.c) {
    core.store.setState({ selection: selectCell(pos) });
  }
}
