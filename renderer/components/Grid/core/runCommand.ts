import type { GridCommand } from '../model/keyCommand.ts';
import { clearSelection } from './changing.ts';
import { closeEditor, commitEditor, openEditor, setEditMode } from './editing.ts';
import { fillSelection } from './filling.ts';
import { openFind } from './finding.ts';
import type { GridCore } from './gridCore.ts';
import { jumpFrom } from './jumping.ts';
import { deleteRows, insertRows, moveRows } from './rowActions.ts';
import { advance, move, selectAll } from './selecting.ts';
import { fitEditor } from './placeEditor.ts';
import { moveSuggest, openSuggest, pickSuggest, updateSuggest } from './suggesting.ts';

type Simple = Exclude<GridCommand['do'], 'move' | 'commit' | 'suggest' | 'pick'>;

/** What each command without arguments does. */
const ACTIONS: Record<Simple, (core: GridCore) => void> = {
  advanceDown: (core) => advance(core, 'down'),
  advanceUp: (core) => advance(core, 'up'),
  advanceNext: (core) => advance(core, 'next'),
  advancePrevious: (core) => advance(core, 'previous'),
  cancel: closeEditor,
  closeSuggest: (core) => core.store.setState({ suggest: null }),
  edit: (core) => {
    openEditor(core);
    if (core.view.leaves[core.store.getState().selection.active.c]?.kind === 'select') updateSuggest(core, true);
  },
  switchMode: (core) => setEditMode(core, core.store.getState().edit?.mode === 'f2' ? 'type' : 'f2'),
  newline: (core) => {
    // The old command is the only way that keeps the field's own undo.
    document.execCommand('insertText', false, '\n');
    fitEditor(core);
  },
  clear: (core) => clearSelection(core, 'delete'),
  undo: (core) => core.props.onUndo?.(),
  redo: (core) => core.props.onRedo?.(),
  fillDown: (core) => fillSelection(core, 'down'),
  fillRight: (core) => fillSelection(core, 'right'),
  selectAll,
  find: (core) => openFind(core, false),
  replace: (core) => openFind(core, true),
  insertRows: (core) => insertRows(core, 'above'),
  deleteRows,
  moveRowsUp: (core) => moveRows(core, 'up'),
  moveRowsDown: (core) => moveRows(core, 'down'),
  jump: (core) => jumpFrom(core, core.store.getState().selection.active),
  menu: openMenuAtActive,
  openSuggest,
  escape: (core) => core.store.setState({ hint: null, notice: null }),
  typed: (core) => {
    const { active } = core.store.getState().selection;
    if (core.view.readOnlyOf(active)) core.store.setState({ hint: active });
  },
};

export function runCommand(core: GridCore, command: GridCommand): void {
  switch (command.do) {
    case 'move':
      move(core, command.step, command.extend);
      return;
    case 'commit':
      if (!commitEditor(core)) return;
      if (command.step === 'left' || command.step === 'right') move(core, command.step, false);
      else advance(core, command.step);
      return;
    case 'suggest':
      moveSuggest(core, command.to);
      return;
    case 'pick':
      pickSuggest(core, core.store.getState().suggest?.index ?? -1, command.step);
      return;
    default:
      ACTIONS[command.do](core);
  }
}

function openMenuAtActive(core: GridCore): void {
  const box = core.editor?.getBoundingClientRect();
  if (box) core.store.setState({ menu: { x: box.left + 12, y: box.bottom } });
}
