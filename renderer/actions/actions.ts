import { openErrors } from '../state/checksOf.ts';
import { useUi } from '../state/uiStore.ts';
import { printPdf } from '../transport/printPdf.ts';
import type { Action, ActionScope } from './action.ts';

const isOpen = ({ state }: ActionScope): boolean => state.open !== null;

const undoOrRedo =
  (kind: 'undo' | 'redo') =>
  ({ session, tell, fail }: ActionScope): void => {
    const word = kind === 'undo' ? '已撤销' : '已重做';
    session[kind]().then(
      (label) => tell(label ? `${word}：${label}` : `没有可${kind === 'undo' ? '撤销' : '重做'}的操作`),
      fail,
    );
  };

/** All actions of the workspace. Two on one key are refused by a test. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'file.home',
    label: '返回报告列表',
    group: '文件',
    shortcut: 'Ctrl+L',
    perform: ({ session, fail }) => void session.close().catch(fail),
  },
  {
    id: 'file.saveAs',
    label: '另存为文件（.mz）…',
    group: '文件',
    shortcut: 'Ctrl+S',
    enabled: isOpen,
    perform: ({ api, state, tell, fail }) => {
      api.call('reports.saveAs', { id: state.open!.id }).then((saved) => {
        if (saved?.download) window.location.assign(saved.download);
        else if (saved) tell(`已保存到 ${saved.path}`);
      }, fail);
    },
  },
  {
    id: 'file.roll',
    label: '结转为新年度…',
    group: '文件',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('roll'),
  },
  {
    id: 'edit.undo',
    label: '撤销',
    group: '编辑',
    shortcut: 'Ctrl+Z',
    toolbar: 1,
    enabled: ({ state }) => Boolean(state.open?.canUndo) || state.pending.length > 0,
    perform: undoOrRedo('undo'),
  },
  {
    id: 'edit.redo',
    label: '重做',
    group: '编辑',
    shortcut: 'Ctrl+Y',
    toolbar: 2,
    enabled: ({ state }) => Boolean(state.open?.canRedo),
    perform: undoOrRedo('redo'),
  },
  {
    id: 'data.basic',
    label: '基本信息',
    group: '填数',
    perform: () => useUi.getState().select({ kind: 'basic' }),
  },
  {
    id: 'data.fill',
    label: '取数…',
    group: '填数',
    toolbar: 2.5,
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('fill'),
  },
  {
    id: 'data.prior',
    label: '取上年数…',
    group: '填数',
    toolbar: 3,
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('prior'),
  },
  {
    id: 'compute.unit',
    label: '切换 元／万元',
    group: '运算',
    shortcut: 'F9',
    perform: ({ ui }) => ui.set({ moneyUnit: ui.moneyUnit === '元' ? '万元' : '元' }),
  },
  {
    id: 'check.show',
    label: '审核',
    group: '审核',
    shortcut: 'F8',
    toolbar: 4,
    enabled: isOpen,
    perform: ({ ui }) =>
      ui.set({ bottomOpen: true, bottomTab: 'checks', bottomHeight: Math.max(ui.bottomHeight, 260) }),
  },
  {
    id: 'todo.show',
    label: '待办',
    group: '查看',
    shortcut: 'F7',
    enabled: ({ state }) => Boolean(state.open?.report.rolled),
    perform: ({ ui }) => ui.set({ bottomOpen: true, bottomTab: 'todo', bottomHeight: Math.max(ui.bottomHeight, 260) }),
  },
  {
    id: 'view.preview',
    label: '预览',
    group: '查看',
    shortcut: 'Ctrl+Shift+V',
    toolbar: 5,
    perform: ({ ui }) => ui.set({ previewOpen: !ui.previewOpen }),
  },
  {
    id: 'view.lastYearText',
    label: '对照上年文字…',
    group: '查看',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('lastYearText'),
  },
  {
    id: 'view.tree',
    label: '显示或隐藏目录树',
    group: '查看',
    shortcut: 'Ctrl+B',
    perform: ({ ui }) => ui.set({ treeOpen: !ui.treeOpen }),
  },
  {
    id: 'view.bottom',
    label: '显示或隐藏信息栏',
    group: '查看',
    shortcut: 'Ctrl+J',
    perform: ({ ui }) => ui.set({ bottomOpen: !ui.bottomOpen }),
  },
  {
    id: 'view.log',
    label: '操作日志',
    group: '查看',
    perform: ({ ui }) => ui.set({ bottomOpen: true, bottomTab: 'log' }),
  },
  {
    id: 'output.pdf',
    label: '导出 PDF…',
    group: '输出',
    shortcut: 'Ctrl+E',
    toolbar: 6,
    toolbarMenu: '导出',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('exportPdf'),
  },
  {
    id: 'output.word',
    label: '导出 Word…',
    group: '输出',
    toolbar: 6,
    toolbarMenu: '导出',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('exportDocx'),
  },
  {
    id: 'output.excel',
    label: '导出 Excel…',
    group: '输出',
    toolbar: 6,
    toolbarMenu: '导出',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('exportXlsx'),
  },
  {
    id: 'output.web',
    label: '导出网页…',
    group: '输出',
    toolbar: 6,
    toolbarMenu: '导出',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('exportHtml'),
  },
  {
    id: 'output.publish',
    label: '生成公开版本…',
    group: '输出',
    enabled: isOpen,
    perform: ({ openDialog }) => openDialog('publish'),
  },
  {
    id: 'output.print',
    label: '打印',
    group: '输出',
    shortcut: 'Ctrl+P',
    toolbar: 7,
    enabled: isOpen,
    perform: ({ api, state, newId, fail, tell, openDialog }) => {
      // the dialog lists the errors and prints once they are settled
      if (openErrors(state.open!).length > 0) return openDialog('print');
      tell('正在准备打印…');
      api.call('print', { id: state.open!.id, runId: newId() }).then(({ download }) => {
        if (download) printPdf(download);
      }, fail);
      return undefined;
    },
  },
  {
    id: 'tools.palette',
    label: '命令面板',
    group: '工具',
    shortcut: 'Ctrl+Shift+P',
    perform: ({ openDialog }) => openDialog('palette'),
  },
  {
    id: 'tools.settings',
    label: '设置…',
    group: '工具',
    shortcut: 'Ctrl+,',
    perform: ({ openDialog }) => openDialog('settings'),
  },
  {
    id: 'tools.shortcuts',
    label: '快捷键一览',
    group: '工具',
    shortcut: 'F1',
    perform: ({ openDialog }) => openDialog('shortcuts'),
  },
  {
    id: 'tools.backups',
    label: '备份与恢复…',
    group: '工具',
    perform: ({ openDialog }) => openDialog('backups'),
  },
];

/** The keys of an action: the person's own (settings; '' takes them away) before the default. */
export function shortcutFor(action: Action, own: Readonly<Record<string, string>>): string | undefined {
  return (own[action.id] ?? action.shortcut) || undefined;
}

/** The actions by the keys in force. A key that a person has given to an action is never taken by another's default. */
export function shortcutsInForce(own: Readonly<Record<string, string>>): ReadonlyMap<string, Action> {
  const keys = new Map<string, Action>();
  const chosenFirst = ACTIONS.toSorted((a, b) => Number(b.id in own) - Number(a.id in own));
  for (const action of chosenFirst) {
    const key = shortcutFor(action, own);
    if (key && !keys.has(key)) keys.set(key, action);
  }
  return keys;
}
