import { Tabs } from 'antd';
import { useUi } from '../../state/uiStore.ts';
import type { UiState } from '../../state/uiState.ts';
import { ChecksLabel } from '../checks/ChecksLabel.tsx';
import { ChecksPanel } from '../checks/ChecksPanel.tsx';
import { HistoryList } from '../history/HistoryList.tsx';
import { TodoLabel } from '../todo/TodoLabel.tsx';
import { TodoPanel } from '../todo/TodoPanel.tsx';
import { NodeHelp } from './NodeHelp.tsx';

/** What the checks found, how to fill the place that is worked on, and the log of changes. */
export function BottomPanel() {
  const bottomTab = useUi((ui) => ui.bottomTab);
  const set = useUi((ui) => ui.set);
  return (
    <aside className="ws-bottom" aria-label="信息栏">
      <Tabs
        size="small"
        activeKey={bottomTab}
        onChange={(key) => set({ bottomTab: key as UiState['bottomTab'] })}
        items={[
          { key: 'checks', label: <ChecksLabel />, children: <ChecksPanel /> },
          { key: 'todo', label: <TodoLabel />, children: <TodoPanel /> },
          { key: 'help', label: '说明', children: <NodeHelp /> },
          { key: 'log', label: '操作日志', children: <HistoryList /> },
        ]}
      />
    </aside>
  );
}
