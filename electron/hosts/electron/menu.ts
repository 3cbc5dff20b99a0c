import { Menu, type MenuItemConstructorOptions } from 'electron';

/** A menu item that does what an action of the screen does; its key is shown here and heard there. */
interface ActionItem {
  readonly action: string;
  readonly label: string;
  readonly key?: string;
}

const FILE: readonly ActionItem[] = [
  { action: 'file.home', label: '返回报告列表', key: 'CmdOrCtrl+L' },
  { action: 'file.saveAs', label: '另存为文件…', key: 'CmdOrCtrl+S' },
  { action: 'file.roll', label: '结转为新年度…' },
  { action: 'output.pdf', label: '导出 PDF…', key: 'CmdOrCtrl+E' },
  { action: 'output.print', label: '打印', key: 'CmdOrCtrl+P' },
];
const UNDO: readonly ActionItem[] = [
  { action: 'edit.undo', label: '撤销', key: 'CmdOrCtrl+Z' },
  { action: 'edit.redo', label: '重做', key: 'CmdOrCtrl+Y' },
];
const VIEW: readonly ActionItem[] = [
  { action: 'view.preview', label: '预览', key: 'CmdOrCtrl+Shift+V' },
  { action: 'todo.show', label: '待办', key: 'F7' },
  { action: 'view.tree', label: '显示或隐藏目录树', key: 'CmdOrCtrl+B' },
  { action: 'view.bottom', label: '显示或隐藏信息栏', key: 'CmdOrCtrl+J' },
];
const TOOLS: readonly ActionItem[] = [
  { action: 'tools.palette', label: '命令面板', key: 'CmdOrCtrl+Shift+P' },
  { action: 'tools.backups', label: '备份与恢复…' },
  { action: 'tools.settings', label: '设置…', key: 'CmdOrCtrl+,' },
  { action: 'tools.shortcuts', label: '快捷键一览', key: 'F1' },
];

/** Every action of the screen that the menu names; a test compares them with the screen's own. */
export const MENU_ACTIONS: readonly string[] = [...FILE, ...UNDO, ...VIEW, ...TOOLS].map(({ action }) => action);

/** The program's menu, in Chinese. `own`: the person's keys by action, '' where it has none. */
export function setMenu(choose: (action: string) => void, own: Readonly<Record<string, string>> = {}): void {
  const items = (list: readonly ActionItem[]): MenuItemConstructorOptions[] =>
    list.map(({ action, label, key: usual }) => {
      const key = own[action]?.replace('Ctrl+', 'CmdOrCtrl+') ?? usual;
      return {
        label,
        click: () => choose(action),
        ...(key ? { accelerator: key, registerAccelerator: false } : {}),
      };
    });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const role = (name: MenuItemConstructorOptions['role'], label: string): MenuItemConstructorOptions => ({
    ...(name === undefined ? {} : { role: name }),
    label,
  });
  const clipboard = [role('cut', '剪切'), role('copy', '复制'), role('paste', '粘贴'), role('selectAll', '全选')];
  const zoom = [role('resetZoom', '实际大小'), role('zoomIn', '放大'), role('zoomOut', '缩小')];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [...items(FILE), separator, role('quit', '退出')] },
      { label: '编辑', submenu: [...items(UNDO), separator, ...clipboard] },
      { label: '查看', submenu: [...items(VIEW), separator, ...zoom, separator, role('togglefullscreen', '全屏')] },
      { label: '工具', submenu: items(TOOLS) },
    ]),
  );
}
