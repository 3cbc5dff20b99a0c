import { clearSelection } from './changing.ts';
import { fillSelection } from './filling.ts';
import { openFind } from './finding.ts';
import type { GridCore } from './gridCore.ts';
import { canJump, jumpFrom } from './jumping.ts';
import { copyFromMenu, pasteFromMenu } from './menuClipboard.ts';
import { deleteRows, insertRows, moveRows, selectedRowIds } from './rowActions.ts';
import { sortView } from './sorting.ts';

export interface MenuEntry {
  label: string;
  keys?: string;
  enabled: boolean;
  run: () => void;
}

/** The context menu in groups, for the present selection. */
export function menuEntries(core: GridCore): MenuEntry[][] {
  const { props, store } = core;
  const { selection, sort } = store.getState();
  const count = Math.max(1, selectedRowIds(core).length);
  const rows = selectedRowIds(core).length > 0;
  const colId = core.view.leaves[selection.active.c]?.id ?? '';
  const insert = props.onInsertRows !== undefined;
  const groups: MenuEntry[][] = [
    [
      { label: '剪切', keys: 'Ctrl+X', enabled: true, run: () => copyFromMenu(core, true) },
      { label: '复制', keys: 'Ctrl+C', enabled: true, run: () => copyFromMenu(core, false) },
      { label: '粘贴', keys: 'Ctrl+V', enabled: true, run: () => void pasteFromMenu(core) },
    ],
    [
      { label: `在上方插入 ${count} 行`, keys: 'Ctrl++', enabled: insert, run: () => insertRows(core, 'above') },
      { label: `在下方插入 ${count} 行`, enabled: insert, run: () => insertRows(core, 'below') },
      {
        label: `删除 ${count} 行`,
        keys: 'Ctrl+-',
        enabled: rows && props.onDeleteRows !== undefined,
        run: () => deleteRows(core),
      },
      ...moveEntries(core, rows && props.onMoveRows !== undefined && sort === null),
    ],
    [
      { label: '向下填充', keys: 'Ctrl+D', enabled: true, run: () => fillSelection(core, 'down') },
      { label: '向右填充', keys: 'Ctrl+R', enabled: true, run: () => fillSelection(core, 'right') },
      { label: '清除内容', keys: 'Delete', enabled: true, run: () => clearSelection(core, 'delete') },
    ],
    [
      { label: '按此列升序查看', enabled: true, run: () => sortView(core, colId, 'ascending') },
      { label: '按此列降序查看', enabled: true, run: () => sortView(core, colId, 'descending') },
      { label: '恢复原来的顺序', enabled: sort !== null, run: () => sortView(core, colId, null) },
    ],
    [{ label: '查找…', keys: 'Ctrl+F', enabled: true, run: () => openFind(core, false) }],
  ];
  if (canJump(core, selection.active)) {
    groups.unshift([{ label: '转到来源', keys: 'Ctrl+[', enabled: true, run: () => jumpFrom(core, selection.active) }]);
  }
  return groups;
}

function moveEntries(core: GridCore, enabled: boolean): MenuEntry[] {
  return [
    { label: '上移', keys: 'Alt+Shift+↑', enabled, run: () => moveRows(core, 'up') },
    { label: '下移', keys: 'Alt+Shift+↓', enabled, run: () => moveRows(core, 'down') },
  ];
}
