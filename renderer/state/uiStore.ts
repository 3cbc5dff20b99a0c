import { create } from 'zustand';
import type { Api } from '../../shared/contract/api.ts';
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

const remembered = (state: UiState): Partial<UiState> =>
  Object.fromEntries(
    Object.entries(state).filter(([key]) => UI_STORAGE[key as keyof UiState] === 'settings'),
  ) as Partial<UiState>;

/**
 * Takes what was remembered on this machine and remembers further changes, half a second after the last one. The unit of
 * the screen is a setting of its own (it stands in the settings dialog too).
 */
export async function rememberUi(api: Api, later: (run: () => void) => () => void): Promise<void> {
  const { ui, moneyUnit } = await api.call('settings.get', {});
  const known = Object.fromEntries(
    Object.entries(ui).filter(([key]) => UI_STORAGE[key as keyof UiState] === 'settings'),
  );
  useUi.setState({ ...(known as Partial<UiState>), moneyUnit });
  let saved = snapshot(useUi.getState());
  let cancel = (): void => {};
  useUi.subscribe((state) => {
    cancel();
    cancel = later(() => {
      const now = snapshot(state);
      if (now === saved) return;
      saved = now;
      const settings = { ui: remembered(state) as Record<string, unknown>, moneyUnit: state.moneyUnit };
      void api.call('settings.set', { settings }).catch(() => {
        saved = '';
      });
    });
  });
}

const snapshot = (state: UiState): string => JSON.stringify([remembered(state), state.moneyUnit]);
