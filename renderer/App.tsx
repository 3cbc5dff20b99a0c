import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import type { Api } from '../shared/contract/api.ts';
import { IdContext } from './state/IdContext.ts';
import type { Session } from './state/session.ts';
import { SessionProvider, useApi, useSession, useSessionState } from './state/SessionContext.tsx';
import { THEME } from './styles/theme.ts';
import { messageOf } from './components/messageOf.ts';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { HomePage } from './features/home/HomePage.tsx';
import { DatabaseGate } from './features/start/DatabaseGate.tsx';
import { Workspace } from './features/workspace/Workspace.tsx';

interface Props {
  api: Api;
  session: Session;
  newId: () => string;
}

/** The whole screen: the list of reports, or the report that is open. */
export function App({ api, session, newId }: Props) {
  return (
    <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
      <AntApp message={{ maxCount: 3 }}>
        <IdContext.Provider value={newId}>
          <SessionProvider api={api} session={session}>
            <ErrorBoundary report={(message, detail) => api.call('log.error', { message, detail })}>
              <DatabaseGate>
                <Pages />
              </DatabaseGate>
            </ErrorBoundary>
          </SessionProvider>
        </IdContext.Provider>
      </AntApp>
    </ConfigProvider>
  );
}

/** A file that was double-clicked is shown; what was open is saved first. */
function useOpenedFiles(): void {
  const api = useApi();
  const session = useSession();
  const { message } = AntApp.useApp();
  useEffect(
    () =>
      api.on('reports.opened', ({ id, repairs }) => {
        const show = async (): Promise<void> => {
          await session.close();
          await session.load(id);
          if (repairs.length) void message.warning(`文件已打开，其中 ${repairs.length} 处已自动修正：${repairs[0]}`, 8);
        };
        show().catch((error: unknown) => void message.error(messageOf(error), 8));
      }),
    [api, session, message],
  );
}

function Pages() {
  useOpenedFiles();
  const openId = useSessionState((s) => s.open?.id ?? null);
  return openId ? <Workspace key={openId} /> : <HomePage />;
}
