import type { UiState } from '../../state/uiState.ts';

/** The screen's state in which the to-do list is seen, with room for some items (height in CSS pixels). */
export const TODO_SHOWN = {
  bottomOpen: true,
  bottomTab: 'todo',
  bottomHeight: 260,
} as const satisfies Partial<UiState>;
