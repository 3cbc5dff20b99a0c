import { Button, Dropdown, Space } from 'antd';
import type { Action, ActionGroup } from '../../actions/action.ts';
import { useOpen, useSessionState } from '../../state/SessionContext.tsx';
import type { Actions } from './useActions.ts';

const GROUPS: readonly ActionGroup[] = ['文件', '编辑', '填数', '运算', '查看', '输出', '工具'];

/** Menus and the toolbar, both from the list of actions. */
export function TopBar({ actions }: { actions: Actions }) {
  const { report } = useOpen();
  // undo and redo turn on and off with every change
  useSessionState((s) => s.open);
  useSessionState((s) => s.pending.length);
  const tools = actions.all.filter((a) => a.toolbar !== undefined).toSorted((a, b) => a.toolbar! - b.toolbar!);
  return (
    <header className="ws-top">
      <nav aria-label="菜单" className="ws-menus">
        {GROUPS.map((group) => (
          <Dropdown key={group} trigger={['click']} menu={{ items: menuItems(group, actions) }}>
            <Button type="text" size="small">
              {group}
            </Button>
          </Dropdown>
        ))}
      </nav>
      <strong className="ws-name" title={report.department.name}>
        {report.department.name} · {report.year} 年
      </strong>
      <Space size={4} className="ws-tools" role="toolbar" aria-label="工具栏">
        {tools.map((action) => (
          <Tool key={action.id} action={action} actions={actions} />
        ))}
      </Space>
    </header>
  );
}

/** A button of the toolbar: an action, or a menu of those that share the name; the first of them stands for all. */
function Tool({ action, actions }: { action: Action; actions: Actions }) {
  const { toolbarMenu } = action;
  const shared = actions.all.filter((other) => toolbarMenu !== undefined && other.toolbarMenu === toolbarMenu);
  if (toolbarMenu === undefined) {
    return (
      <Button
        size="small"
        disabled={!actions.can(action)}
        title={action.shortcut ? `${action.label}（${action.shortcut}）` : action.label}
        onClick={() => actions.perform(action)}
      >
        {action.label}
      </Button>
    );
  }
  if (shared[0]?.id !== action.id) return null;
  return (
    <Dropdown trigger={['click']} menu={{ items: itemsOf(shared, actions) }}>
      <Button size="small" aria-haspopup="menu">
        {toolbarMenu} ▾
      </Button>
    </Dropdown>
  );
}

const menuItems = (group: ActionGroup, actions: Actions) =>
  itemsOf(
    actions.all.filter((action) => action.group === group),
    actions,
  );

function itemsOf(shown: readonly Action[], actions: Actions) {
  return shown.map((action) => ({
    key: action.id,
    disabled: !actions.can(action),
    label: (
      <span className="ws-menu-item">
        <span>{action.label}</span>
        <kbd>{action.shortcut ?? ''}</kbd>
      </span>
    ),
    onClick: () => actions.perform(action),
  }));
}
