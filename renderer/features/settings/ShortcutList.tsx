import { Alert, App, Button, Space, Table } from 'antd';
import { useState } from 'react';
import { ACTIONS, shortcutFor } from '../../actions/actions.ts';
import { GRID_KEYS } from '../../actions/gridKeys.ts';
import { shortcutRefusal } from '../../actions/shortcutRefusal.ts';
import { messageOf } from '../../components/messageOf.ts';
import { ShortcutField } from './ShortcutField.tsx';
import { useShortcuts } from './useShortcuts.ts';

interface Row {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  /** None: the keys are fixed. */
  readonly actionId?: string;
  readonly keys: string;
  readonly changed: boolean;
}

/** Every key in one list. Those of actions can be changed by pressing others; those of the tables are as in WPS. */
export function ShortcutList() {
  const { message } = App.useApp();
  const [own, store] = useShortcuts((error) => void message.error(messageOf(error), 8));
  const [refused, setRefused] = useState<string | null>(null);
  const set = (id: string, keys: string): void => {
    const reason = keys === '' ? null : shortcutRefusal(id, keys, own);
    setRefused(reason);
    if (!reason) store({ ...own, [id]: keys });
  };
  const reset = (id: string): void => {
    const { [id]: _gone, ...rest } = own;
    const standard = ACTIONS.find((action) => action.id === id)?.shortcut;
    const reason = standard ? shortcutRefusal(id, standard, rest) : null;
    setRefused(reason);
    if (!reason) store(rest);
  };
  const resetAll = (): void => {
    setRefused(null);
    store({});
  };
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space style={{ justifyContent: 'space-between', width: '100%' }}>
        <span>点按键后按下新的组合键，立即生效；按 Backspace 取消按键。</span>
        <Button size="small" disabled={Object.keys(own).length === 0} onClick={resetAll}>
          全部恢复默认
        </Button>
      </Space>
      {refused && <Alert type="warning" showIcon role="alert" title={refused} />}
      <Table
        rowKey="key"
        size="small"
        pagination={false}
        scroll={{ y: 340 }}
        dataSource={rowsOf(own)}
        columns={[
          { title: '分组', dataIndex: 'group', width: 70 },
          { title: '操作', dataIndex: 'label' },
          {
            title: '按键',
            width: 220,
            render: (_, { actionId, keys, label }) =>
              actionId ? <ShortcutField label={label} keys={keys} set={(next) => set(actionId, next)} /> : keys,
          },
          {
            title: '默认',
            width: 70,
            render: (_, { actionId, changed, label }) =>
              actionId && changed ? (
                <Button size="small" type="link" aria-label={`恢复默认：${label}`} onClick={() => reset(actionId)}>
                  恢复
                </Button>
              ) : null,
          },
        ]}
      />
    </Space>
  );
}

function rowsOf(own: Readonly<Record<string, string>>): Row[] {
  const actions = ACTIONS.map((action) => ({
    key: action.id,
    group: action.group,
    label: action.label,
    actionId: action.id,
    keys: shortcutFor(action, own) ?? '',
    changed: action.id in own,
  }));
  const fixed = GRID_KEYS.map(({ label, keys }) => ({
    key: label,
    group: '表格',
    label,
    keys: keys.join(' / '),
    changed: false,
  }));
  return [...actions, ...fixed];
}
