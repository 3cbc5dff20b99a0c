import type { LeafColumn, Suggestion } from '../types.ts';
import { closeEditor, commitEditor, openEditor } from './editing.ts';
import type { GridCore } from './gridCore.ts';
import { advance } from './selecting.ts';

/** Lines shown at most; more typing narrows the list. */
const MAX_ITEMS = 50;

/** Asks for the drop-down of the cell being edited. `all`: the whole list, whatever is in the text field. */
export function updateSuggest(core: GridCore, all = false): void {
  const { edit, selection } = core.store.getState();
  const leaf = core.view.leaves[selection.active.c];
  if (!edit || !leaf || (!leaf.options && !leaf.suggest)) return;
  core.suggestTicket += 1;
  const ticket = core.suggestTicket;
  const query = all ? '' : (core.editor?.value.trim() ?? '');
  const answer = ask(leaf, query, all, { rowId: edit.rowId, colId: edit.colId });
  if (!(answer instanceof Promise)) {
    show(core, leaf, answer);
    return;
  }
  answer.then(
    (items) => {
      if (ticket === core.suggestTicket && core.store.getState().edit) show(core, leaf, items);
    },
    () => {
      if (ticket === core.suggestTicket) core.store.setState({ suggest: null });
    },
  );
}

function ask(
  leaf: LeafColumn,
  query: string,
  all: boolean,
  cell: { rowId: string; colId: string },
): readonly Suggestion[] | Promise<readonly Suggestion[]> {
  if (leaf.options) return filterOptions(leaf.options, query);
  return query === '' && !all ? [] : (leaf.suggest?.(query, cell) ?? []);
}

function filterOptions(options: readonly Suggestion[], query: string): readonly Suggestion[] {
  const wanted = query.toLowerCase();
  if (wanted === '') return options;
  return options.filter((o) => `${o.value}\n${o.label}\n${o.detail ?? ''}`.toLowerCase().includes(wanted));
}

function show(core: GridCore, leaf: LeafColumn, items: readonly Suggestion[]): void {
  // In a column of codes or choices the first line is what is meant; in free text Enter keeps what was typed.
  const index = leaf.kind === 'code' || leaf.kind === 'select' ? 0 : -1;
  core.store.setState({ suggest: items.length > 0 ? { items: items.slice(0, MAX_ITEMS), index } : null });
}

export function moveSuggest(core: GridCore, to: 'next' | 'previous'): void {
  const { suggest } = core.store.getState();
  if (!suggest) return;
  const count = suggest.items.length;
  const from = suggest.index < 0 && to === 'previous' ? 0 : suggest.index;
  core.store.setState({ suggest: { ...suggest, index: (from + (to === 'next' ? 1 : count - 1)) % count } });
}

/** Takes a line of the drop-down; without one, the text as typed. */
export function pickSuggest(core: GridCore, index: number, step: 'down' | 'next' | null): void {
  const item = core.store.getState().suggest?.items[index];
  if (!commitEditor(core, item ? item.value : core.editor?.value)) return;
  if (step) advance(core, step);
}

/** Alt+↓ or the arrow button: opens the cell with its whole list. */
export function openSuggest(core: GridCore): void {
  const leaf = core.view.leaves[core.store.getState().selection.active.c];
  if (!core.store.getState().edit) {
    openEditor(core);
    core.editor?.select();
  }
  if (leaf) updateSuggest(core, true);
}

export function toggleSuggest(core: GridCore): void {
  if (core.store.getState().suggest) closeEditor(core);
  else openSuggest(core);
}
