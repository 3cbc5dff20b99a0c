/** A use of keys inside tables and texts, which can't be changed. */
export interface FixedKeys {
  readonly label: string;
  readonly keys: readonly string[];
  /** The action of the workspace that does the same outside: the two share their keys on purpose. */
  readonly sameAs?: string;
}

/** The keys of the table editor, as in WPS. */
export const GRID_KEYS: readonly FixedKeys[] = [
  { label: '确认并到下一行 / 上一行', keys: ['Enter', 'Shift+Enter'] },
  { label: '确认并到下一格 / 上一格', keys: ['Tab', 'Shift+Tab'] },
  { label: '修改单元格', keys: ['F2'] },
  { label: '放弃修改', keys: ['Escape'] },
  { label: '清除内容', keys: ['Delete'] },
  { label: '复制 / 剪切 / 粘贴', keys: ['Ctrl+C', 'Ctrl+X', 'Ctrl+V'] },
  { label: '撤销', keys: ['Ctrl+Z'], sameAs: 'edit.undo' },
  { label: '重做', keys: ['Ctrl+Y'], sameAs: 'edit.redo' },
  { label: '向下填充 / 向右填充', keys: ['Ctrl+D', 'Ctrl+R'] },
  { label: '查找 / 替换', keys: ['Ctrl+F', 'Ctrl+H'] },
  { label: '插入行 / 删除行', keys: ['Ctrl++', 'Ctrl+-'] },
  { label: '单元格内换行', keys: ['Alt+Enter'] },
  { label: '全选', keys: ['Ctrl+A'] },
];
