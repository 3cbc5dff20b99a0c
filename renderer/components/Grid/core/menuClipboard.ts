import { pasteContent } from './copyPaste.ts';
import type { GridCore } from './gridCore.ts';
import { focusEditor } from './gridCore.ts';

/** Copies through the text field's own copy event, which needs no permission. */
export function copyFromMenu(core: GridCore, cut: boolean): void {
  focusEditor(core);
  const { editor } = core;
  if (!editor) return;
  // Chromium only fires the event when something is selected in the field, and `cut` only when it can be written.
  const { readOnly } = editor;
  editor.readOnly = false;
  editor.value = ' ';
  editor.select();
  const done = document.execCommand(cut ? 'cut' : 'copy');
  editor.value = '';
  editor.readOnly = readOnly;
  if (!done) tell(core, cut ? '剪切' : '复制', cut ? 'Ctrl+X' : 'Ctrl+C');
}

export async function pasteFromMenu(core: GridCore): Promise<void> {
  focusEditor(core);
  try {
    const read = core.props.readClipboard ?? readBrowserClipboard;
    pasteContent(core, await read());
  } catch {
    tell(core, '粘贴', 'Ctrl+V');
  }
}

function tell(core: GridCore, what: string, keys: string): void {
  const title = `这里不允许从菜单${what}，请按 ${keys}`;
  core.store.setState({ notice: { tone: 'warning', title, details: [], first: null } });
}

async function readBrowserClipboard(): Promise<{ text: string; html: string }> {
  const content = { text: '', html: '' };
  for (const item of await navigator.clipboard.read()) {
    if (item.types.includes('text/plain')) content.text = await (await item.getType('text/plain')).text();
    if (item.types.includes('text/html')) content.html = await (await item.getType('text/html')).text();
  }
  return content;
}
