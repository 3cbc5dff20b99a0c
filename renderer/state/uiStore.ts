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

/** Takes what was remembered on this machine and remembers further changes, half a second after the last one. */
export async function rememberUi(api: Api, later: (run: () => void) => () => void): Promise<void> {
  const { ui } = await api.call('settings.get', {});
  const known = Object.fromEntries(
    Object.entries(ui).filter(([key]) => UI_STORAGE[key as keyof UiState] === 'settings'),
  );
  useUi.setState(known as Partial<UiState>);
  let saved = JSON.stringify(remembered(useUi.getState()));
  let cancel = (): void => {};
  useUi.subscribe((state) => {
    cancel();
    cancel = later(() => {
      const now = remembered(state);
      const text = JSON.stringify(now);
      if (text === saved) return;
      saved = text;
      void api.call('settings.set', { settings: { ui: now as Record<string, unknown> } }).catch(() => {
        saved = '';
      });
    });
  });
}
