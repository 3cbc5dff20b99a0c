import type { Api } from '../../shared/contract/api.ts';
import type { Session, SessionState } from '../state/session.ts';
import type { UiState } from '../state/uiState.ts';

export type ActionGroup = '文件' | '编辑' | '填数' | '运算' | '审核' | '查看' | '输出' | '工具';

/** What actions work on. */
export interface ActionScope {
  readonly api: Api;
  readonly session: Session;
  readonly newId: () => string;
  readonly state: SessionState;
  readonly ui: UiState & { set(part: Partial<UiState>): void };
  /** Opens a dialog of the workspace. */
  readonly openDialog: (dialog: DialogName) => void;
  readonly tell: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

export type DialogName =
  | 'palette'
  | 'settings'
  | 'shortcuts'
  | 'exportPdf'
  | 'exportDocx'
  | 'exportXlsx'
  | 'exportHtml'
  | 'print'
  | 'prior'
  | 'fill'
  | 'backups'
  | 'roll'
  | 'lastYearText'
  | 'publish';

/** One thing a person can do: menu, toolbar, shortcut and palette all read it. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  /** `Ctrl+Shift+P`; none: by menu and palette only. */
  readonly shortcut?: string;
  /** Stands in the toolbar, in this order. */
  readonly toolbar?: number;
  /** Actions of one name share one button of the toolbar, which opens them as a menu. */
  readonly toolbarMenu?: string;
  readonly enabled?: (scope: ActionScope) => boolean;
  readonly perform: (scope: ActionScope) => void;
}
