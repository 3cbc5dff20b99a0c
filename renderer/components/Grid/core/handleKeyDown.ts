import { keyCommand } from '../model/keyCommand.ts';
import type { GridCore } from './gridCore.ts';
import { runCommand } from './runCommand.ts';

/** Key code that browsers report while an input method has the key. */
const IME_KEY_CODE = 229;

export function handleKeyDown(core: GridCore, event: KeyboardEvent): void {
  // Before anything else: what an input method is working on is not ours.
  if (event.isComposing || event.keyCode === IME_KEY_CODE) return;
  const { edit, suggest } = core.store.getState();
  const command = keyCommand(
    { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey },
    { edit: edit?.mode ?? null, suggesting: suggest !== null },
  );
  if (!command) return;
  // A printable key is left to the text field; the command only shows why a read-only cell does not take it.
  if (command.do !== 'typed') event.preventDefault();
  runCommand(core, command);
}
