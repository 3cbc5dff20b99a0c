import { matchesCell, replacedText } from '../model/findText.ts';
import type { PlannedCell } from '../model/pastePlan.ts';
import type { Pos } from '../model/position.ts';
import { selectCell } from '../model/selection.ts';
import { applyChanges } from './changing.ts';
import type { FindState } from './gridState.ts';
import type { GridCore } from './gridCore.ts';
import { focusEditor } from './gridCore.ts';
import { setSelection } from './selecting.ts';

const CLOSED: FindState = {
  query: '',
  matchCase: false,
  wholeCell: false,
  withReplace: false,
  replacement: '',
  message: '',
};

export function openFind(core: GridCore, withReplace: boolean): void {
  const { find } = core.store.getState();
  core.store.setState({ find: { ...(find ?? CLOSED), withReplace } });
}

export function closeFind(core: GridCore): void {
  core.store.setState({ find: null });
  focusEditor(core);
}

export function updateFind(core: GridCore, change: Partial<FindState>): void {
  const { find } = core.store.getState();
  if (find) core.store.setState({ find: { ...find, message: '', ...change } });
}

/** Selects the next cell that matches, round the end of the table, and says which of how many it is. */
export function findNext(core: GridCore, direction: 1 | -1): void {
  const { find, selection } = core.store.getState();
  if (!find || find.query === '') return;
  const found = findAll(core, find);
  if (found.length === 0) {
    updateFind(core, { message: '没有找到' });
    return;
  }
  const here = orderOf(core, selection.active);
  const after = found.findIndex((pos) => orderOf(core, pos) > here);
  const firstNotBefore = found.findIndex((pos) => orderOf(core, pos) >= here);
  const back = firstNotBefore < 0 ? found.length - 1 : firstNotBefore - 1;
  const index = direction === 1 ? Math.max(0, after) : (back + found.length) % found.length;
  const pos = found[index];
  if (!pos) return;
  setSelection(core, selectCell(pos), pos);
  updateFind(core, { message: `第 ${index + 1} 处，共 ${found.length} 处` });
}

/** Replaces in the active cell when it matches, then goes on to the next one. */
export function replaceOne(core: GridCore): void {
  const { find, selection } = core.store.getState();
  if (!find) return;
  const cell = core.view.cell(selection.active);
  const text = matchesCell(cell, find) ? replacedText(cell, find, find.replacement) : null;
  if (text !== null) applyChanges(core, [{ ...selection.active, text }], 'replace');
  // The owner's answer is rendered after this event; the next match is looked for in the new view.
  queueMicrotask(() => findNext(core, 1));
}

export function replaceAll(core: GridCore): void {
  const { find } = core.store.getState();
  if (!find || find.query === '') return;
  const planned: PlannedCell[] = [];
  for (const pos of findAll(core, find)) {
    const text = replacedText(core.view.cell(pos), find, find.replacement);
    if (text !== null) planned.push({ ...pos, text });
  }
  if (planned.length > 0) applyChanges(core, planned, 'replace');
  updateFind(core, { message: planned.length > 0 ? `替换了 ${planned.length} 格中的文字` : '没有可以替换的内容' });
}

function findAll(core: GridCore, find: FindState): Pos[] {
  const { view } = core;
  const found: Pos[] = [];
  for (let r = 0; r < view.rowCount; r++) {
    for (let c = 0; c < view.colCount; c++) {
      const pos = { r, c };
      const origin = view.spans.origin(pos);
      if (origin.r === r && origin.c === c && matchesCell(view.cell(pos), find)) found.push(pos);
    }
  }
  return found;
}

function orderOf(core: GridCore, pos: Pos): number {
  return pos.r * core.view.colCount + pos.c;
}
