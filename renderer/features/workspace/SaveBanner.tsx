import { Alert, Button } from 'antd';
import { useSession, useSessionState } from '../../state/SessionContext.tsx';

/** Says that changes are not being saved, or that some could not be kept. Typing goes on meanwhile. */
export function SaveBanner() {
  const session = useSession();
  const connected = useSessionState((s) => s.connected);
  const problem = useSessionState((s) => s.saveProblem);
  const pending = useSessionState((s) => s.pending.length);
  const lost = useSessionState((s) => s.lost);
  return (
    <>
      {!connected && (
        <Alert
          banner
          type="warning"
          title={`与明账主程序的连接断开，正在重新连接。可以继续填写，${pending} 处改动保留在本窗口，连上后自动保存。`}
        />
      )}
      {connected && problem && (
        <Alert
          banner
          type="error"
          title={`${problem.message} 可以继续填写，${pending} 处改动保留在本窗口。`}
          action={
            <Button size="small" onClick={() => session.retry()}>
              重试保存
            </Button>
          }
        />
      )}
      {lost.length > 0 && (
        <Alert
          banner
          closable={{ closeIcon: true, onClose: () => session.forgetLost() }}
          type="warning"
          title={`${lost.length} 处改动与别处的修改冲突，没有写入：${lost[0]!.problem.message}`}
        />
      )}
    </>
  );
}
