import { Button } from 'antd';
import { localClock } from '../../components/localTime.ts';
import { useOpen, useSessionState } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';

/** Sum of the selection, unit of the screen, and when the last change was saved. */
export function StatusBar() {
  const { layout } = useOpen();
  const { moneyUnit, selectionSum, set } = useUi();
  return (
    <footer className="ws-status">
      <span className="ws-sum" aria-live="off">
        {selectionSum}
      </span>
      <span>版式：{layout.name}</span>
      <Button
        size="small"
        type="text"
        title="切换屏幕金额单位（F9）"
        onClick={() => set({ moneyUnit: moneyUnit === '元' ? '万元' : '元' })}
      >
        单位：{moneyUnit}
      </Button>
      <SavedClock />
    </footer>
  );
}

function SavedClock() {
  const pending = useSessionState((s) => s.pending.length);
  const savedAt = useSessionState((s) => s.savedAt);
  const problem = useSessionState((s) => s.saveProblem);
  const connected = useSessionState((s) => s.connected);
  const state = problem || !connected ? 'ws-unsaved' : '';
  const text = !connected
    ? `连接断开，${pending} 处改动待保存`
    : pending
      ? problem
        ? `${pending} 处改动未保存`
        : '正在保存…'
      : savedAt
        ? `已保存 ${localClock(savedAt)}`
        : '已保存';
  return (
    <span className={state} role="status">
      {text}
    </span>
  );
}
