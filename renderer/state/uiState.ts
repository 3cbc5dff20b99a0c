import type { Finding } from '../../shared/checks/finding.ts';
import type { Focus, Node } from './nodes.ts';

/** State of the screen that is no part of the report. */
export interface UiState {
  readonly page: 'home' | 'workspace';
  readonly node: Node;
  readonly focus: Focus | null;
  readonly moneyUnit: '元' | '万元';
  readonly treeWidth: number;
  readonly treeOpen: boolean;
  readonly bottomHeight: number;
  readonly bottomOpen: boolean;
  readonly bottomTab: 'checks' | 'todo' | 'help' | 'log';
  readonly previewWidth: number;
  readonly previewOpen: boolean;
  /** 0: as wide as the panel; 1: the size on paper. */
  readonly previewZoom: number;
  readonly columnWidths: Readonly<Record<string, number>>;
  /** Id of the one unit whose lines the editors show; null: of all. */
  readonly unitFilter: string | null;
  /** What the status bar says of the selection (求和/计数/平均). */
  readonly selectionSum: string;
  /** The finding that was gone to: both ends of its comparison are set off where they stand. */
  readonly found: Finding | null;
}

/**
 * Where each part is kept: together in this machine's settings (`ui`), as a setting of its own, or only while the window is
 * open. A new part must be listed.
 */
export const UI_STORAGE: Readonly<Record<keyof UiState, 'settings' | 'setting' | 'window'>> = {
  page: 'window',
  node: 'window',
  focus: 'window',
  moneyUnit: 'setting',
  treeWidth: 'settings',
  treeOpen: 'settings',
  bottomHeight: 'settings',
  bottomOpen: 'settings',
  bottomTab: 'settings',
  previewWidth: 'settings',
  previewOpen: 'settings',
  previewZoom: 'settings',
  columnWidths: 'settings',
  unitFilter: 'window',
  selectionSum: 'window',
  found: 'window',
};

export const INITIAL_UI: UiState = {
  page: 'home',
  node: { kind: 'basic' },
  focus: null,
  moneyUnit: '万元',
  treeWidth: 236,
  treeOpen: true,
  bottomHeight: 118,
  bottomOpen: true,
  bottomTab: 'help',
  previewWidth: 460,
  previewOpen: false,
  previewZoom: 0,
  columnWidths: {},
  unitFilter: null,
  selectionSum: '',
  found: null,
};
