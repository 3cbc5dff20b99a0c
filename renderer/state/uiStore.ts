import { create } from 'zustand';
import type { Api } from '../../shared/contract/api.ts';
import type { Settings } from '../../shared/contract/contract.ts';
import type { Focus, Node } from './nodes.ts';
import { INITIAL_UI, UI_STORAGE, type UiState } from './uiState.ts';

interface UiActions {
  /** Shows a node. */
  select(node: Node): void;
  /** Shows a node and leads to a place in it. */
  jump(node: Node, focus: Focus): void;
  set(part: Partial<UiState>): void;
}

/** The screen's own state. */
export const useUi = create<UiState & UiActions>((set) => ({
  ...INITIAL_UI,
  select: (node) => set({ node, focus: null }),
  jump: (node, focus) => set({ node, focus }),
  set: (part) => set(part),
}));

/** The parts that are kept on this machine, by name. */
const kept = (state: Partial<UiState>): [string, unknown][] =>
  Object.entries(state).filter(([key]) => UI_STORAGE[key as keyof UiState] !== 'window');

/** What a window takes over from another one while it is open; its panels stay as they are. */
const FOLLOWED: readonly string[] = ['moneyUnit', 'columnWidths'] satisfies readonly (keyof UiState)[];

/**
 * Takes what was remembered on this machine, and remembers further changes, half a second after the last one. The unit of
 * the screen (a setting of its own, it stands in the settings dialog too) and the widths of columns follow other windows.
 * `later` runs something after half a second and returns how to call it off.
 */
export function rememberUi(api: Api, later: (run: () => void) => () => void): void {
  const known = new Map(kept(INITIAL_UI).map(([key, value]) => [key, JSON.stringify(value)]));
  /** Null before it was read: nothing may be written over it. */
  let stored: Settings['ui'] | null = null;
  let cancel = (): void => {};
  const changedHere = (): [string, unknown][] =>
    kept(useUi.getState()).filter(([key, value]) => JSON.stringify(value) !== known.get(key));

  const take = ({ ui, moneyUnit }: Settings, isTaken: (key: string) => boolean): void => {
    // what was changed here and is not stored yet stays
    const own = new Set(changedHere().map(([key]) => key));
    const taken = kept({ ...ui, moneyUnit }).filter(([key]) => isTaken(key) && !own.has(key));
    for (const [key, value] of taken) known.set(key, JSON.stringify(value));
    stored = ui;
    useUi.setState(Object.fromEntries(taken));
  };
  const write = (): void => {
    const changes = changedHere();
    if (!changes.length || !stored) return;
    for (const [key, value] of changes) known.set(key, JSON.stringify(value));
    const { moneyUnit, ...ui } = Object.fromEntries(changes) as Partial<UiState>;
    stored = { ...stored, ...ui };
    void api.call('settings.set', { settings: { ui: stored, ...(moneyUnit ? { moneyUnit } : {}) } }).catch(() => {
      for (const [key] of changes) known.delete(key);
    });
  };
  const read = (): void =>
    void api.call('settings.get', {}).then(
      (settings) => take(settings, () => true),
      // not while the database is closed; its opening is told
      () => undefined,
    );
  useUi.subscribe(() => {
    cancel();
    cancel = later(write);
  });
  api.on('database.changed', read);
  api.on('settings.changed', ({ settings }) => take(settings, (key) => FOLLOWED.includes(key)));
  read();
}
