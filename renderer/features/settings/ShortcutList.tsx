import { Table } from 'antd';
import { ACTIONS } from '../../actions/actions.ts';

const GRID_KEYS: readonly { label: string; shortcut: string; group: string }[] = [
  { group: '表格', label: '确认并到下一行 / 上一行', shortcut: 'Enter / Shift+Enter' },
  { group: '表格', label: '确认并到下一格 / 上一格', shortcut: 'Tab / Shift+Tab' },
  { group: '表格', label: '修改单元格', shortcut: 'F2' },
  { group: '表格', label: '放弃修改', shortcut: 'Esc' },
  { group: '表格', label: '清除内容', shortcut: 'Delete' },
  { group: '表格', label: '向下填充 / 向右填充', shortcut: 'Ctrl+D / Ctrl+R' },
  { group: '表格', label: '查找和替换', shortcut: 'Ctrl+F' },
  { group: '表格', label: '插入行 / 删除行', shortcut: 'Ctrl++ / Ctrl+-' },
  { group: '表格', label: '单元格内换行', shortcut: 'Alt+Enter' },
  { group: '表格', label: '全选', shortcut: 'Ctrl+A' },
];

/** Every key in one list. */
export function ShortcutList() {
  const rows = [
    ...ACTIONS.filter((a) => a.shortcut).map((a) => ({ group: a.group, label: a.label, shortcut: a.shortcut! })),
    ...GRID_KEYS,
  ];
  return (
    <Table
      rowKey="label"
      size="small"
      pagination={false}
      scroll={{ y: 360 }}
      dataSource={rows}
      columns={[
        { title: '分组', dataIndex: 'group', width: 90 },
        { title: '操作', dataIndex: 'label' },
        { title: '按键', dataIndex: 'shortcut', width: 200 },
      ]}
    />
  );
}
