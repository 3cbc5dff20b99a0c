import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { Api } from '../shared/contract/api.ts';
import { IdContext } from './state/IdContext.ts';
import type { Session } from './state/session.ts';
import { SessionProvider, useSessionState } from './state/SessionContext.tsx';
import { THEME } from './styles/theme.ts';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { HomePage } from './features/home/HomePage.tsx';
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
              <Pages />
            </ErrorBoundary>
          </SessionProvider>
        </IdContext.Provider>
      </AntApp>
    </ConfigProvider>
  );
}

function Pages() {
  const openId = useSessionState((s) => s.open?.id ?? null);
  return openId ? <Workspace key={openId} /> : <HomePage />;
}
