import { Tabs } from 'antd';
import { useUi } from '../../state/uiStore.ts';
import { HistoryList } from '../history/HistoryList.tsx';
import { NodeHelp } from './NodeHelp.tsx';

/** Information about the place that is worked on: how to fill it, and the log of changes. */
export function BottomPanel() {
  const { bottomTab, set } = useUi();
  return (
    <aside className="ws-bottom" aria-label="信息栏">
      <Tabs
        size="small"
        activeKey={bottomTab}
        onChange={(key) => set({ bottomTab: key as 'help' | 'log' })}
        items={[
          { key: 'help', label: '说明', children: <NodeHelp /> },
          { key: 'log', label: '操作日志', children: <HistoryList /> },
        ]}
      />
    </aside>
  );
}
