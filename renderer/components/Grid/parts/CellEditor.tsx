import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { onCopyEvent, onPasteEvent } from '../core/copyPaste.ts';
import { beginTyping, closeEditor, leaveEditor } from '../core/editing.ts';
import type { GridCore } from '../core/gridCore.ts';
import { handleKeyDown } from '../core/handleKeyDown.ts';
import { fitEditor, placeEditor } from '../core/placeEditor.ts';
import { updateSuggest } from '../core/suggesting.ts';
import type { GridView } from '../core/gridView.ts';
import type { Pos } from '../model/position.ts';
import { useGrid, useGridState } from './gridContext.ts';
import { SUGGEST_LIST_ID, suggestOptionId } from './suggestIds.ts';

/**
 * The text field that has the focus all the time. It lies invisible over the active cell and becomes visible when text
 * arrives in it. It is never unmounted and never blurred by the grid: an input method composes in whatever has the focus
 * when its first key comes.
 */
export function CellEditor(): ReactElement {
  const { core, view } = useGrid();
  const active = useGridState((state) => state.selection.active);
  const edit = useGridState((state) => state.edit);
  const refused = useGridState((state) => state.refusal !== null);
  const suggestIndex = useGridState((state) => state.suggest?.index ?? null);
  useGridState((state) => state.layoutVersion);
  const composing = useRef(false);
  const setEditor = useCallback(
    (element: HTMLTextAreaElement | null) => {
      core.editor = element;
    },
    [core],
  );
  useLayoutEffect(() => placeEditor(core));
  useEffect(() => watchInput(core, composing), [core]);
  const leaf = view.leaves[active.c];
  const number = leaf?.kind === 'amount' || leaf?.kind === 'quantity';
  return (
    <textarea
      ref={setEditor}
      className={`mz-grid-editor${edit ? ' is-open' : ''}${number ? ' is-number' : ''}${refused ? ' is-error' : ''}`}
      wrap={number ? 'off' : 'soft'}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      readOnly={!edit && view.readOnlyOf(active) !== null}
      aria-label={describeCell(view, active)}
      aria-invalid={refused || view.cell(active).error !== undefined}
      aria-controls={suggestIndex === null ? undefined : SUGGEST_LIST_ID}
      aria-activedescendant={suggestIndex === null || suggestIndex < 0 ? undefined : suggestOptionId(suggestIndex)}
    />
  );
}

/** Listens to the field itself: the events must be seen in the order in which the browser sends them. */
function watchInput(core: GridCore, composing: { current: boolean }): (() => void) | undefined {
  const { editor } = core;
  if (!editor) return undefined;
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(type: K, run: (event: HTMLElementEventMap[K]) => void): void =>
    editor.addEventListener(type, run, { signal: stop.signal });
  on('keydown', (event) => handleKeyDown(core, event));
  on('compositionstart', () => {
    composing.current = true;
    beginTyping(core);
  });
  on('compositionend', () => {
    composing.current = false;
    // Given up before anything was chosen: the cell keeps its text, instead of being emptied by the next Enter.
    if (editor.value === '' && core.store.getState().edit?.initial === null) closeEditor(core);
    else updateSuggest(core);
  });
  on('input', () => {
    beginTyping(core);
    core.store.setState({ refusal: null });
    fitEditor(core);
    if (!composing.current) updateSuggest(core);
  });
  on('copy', (event) => onCopyEvent(core, event, false));
  on('cut', (event) => onCopyEvent(core, event, true));
  on('paste', (event) => onPasteEvent(core, event));
  on('blur', () => {
    // Another window came to the front (perhaps that of the input method): the cell stays open.
    if (document.hasFocus()) leaveEditor(core);
  });
  return () => stop.abort();
}

/** What a screen reader says on arriving at a cell: column, row, content, and why it can't be edited or is wrong. */
function describeCell(view: GridView, pos: Pos): string {
  const cell = view.cell(pos);
  const readOnly = view.readOnlyOf(pos);
  const parts = [
    view.header.paths[pos.c] ?? '',
    pos.r < 0 ? '固定行' : `第 ${pos.r + 1} 行`,
    view.rowName(pos.r),
    cell.text === '' ? '空' : cell.text,
    readOnly ? `只读，${readOnly.reason}` : '',
    cell.error ? `错误：${cell.error}` : '',
    cell.warning ? `提示：${cell.warning}` : '',
  ];
  return parts.filter((part) => part !== '').join('，');
}
